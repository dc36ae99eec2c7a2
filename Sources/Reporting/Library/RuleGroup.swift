import LibraryFiles
import Rules

/// The groups that the letters of rule ids stand for, in the order in which they are shown.
enum RuleGroup {
  /// The letters that an id begins with.
  static func key(of rule: Rule) -> String { String(rule.id.prefix { $0.isLetter }) }

  /// The groups of some rules: known ones first, then those of users by their letters.
  static func groups(of rules: [Rule]) -> [(key: String, title: Localised, rules: [Rule])] {
    let byKey = Dictionary(grouping: rules, by: key)
    let others = byKey.keys.filter { key in !titles.contains { $0.key == key } }.sorted()
    let known = titles.compactMap { key, title in
      byKey[key].map { (key, title, $0) }
    }
    return
      (known + others.map { ($0, Localised(sv: $0, en: $0), byKey[$0, default: []]) })
      .map { (key: $0.0, title: $0.1, rules: $0.2.sorted { $0.id < $1.id }) }
  }

  private static let titles: [(key: String, title: Localised)] = [
    ("SOC", .init(sv: "Sociala hänsyn: om, varför och avsteg", en: "Social considerations")),
    ("EMP", .init(sv: "Sysselsättningsvillkor", en: "Employment conditions")),
    ("DLG", .init(sv: "Dialogvillkor", en: "Dialogue conditions")),
    ("RES", .init(sv: "Reserverade kontrakt", en: "Reserved contracts")),
    (
      "ARB",
      .init(
        sv: "Arbetsrättsliga villkor, ILO och antidiskriminering",
        en: "Labour law, ILO and anti-discrimination")
    ),
    ("UPF", .init(sv: "Uppföljning, påföljder och bonus", en: "Follow-up, sanctions and bonus")),
    ("SME", .init(sv: "Delar och mindre leverantörer", en: "Lots and smaller suppliers")),
    ("TID", .init(sv: "Tidig dialog", en: "Early dialogue")),
    ("DIS", .init(sv: "Dynamiska inköpssystem", en: "Dynamic purchasing systems")),
    ("DIR", .init(sv: "Direktupphandling", en: "Direct award")),
    ("LIK", .init(sv: "Likabehandling och diskriminering", en: "Equal treatment")),
    ("TIL", .init(sv: "Tillgänglighet", en: "Accessibility")),
    ("IOP", .init(sv: "Idéburet offentligt partnerskap", en: "Idea-based public partnership")),
    ("GDP", .init(sv: "Personuppgifter och sekretess", en: "Personal data and secrecy")),
    ("LAG", .init(sv: "Hänvisningar till lag", en: "References to law")),
    ("TRM", .init(sv: "Termer och klarspråk", en: "Terms and plain language")),
    ("XDK", .init(sv: "Motsägelser mellan dokument", en: "Contradictions between documents")),
    ("PLH", .init(sv: "Platshållare och internt material", en: "Placeholders and leftovers")),
    ("AVS", .init(sv: "Avsteg från granskningen", en: "Findings set aside")),
  ]
}
