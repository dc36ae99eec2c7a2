import LibraryFiles
import ProcurementLaw

/// What must be true for a proposal to hold, and which other levels there are.
struct ProposalAdvice {
  let contract: ProposalContract
  let outcome: ProposalFormula.Outcome
  let regime: Regime?
  /// Kronor below which direct award is allowed.
  let directLimit: Int?

  /// Questions, with what to do where the answer is no.
  var confirmations: [Localised] {
    guard let level = outcome.level, level > .none else { return [] }
    let matching = Localised(
      sv: "Finns det någon hos er som hinner föreslå kandidater? Annars blir villkoret tomt"
        + (level > .dialogue ? ": stanna vid dialog (VIL-02)." : "."),
      en: "Is there somebody with you who has time to propose candidates? Otherwise the condition "
        + "is empty" + (level > .dialogue ? ": stay at dialogue (VIL-02)." : "."))
    guard level >= .placements else { return [matching] }
    return [
      matching,
      .init(
        sv: "Finns det kandidater inom räckhåll för de här uppgifterna? Annars: dialog (VIL-02).",
        en: "Are there candidates within reach for these tasks? Otherwise: dialogue (VIL-02)."),
      .init(
        sv: "Kan den som inte är utbildad göra en del av arbetet? Annars: plan (VIL-03).",
        en: "Can somebody without training do a part of the work? Otherwise: a plan (VIL-03)."),
      .init(
        sv: "Har marknaden tillfrågats? Annars: inbjudan till tidig dialog (BRV-02) först.",
        en: "Has the market been asked? Otherwise: an invitation to early dialogue (BRV-02) first."),
      .init(
        sv:
          "Är det fritt från registerkontroll, säkerhetsskydd och språkkrav som stänger ute alla? "
          + "Annars: ange andra uppgifter eller objekt.",
        en: "Is it free of record checks, security protection and demands of language that keep "
          + "everybody out? Otherwise: state other tasks or sites."),
    ]
  }

  /// Other levels, the milder first.
  ///
  /// - Parameter suitable: What would be proposed if the work were labour-intensive.
  func alternatives(ifSuitable suitable: ProposalFormula.Outcome?) -> [Proposal.Alternative] {
    guard let level = outcome.level, !contract.isCallOff else { return [] }
    var found: [Proposal.Alternative] = []
    if level == .dialogue, outcome.isSmall {
      let call = "hansyn generate NOT-01 --set skal=" + outcome.reasons.joined(separator: ",")
      found.append(
        .init(
          level: .none,
          text: .init(
            sv: "Går det inte att ha en dialog: skriv en avstegsnotering med \(call).",
            en: "Where no dialogue is possible: write a note of deviation with \(call).")))
    }
    if let value = contract.value, let limit = directLimit, value < limit {
      found.append(
        .init(
          level: .inform,
          text: .init(
            sv: "Under \(Figures.grouped(limit)) kronor får köpet direktupphandlas: bjud in även "
              + "sociala företag (BRV-05).",
            en: "Below SEK \(Figures.en(limit)) a direct award is allowed: invite social "
              + "enterprises too (BRV-05).")))
    }
    if level == .none, !contract.isEmploymentService, contract.object != .goods {
      found.append(
        .init(
          level: .dialogue,
          text: .init(
            sv: "Kräver ert styrdokument något: ett dialogvillkor (VIL-02).",
            en: "Where your policy demands something: a dialogue condition (VIL-02).")))
    }
    if let suitable, let level = suitable.level, let volume = suitable.volume {
      found.append(
        .init(
          level: level,
          text: .init(
            sv: "Är arbetet personalintensivt (ange CPV-koden): \(volume.words.sv).",
            en: "If the work is labour-intensive (give the CPV code): "
              + "\(Language.en.of(volume.words)).")))
    }
    if level >= .placements {
      found.append(
        .init(
          level: .plan,
          text: .init(
            sv: "Är uppgifterna osäkra: dialog som leder till en plan (VIL-03).",
            en: "Where the tasks are uncertain: dialogue that leads to a plan (VIL-03).")))
    }
    return found + stronger(than: level)
  }

  private func stronger(than level: Proposal.Level) -> [Proposal.Alternative] {
    var found: [Proposal.Alternative] = []
    if level >= .plan {
      found.append(
        .init(
          level: .criterion,
          text: .init(
            sv: "Skiljer sig leverantörernas arbetssätt åt: ett tilldelningskriterium (TIL-01).",
            en: "Where suppliers work in different ways: an award criterion (TIL-01).")))
    }
    // Below the threshold and in direct awards the provision on reservation does not apply.
    if level >= .dialogue, regime == nil || regime == .directive, !contract.isFramework {
      found.append(
        .init(
          level: .reserved,
          text: .init(
            sv: "Kan sociala företag leverera, och är upphandlingen direktivstyrd: reservera den "
              + "(RSV-01), efter en tidig dialog.",
            en: "Where social enterprises can deliver, and under the directive rules: reserve it "
              + "(RSV-01), after an early dialogue.")))
    }
    return found
  }
}
