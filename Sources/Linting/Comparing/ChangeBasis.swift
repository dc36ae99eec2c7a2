import LibraryFiles
import ProcurementLaw
import Rules

/// What the act and regime of a tender say of changes during the tender period, in words with their
/// basis.
///
/// What is not recorded in the law data is said to be unknown.
struct ChangeBasis {
  let old: Facts
  let new: Facts
  let law: LawBook
  let asOf: LegalDate

  /// A system of choice has neither a tender period nor tenders.
  private var isSystemOfChoice: Bool { new.act == .lov }

  // MARK: Begin anew

  /// It may be another procurement.
  ///
  /// - Parameter grounds: What the changes touch, in words.
  func redo(_ grounds: [Localised]) -> ChangeDemand {
    let touched = Localised(
      sv: "Ändringen rör \(grounds.map(\.sv).joined(separator: "; ")).",
      en: "The change concerns \(grounds.map(Language.en.of).joined(separator: "; ")).")
    let (rule, law) = redoRule
    return ChangeDemand(
      kind: .redo,
      text: .init(
        sv: touched.sv + " " + rule.sv, en: Language.en.of(touched) + " " + Language.en.of(rule)),
      law: law)
  }

  private var redoRule: (Localised, [LegalSource]) {
    if isSystemOfChoice {
      return (
        .init(
          sv: "Alla som uppfyller kraven ska godkännas: den som inte gjorde det förut kan göra det"
            + " nu, och tvärtom. Säg från vilken dag ändringen gäller.",
          en: "All who meet the demands must be approved: whoever did not before may do so now, and"
            + " the other way round. Say from which day the change holds."), sources("lov_approval")
      )
    }
    if new.regime == .direct {
      return (
        .init(
          sv:
            "Kontrollera att värdet fortfarande är under gränsen för direktupphandling; annars ska"
            + " köpet annonseras. Den som har sagt nej till förfrågan kan vilja svara nu.",
          en:
            "Check that the value is still below the limit for direct award; else the purchase must"
            + " be advertised. Whoever declined the request may want to answer now."),
        sources("direct_award")
      )
    }
    if new.isCallOff {
      return (
        .init(
          sv: "Ett avrop får inte ändra ramavtalets villkor väsentligt, och samma leverantörer ska"
            + " kunna lämna anbud på samma grunder. Räcker inte tiden, eller är det i sak ett annat"
            + " avrop, ska det göras om.",
          en:
            "A call-off may not change the framework's terms materially, and the same suppliers must"
            + " be able to tender on the same terms. Where time does not suffice, or it is in"
            + " substance another call-off, it must be done anew."),
        sources("call_off") + sources("principles")
      )
    }
    return (
      .init(
        sv: "Hade andra kunnat delta eller lockats att lämna anbud om den hade funnits från början"
          + " räcker det inte att förlänga tiden: upphandlingen ska göras om.",
        en: "Where others could have taken part or been drawn to tender had it been there from the"
          + " start an extension is not enough: the procurement must begin anew."),
      sources("changed_documents", kinds: ["case", "guidance"])
    )
  }

  // MARK: The tender period

  /// The last day was moved back; nil where it was not.
  ///
  /// - Parameter isMaterial: Whether something else has changed that a tenderer reckons with.
  func shortened(isMaterial: Bool) -> ChangeDemand? {
    guard let before = old.deadline, let after = new.deadline, after < before else { return nil }
    var text = Localised(
      sv: "Sista anbudsdag har flyttats från \(before) till \(after): anbudstiden har blivit"
        + " kortare. Den som räknar med den första dagen kommer för sent.",
      en: "The last day for tenders was moved from \(before) to \(after): the tender period has"
        + " become shorter. Whoever relies on the first day will be late.")
    if isMaterial, hasTenderPeriod { text = ChangeWords.joined(text, ChangeWords.collision) }
    let time = hasTenderPeriod ? sources("tender_time").filter { $0.act != nil } : []
    if !time.isEmpty { text = ChangeWords.joined(text, ChangeWords.leastTime) }
    return ChangeDemand(kind: .shortened, text: text, law: sources("principles") + time)
  }

  /// Whether tenders are in time by a day that the act has something to say of.
  private var hasTenderPeriod: Bool {
    !isSystemOfChoice && new.regime != .direct && !new.isCallOff
  }

