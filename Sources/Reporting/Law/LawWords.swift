import LibraryFiles
import ProcurementLaw

/// The words of pages about the law, in one language.
struct LawWords: Sendable {
  let words: Wording

  var act: String { words.of("lag", "act") }
  var inForce: String { words.of("gäller", "in force") }
  var actInForce: String { words.of("lagen gäller", "act in force") }
  var placeInForce: String { words.of("platsen gäller", "place in force") }
  var replacedBy: String { words.of("ersatt av", "replaced by") }
  var chapter: String { words.of("kapitlet", "chapter") }
  var subject: String { words.of("handlar om", "subject") }
  var holds: String { words.of("tillämpas", "applies") }
  var otherwise: String { words.of("annars", "otherwise") }
  var before: String { words.of("före", "before") }
  var after: String { words.of("i stället", "instead") }
  var caution: String { words.of("se upp", "caution") }
  var otherActs: String { words.of("andra lagar", "other acts") }
  var rules: String { words.of("regler", "rules") }
  var clauses: String { words.of("klausuler", "clauses") }
  var codes: String { words.of("koder", "codes") }
  var source: String { words.of("källa", "source") }
  var note: String { words.of("att veta", "note") }
  var status: String { words.of("ställning", "status") }
  var since: String { words.of("sedan", "since") }
  var now: String { words.of("skriv", "write") }
  var alive: String { words.of("rätt i", "right in") }

  var unknown: String {
    words.of(
      "Inget antecknat; platsen kan ändå vara rätt. Läs lagen.",
      "Nothing recorded; the place may be right all the same. Read the act.")
  }

  var noSuchChapter: String {
    words.of("Lagen har inget sådant kapitel.", "The act has no such chapter.")
  }

  func text(_ text: Localised) -> String { words.of(text) }

  /// `a, b och c`.
  func list(_ items: [String]) -> String { words.list(items) }

  /// The days of a period in words.
  func days(_ validity: Validity) -> String {
    switch (validity.from, validity.to) {
    case (nil, nil):
      words.of("ja; första dagen är inte antecknad", "yes; the first day is not recorded")
    case (let from?, nil): words.of("från och med \(from)", "from \(from)")
    case (nil, let to?): words.of("till och med \(to)", "until \(to)")
    case (let from?, let to?): words.of("\(from) till och med \(to)", "\(from) to \(to)")
    }
  }

  /// For which regimes and days a provision holds.
  func scope(_ provision: Provision) -> String {
    let all = Set(provision.regimes).count == Regime.allCases.count
    let regimes =
      all
      ? words.of("alltid", "always")
      : words.list(provision.regimes.map { name($0, in: provision.act) })
    return "\(regimes), \(days(provision.validity)): \(provision.citation)"
  }

  /// That nothing is recorded of a place in some acts, in one line.
  func nothing(in acts: [String]) -> String {
    words.of(
      "Inget antecknat om platsen i \(list(acts)); läs lagen.",
      "Nothing recorded of the place in \(list(acts)); read the act.")
  }

  /// What applies in other regimes.
  func branch(_ branch: LegalBasis.Branch) -> String {
    let regimes = words.list(branch.regimes.map { name($0, in: branch.act) })
    // ”Vid direktupphandling finns ingen …” says for itself when it holds.
    if let absence = branch.absence.map(text),
      absence.lowercased().hasPrefix(regimes.lowercased())
    {
      return absence.prefix(1).lowercased() + absence.dropFirst()
    }
    let what =
      branch.absence.map(text) ?? words.list(branch.provisions.map(\.citation))
    return "\(regimes): \(what)"
  }

  /// A provision with its days.
  func dated(_ provision: Provision) -> String {
    "\(provision.citation) (\(days(provision.validity)))"
  }

  /// An older place that has moved here.
  func cameFrom(_ moved: MovedSection) -> String {
    let day = moved.validity.from.map { words.of(", före \($0)", ", until \($0)") } ?? ""
    return citation(of: moved) + day
  }

  /// `1 kap. 9 a § LOU`.
  func citation(of moved: MovedSection) -> String {
    place(of: moved) + " \(moved.act.rawValue)"
  }

  /// An old place and what stands for it now.
  func map(_ moved: MovedSection) -> String { place(of: moved) + ": " + text(moved.now) }

  private func place(of moved: MovedSection) -> String {
    switch moved.target {
    case .annex(let annex): return "bilaga \(annex)"
    case .chapter(let chapter, let sections):
      let list = words.list(sections.map(\.description))
      let place = sections.isEmpty ? "" : " \(list) " + (sections.count == 1 ? "§" : "§§")
      return "\(chapter) kap.\(place)"
    }
  }

  /// What to write in place of a citation of the place, and when it is wrong.
  func instead(_ moved: MovedSection) -> String {
    let since = moved.validity.from.map { words.of(" (sedan \($0))", " (since \($0))") } ?? ""
    if moved.near.isEmpty { return text(moved.now) + since }
    let cues = words.alternatives(moved.near.prefix(Self.mostCues).map(Self.cue))
    if moved.status == .misquoted {
      return words.of(
        "säger texten \(cues) återges platsen fel: den säger \(text(moved.now))",
        "where the text says \(cues) the place is misquoted: it says \(text(moved.now))")
    }
    return words.of(
      "talar texten om \(cues) är det ett gammalt nummer\(since): skriv \(text(moved.now))",
      "where the text speaks of \(cues) it is an old number\(since): write \(text(moved.now))")
  }

  private static let mostCues = 4

  /// Words are known by their beginnings: `”direktupphandl…”`; whole ones stand between blanks.
  private static func cue(_ beginning: String) -> String {
    let word = beginning.drop { $0 == " " }
    return word.last == " " ? "”\(word.dropLast())”" : "”\(word)…”"
  }

  func of(_ status: LegalTerm.Status) -> String {
    switch status {
    case .dead: words.of("föråldrat: byt", "dead: replace it")
    case .context: words.of("fel i vissa sammanhang", "wrong in some contexts")
    case .ok: words.of("rätt", "right")
    }
  }

  func of(_ kind: Provision.Kind) -> String { words.authority(kind.rawValue) }

  private func name(_ regime: Regime, in act: Act?) -> String {
    words.of(regime.condition(in: act ?? .lou))
  }
}
