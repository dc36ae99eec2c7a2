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
      "Biblioteket vet inget om den här platsen. Det betyder inte att den är fel: läs lagen.",
      "The library knows nothing of this place. That does not mean that it is wrong: read the act.")
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

  /// What applies in other regimes.
  func branch(_ branch: LegalBasis.Branch) -> String {
    let regimes = words.list(branch.regimes.map { name($0, in: branch.act) })
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
    return place(of: moved) + " \(moved.act.rawValue)\(day)"
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

  /// Since when a citation is wrong, and in which context.
  func sinceDay(_ day: LegalDate?, _ moved: MovedSection) -> String {
    let since = day.map { words.of("sedan \($0)", "since \($0)") }
    let context =
      moved.near.isEmpty
      ? nil : words.of("när texten talar om annat", "where the text speaks of another subject")
    let notes = [since, context].compactMap(\.self)
    return notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
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