  /// The last day was moved forward, and that is all.
  var extended: ChangeDemand {
    let day = deadlineText([])
    return ChangeDemand(
      kind: .extended,
      text: .init(
        sv: "Anbudstiden har förlängts, och inget annat som den som lämnar anbud räknar med har"
          + " ändrats. " + day.sv,
        en: "The tender period was extended, and nothing else that a tenderer reckons with has"
          + " changed. " + Language.en.of(day)),
      law: sources("principles"))
  }

  /// The tender period may have to be extended.
  ///
  /// - Parameter contradicted: The last days that the documents give, where they give several.
  func extend(contradicted: [FactConflict.Statement]) -> ChangeDemand {
    if isSystemOfChoice { return running }
    let (rule, law) = extensionRule
    let day = deadlineText(contradicted)
    return ChangeDemand(
      kind: .extend,
      text: .init(sv: rule.sv + " " + day.sv, en: Language.en.of(rule) + " " + Language.en.of(day)),
      law: law)
  }

  private var extensionRule: (Localised, [LegalSource]) {
    let changed = sources("changed_documents")
    let time = sources("tender_time")
    let guidance = sources("changed_documents", kinds: ["guidance"])
    if new.regime == .direct {
      return (ChangeWords.directAward, sources("principles"))
    }
    if new.isCallOff {
      return (ChangeWords.callOff, sources("principles") + guidance)
    }
    if changed.contains(where: { $0.act != nil }) {
      return new.regime == nil
        ? (ChangeWords.proportionateOrReasonable, changed) : (ChangeWords.proportionate, changed)
    }
    if new.regime != .directive, time.contains(where: { $0.act != nil }) {
      return (ChangeWords.reasonable, time + sources("principles") + guidance)
    }
    return (ChangeWords.unknown, time + sources("principles") + guidance)
  }

  /// What a change means where tenders come in all the time.
  private var running: ChangeDemand {
    ChangeDemand(
      kind: .inform,
      text: .init(
        sv: "Ett valfrihetssystem annonseras löpande och har ingen anbudstid att förlänga. Säg från"
          + " vilken dag ändringen gäller, och pröva alla som ansöker efter den dagen mot samma krav."
          + " Vad den betyder för dem som redan är godkända avgörs av deras avtal.",
        en: "A system of choice is advertised all the time and has no tender period to extend. Say"
          + " from which day the change holds, and judge all who apply after that day by the same"
          + " demands. What it means to those already approved depends on their contracts."),
      law: sources("principles"))
  }

  private func deadlineText(_ contradicted: [FactConflict.Statement]) -> Localised {
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
    case (let before?, let after?) where after < before:
      return .init(
        sv: "Sista anbudsdag har i stället tidigarelagts, från \(before) till \(after).",
        en: "The last day for tenders was instead made earlier, from \(before) to \(after).")
    case (_, let after?):
      return .init(
        sv: "Sista anbudsdag är nu \(after).", en: "The last day for tenders is now \(after).")
    case (_, nil) where !contradicted.isEmpty:
      let days = contradicted.map(\.fact.value).joined(separator: ", ")
      return .init(
        sv: "Dokumenten anger flera sista anbudsdagar: \(days).",
        en: "The documents give several last days for tenders: \(days).")
    default:
      return .init(
        sv: "Sista anbudsdag framgår inte av dokumenten.",
        en: "The last day for tenders does not appear from the documents.")
    }
  }

  // MARK: Tell it

  /// The notice says something else than the documents now; nil where there is none.
  ///
  /// - Parameters:
  ///   - facts: The keys of what has changed.
  ///   - terms: What else has changed that a notice tells, in words.
  func notice(_ facts: [String], _ terms: [Localised]) -> ChangeDemand? {
    guard new.regime != .direct, !new.isCallOff else { return nil }
    let names = facts.compactMap { FactGuide.of($0)?.name } + terms
    guard !names.isEmpty else { return nil }
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

  /// All must be told.
  var inform: ChangeDemand {
    let told: Localised =
      if new.regime == .direct {
        .init(
          sv: "Lämna ändringen till alla som har fått förfrågan, samtidigt och på samma sätt.",
          en: "Give the change to all who were asked, at the same time and in the same way.")
      } else {
        .init(
          sv: "Lämna ändringen till alla leverantörer samtidigt och på samma sätt som dokumenten.",
          en: "Give the change to all suppliers at the same time and in the way of the documents.")
      }
    return ChangeDemand(kind: .inform, text: told, law: sources("principles"))
  }

  private func sources(_ subject: String, kinds: [String] = []) -> [LegalSource] {
    LegalSource.all([.subject(subject)], law: law, facts: new, asOf: asOf)
      .filter { kinds.isEmpty || kinds.contains($0.kind) }
  }
}
