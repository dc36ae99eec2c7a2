import LibraryFiles
import ProcurementLaw
import Rules

/// Says what changes may demand, by act and regime.
///
/// Whether a change is substantial is decided from case to case; nothing here decides it.
struct ChangeJudge {
  let changes: [TenderComparison.Change]
  let facts: [TenderComparison.FactChange]
  let appeared: [Finding]
  let old: Facts
  let new: Facts
  let law: LawBook
  let asOf: LegalDate

  /// Facts whose change makes it another procurement.
  private static let nature: Set<String> = ["act", "regime", "procedure", "object", "cpv"]
  /// Facts that a notice tells.
  private static let announced: Set<String> = [
    "procedure", "object", "cpv", "valueSEK", "durationMonths", "deadline", "framework", "lots",
  ]

  func demands() -> [ChangeDemand] {
    var demands: [ChangeDemand] = []
    if let shortened { demands.append(shortened) }
    let others = facts.filter { Self.nature.contains($0.key) && $0.old != nil && $0.new != nil }
    if !others.isEmpty || changesQualification { demands.append(redo) }
    if isMaterial { demands.append(extend) }
    if !announced.isEmpty { demands.append(notice) }
    if isMaterial || !announced.isEmpty { demands.append(inform) }
    let errors = appeared.count { $0.severity == .error }
    if errors > 0 {
      demands.append(
        ChangeDemand(
          kind: .errors,
          text: .init(
            sv: "Ändringen för in \(errors) fel som inte fanns förut. Rätta "
              + (errors == 1 ? "det" : "dem") + " i samma rättelse.",
            en: "The change brings in "
              + (errors == 1 ? "an error" : "\(errors) errors")
              + " not there before. Mend \(errors == 1 ? "it" : "them") along with it."),
          law: []))
    }
    return demands.isEmpty ? [nothing] : demands
  }

  // MARK: What has changed

  /// Whether something has changed that a tenderer reckons with.
  private var isMaterial: Bool {
    !facts.isEmpty
      || changes.contains { change in
        switch change.matter {
        case .sanction, .requirement, .award: true
        case .deadline, .wish, .text: change.changesNumbers || change.matter == .deadline
        }
      }
  }

  /// Whether a demand on who may take part is new, gone or other: others could have tendered.
  private var changesQualification: Bool {
    changes.contains { change in
      [change.old, change.new].compactMap(\.self).contains {
        ($0.kind == .qualification || $0.kind == .exclusion) && $0.modality == .shall
      }
    }
  }

  private var announced: [String] {
    facts.filter { Self.announced.contains($0.key) }.map(\.key)
  }

  // MARK: What it may demand

  private var shortened: ChangeDemand? {
    guard let before = old.deadline, let after = new.deadline, after < before else { return nil }
    return ChangeDemand(
      kind: .shortened,
      text: .init(
        sv: "Sista anbudsdag har flyttats från \(before) till \(after): anbudstiden har blivit"
          + " kortare. Den som räknar med den första dagen kommer för sent.",
        en: "The last day for tenders was moved from \(before) to \(after): the tender period has"
          + " become shorter. Whoever relies on the first day will be late."),
      law: sources("principles"))
  }

  private var redo: ChangeDemand {
    ChangeDemand(
      kind: .redo,
      text: .init(
        sv:
          "Ändringen rör vad som köps, hur det köps eller vem som kan delta. Kunde andra ha deltagit"
          + " om den hade funnits från början räcker det inte att förlänga: ändras upphandlingens art"
          + " ska den göras om.",
        en: "The change concerns what is bought, how, or who can take part. Where others could have"
          + " taken part had it been there from the start an extension is not enough: a procurement"
          + " whose nature changes must begin anew."),
      law: sources("changed_documents", kinds: ["case", "guidance"]))
  }

