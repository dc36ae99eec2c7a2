import LibraryFiles
import ProcurementLaw

/// The words of pages about the law, in Swedish or English.
struct LawWords: Sendable {
  let isEnglish: Bool

  var act: String { isEnglish ? "act" : "lag" }
  var inForce: String { isEnglish ? "in force" : "gäller" }
  var replacedBy: String { isEnglish ? "replaced by" : "ersatt av" }
  var chapter: String { isEnglish ? "chapter" : "kapitlet" }
  var subject: String { isEnglish ? "subject" : "handlar om" }
  var holds: String { isEnglish ? "applies" : "tillämpas" }
  var otherwise: String { isEnglish ? "otherwise" : "annars" }
  var before: String { isEnglish ? "before" : "före" }
  var after: String { isEnglish ? "instead" : "i stället" }
  var otherActs: String { isEnglish ? "other acts" : "andra lagar" }
  var rules: String { isEnglish ? "rules" : "regler" }
  var clauses: String { isEnglish ? "clauses" : "klausuler" }
  var codes: String { isEnglish ? "codes" : "koder" }
  var source: String { isEnglish ? "source" : "källa" }
  var note: String { isEnglish ? "note" : "att veta" }
  var status: String { isEnglish ? "status" : "ställning" }
  var since: String { isEnglish ? "since" : "sedan" }
  var now: String { isEnglish ? "write" : "skriv" }
  var alive: String { isEnglish ? "right in" : "rätt i" }
  var and: String { isEnglish ? "and" : "och" }

  var unknown: String {
    isEnglish
      ? "The library knows nothing of this place. That does not mean that it is wrong: read the act."
      : "Biblioteket vet inget om den här platsen. Det betyder inte att den är fel: läs lagen."
  }

  var noSuchChapter: String {
    isEnglish ? "The act has no such chapter." : "Lagen har inget sådant kapitel."
  }

  func text(_ text: Localised) -> String { isEnglish ? text.en ?? text.sv : text.sv }

  /// The days of a period in words.
  func days(_ validity: Validity) -> String {
    switch (validity.from, validity.to) {
    case (nil, nil):
      isEnglish ? "yes; the first day is not recorded" : "ja; första dagen är inte antecknad"
    case (let from?, nil): isEnglish ? "from \(from)" : "från och med \(from)"
    case (nil, let to?): isEnglish ? "until \(to)" : "till och med \(to)"
    case (let from?, let to?): isEnglish ? "\(from) to \(to)" : "\(from) till och med \(to)"
    }
  }

  /// For which regimes and days a provision holds.
  func scope(_ provision: Provision) -> String {
    let all = Set(provision.regimes).count == Regime.allCases.count
    let regimes =
      all
      ? (isEnglish ? "always" : "alltid")
      : Wording.list(provision.regimes.map { name($0, in: provision.act) }, and: and)
    return "\(regimes), \(days(provision.validity)): \(provision.citation)"
  }

  /// What applies in other regimes.
  func branch(_ branch: LegalBasis.Branch) -> String {
    let regimes = Wording.list(branch.regimes.map { name($0, in: branch.act) }, and: and)
    let what =
      branch.absence.map(text) ?? Wording.list(branch.provisions.map(\.citation), and: and)
    return "\(regimes): \(what)"
  }

  /// A provision with its days.
  func dated(_ provision: Provision) -> String {
    "\(provision.citation) (\(days(provision.validity)))"
  }

  /// An older place that has moved here.
  func cameFrom(_ moved: MovedSection) -> String {
    let day = moved.validity.from.map { isEnglish ? ", until \($0)" : ", före \($0)" } ?? ""
    return place(of: moved) + " \(moved.act.rawValue)\(day)"
  }

  /// An old place and what stands for it now.
  func map(_ moved: MovedSection) -> String { place(of: moved) + ": " + text(moved.now) }

  private func place(of moved: MovedSection) -> String {
    switch moved.target {
    case .annex(let annex): return "bilaga \(annex)"
    case .chapter(let chapter, let sections):
      let list = Wording.list(sections.map(\.description), and: and)
      let place = sections.isEmpty ? "" : " \(list) " + (sections.count == 1 ? "§" : "§§")
      return "\(chapter) kap.\(place)"
    }
  }

  /// Since when a citation is wrong, and in which context.
  func sinceDay(_ day: LegalDate?, _ moved: MovedSection) -> String {
    let since = day.map { isEnglish ? "since \($0)" : "sedan \($0)" }
    let context =
      moved.near.isEmpty
      ? nil : (isEnglish ? "where the text speaks of another subject" : "när texten talar om annat")
    let notes = [since, context].compactMap(\.self)
    return notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
  }

  func of(_ status: LegalTerm.Status) -> String {
    switch status {
    case .dead: isEnglish ? "dead: replace it" : "föråldrat: byt"
    case .context: isEnglish ? "wrong in some contexts" : "fel i vissa sammanhang"
    case .ok: isEnglish ? "right" : "rätt"
    }
  }

  func of(_ kind: Provision.Kind) -> String {
    isEnglish ? kind.rawValue : Wording.authority(kind.rawValue)
  }

  private func name(_ regime: Regime, in act: Act?) -> String {
    guard isEnglish else { return regime.condition(in: act ?? .lou) }
    switch regime {
    case .directive: return "under the directive rules"
    case .belowThreshold: return "below the threshold"
    case .annex2: return "for services in \(act == .luk ? "annex 3" : "annex 2")"
    case .direct: return "for direct award"
    }
  }
}
