import LibraryFiles
import ProcurementLaw

/// The words for an amount of the law.
struct LimitWording {
  let law: LawBook

  /// The amount in kronor; where the library lacks it, in euro and with the source that has the rest.
  func amount(of limit: AmountLimit) -> Localised {
    if let kronor = limit.kronor {
      return Localised(sv: "\(Figures.grouped(kronor)) kronor", en: "SEK \(Figures.en(kronor))")
    }
    let source = law.sources[limit.source]?.title ?? limit.source
    guard let euro = limit.euro else {
      return Localised(
        sv: "det belopp som framgår av \(source.loweringFirst)",
        en: "the amount stated in \(source)")
    }
    return Localised(
      sv: "\(Figures.grouped(euro)) euro, i kronor enligt \(source.loweringFirst)",
      en: "EUR \(Figures.en(euro)), in kronor as in \(source)")
  }
}

extension String {
  /// With a small first letter, to stand inside a sentence.
  fileprivate var loweringFirst: String { prefix(1).lowercased() + dropFirst() }
}