  private var extend: ChangeDemand {
    let known = basis("changed_documents")
    let rule: Localised
    let law: [LegalSource]
    if new.regime == .direct {
      rule = .init(
        sv:
          "Vid direktupphandling finns ingen lagreglerad anbudstid. Ge alla som har fått förfrågan"
          + " lika lång och rimlig tid.",
        en: "A direct award has no tender period in law. Give all who were asked the same and a"
          + " reasonable time.")
      law = sources("principles")
    } else if known.isEmpty {
      rule = .init(
        sv: "Någon bestämmelse om förlängd anbudstid för den här lagen och regleringen är inte känd"
          + " här. Principerna om likabehandling och öppenhet gäller: ge tid att ta hänsyn till"
          + " ändringen.",
        en:
          "No provision on extension under this act and regime is known here. The principles of equal"
          + " treatment and transparency apply: give time to take the change into account.")
      law = sources("principles") + sources("changed_documents", kinds: ["guidance"])
    } else {
      rule = .init(
        sv:
          "Är ändringarna väsentliga ska tidsfristen för anbud förlängas i proportion till deras vikt,"
          + " så att alla hinner ta hänsyn till dem. En förlängning gör inte varje ändring tillåten:"
          + " blir det i sak en annan upphandling, eller hade andra leverantörer då kunnat delta, ska"
          + " den göras om.",
        en:
          "Where the changes are substantial the time limit must be extended in proportion to their"
          + " weight, so that all have time to take them into account. An extension does not make"
          + " every change lawful: where it is in substance another procurement, or others could then"
          + " have taken part, it must be done anew.")
      law = sources("changed_documents")
    }
    let day = deadlineText
    return ChangeDemand(
      kind: .extend,
      text: .init(sv: rule.sv + " " + day.sv, en: Language.en.of(rule) + " " + Language.en.of(day)),
      law: law)
  }

  private var deadlineText: Localised {
    switch (old.deadline, new.deadline) {
    case (let before?, let after?) where after > before:
      let days = after.dayNumber - before.dayNumber
      return .init(
        sv: "Sista anbudsdag har flyttats från \(before) till \(after), \(days) dagar senare.",
        en: "The last day for tenders was moved from \(before) to \(after), \(days) days later.")
    case (let before?, let after?) where after == before:
      return .init(
        sv: "Sista anbudsdag är oförändrad, \(after).",
        en: "The last day for tenders is the same, \(after).")
    case (_, let after?):
      return .init(
        sv: "Sista anbudsdag är nu \(after).", en: "The last day for tenders is now \(after).")
    default:
      return .init(
        sv: "Sista anbudsdag framgår inte av dokumenten.",
        en: "The last day for tenders does not appear from the documents.")
    }
  }

  private var notice: ChangeDemand {
    let names = announced.compactMap { FactGuide.of($0)?.name }
    let sv = names.map(\.sv).joined(separator: ", ")
    let en = names.map(Language.en.of).joined(separator: ", ")
    return ChangeDemand(
      kind: .notice,
      text: .init(
        sv:
          "Uppgifter som brukar stå i annonsen har ändrats: \(sv). Rätta den, annars säger annons och"
          + " dokument olika saker. Vilken bestämmelse som styr själva rättelsen är inte känd här.",
        en: "What a notice tells has changed: \(en). Correct it, else notice and documents say"
          + " different things. Which provision governs the correction itself is not known here."),
      law: sources("notices"))
  }

  private var inform: ChangeDemand {
    ChangeDemand(
      kind: .inform,
      text: .init(
        sv: "Lämna ändringen till alla leverantörer samtidigt och på samma sätt som dokumenten.",
        en: "Give the change to all suppliers at the same time and in the way of the documents."),
      law: sources("principles"))
  }

  private var nothing: ChangeDemand {
    ChangeDemand(
      kind: .nothing,
      text: .init(
        sv: "Inget krav, inget tal, ingen tid och ingen påföljd har ändrats.",
        en: "No requirement, number, time or sanction has changed."), law: [])
  }

  // MARK: Basis

  private func basis(_ subject: String) -> [Provision] {
    law.basis(for: subject, act: new.act ?? .lou, regime: new.regime, asOf: asOf).provisions
  }

  private func sources(_ subject: String, kinds: [String] = []) -> [LegalSource] {
    LegalSource.all([.subject(subject)], law: law, facts: new, asOf: asOf)
      .filter { kinds.isEmpty || kinds.contains($0.kind) }
  }
}
