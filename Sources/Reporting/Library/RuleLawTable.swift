import ProcurementLaw
import Rules

/// The legal basis of a rule for every act and regime, with the days it is in force and its source.
struct RuleLawTable {
  let law: LawBook
  let words: Wording

  /// One line of the table.
  struct Row: Equatable {
    let provision: String
    let applies: String
    let force: String
    let source: String
  }

  /// The provisions on a subject, then what courts and authorities have said.
  func rows(_ authority: Rule.Authority) -> [Row] {
    switch authority {
    case .source(let literal):
      // ”36 § avtalslagen” names its act already.
      let namesAct = literal.act.map(literal.provision.contains) ?? true
      let act = literal.kind == "statute" && !namesAct ? " " + (literal.act ?? "") : ""
      return [
        Row(
          provision: literal.provision + act, applies: words.authority(literal.kind), force: "",
          source: literal.source ?? "")
      ]
    case .subject(let subject):
      let provisions = law.provisions.filter { $0.subject == subject }.map { provision in
        Row(
          provision: provision.citation + (provision.note.map { ". " + words.of($0) } ?? ""),
          applies: provision.act.map { self.regimes(provision.regimes, in: $0) }
            ?? words.authority(provision.kind.rawValue),
          force: force(provision.validity), source: source(provision.source))
      }
      let absences = law.absences.filter { $0.subject == subject }.map { absence in
        Row(
          provision: words.of(
            "ingen i \(absence.act.rawValue): ", "none in \(absence.act.rawValue): ")
            + words.of(absence.reason),
          applies: regimes(absence.regimes, in: absence.act), force: force(absence.validity),
          source: source(absence.source))
      }
      return provisions + absences
    }
  }

  /// What the subject is called; nil for a source named outright.
  func title(_ authority: Rule.Authority) -> String? {
    if case .subject(let subject) = authority {
      law.subjects[subject].map { words.of($0.title) } ?? subject
    } else {
      nil
    }
  }

  private func regimes(_ regimes: [Regime], in act: Act) -> String {
    guard regimes.count < Regime.allCases.count else { return words.of("alltid", "always") }
    return words.list(regimes.map { words.of($0.condition(in: act)) })
  }

  private func force(_ validity: Validity) -> String {
    switch (validity.from, validity.to) {
    case (nil, nil): ""
    case (let from?, nil): words.of("från \(from)", "from \(from)")
    case (nil, let to?): words.of("till \(to)", "until \(to)")
    case (let from?, let to?): "\(from)–\(to)"
    }
  }

  private func source(_ key: String) -> String {
    law.sources[key].map { "[\($0.title)](\($0.url))" } ?? key
  }
}
