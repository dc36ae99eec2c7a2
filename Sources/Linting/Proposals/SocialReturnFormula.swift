import LibraryFiles

/// The amount that a Dutch supplier would spend on social return: a share of the value.
struct SocialReturnFormula {
  /// The share of the value, 0–1.
  let share: Double

  init(_ figures: ProposalFigures, isWorks: Bool) {
    share = figures(isWorks ? "works_share" : "services_share", of: "nederlanderna") / 100
  }

  func amount(value: Int) -> Int { Int((Double(value) * share).rounded()) }

  /// The arithmetic in words.
  func sum(value: Int) -> Localised {
    let amount = amount(value: value)
    return Localised(
      sv: "Nederländerna: \(Figures.sv(share * 100)) % × \(Figures.grouped(value)) = "
        + "\(Figures.grouped(amount)) kronor i insatser.",
      en: "The Netherlands: \(Figures.en(share * 100))% × \(Figures.en(value)) = SEK "
        + "\(Figures.en(amount)) in efforts.")
  }
}
