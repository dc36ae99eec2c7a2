import LibraryFiles
import ProcurementLaw
import Rules

/// Whether a contract reserved under the special rules for public service organisations keeps the
/// term and the codes that those rules allow; the term is limited for them alone.
struct ReservationTermFormula {
  /// What the reservation rests on.
  enum Basis: String {
    /// 19 kap. 25 § LOU: a term of three years at the most, codes by list.
    case publicService = "reserved_public_service"
    /// 19 kap. 25 a § LOU: codes by list, no limit to the term.
    case ideaBased = "reserved_idea_based"
  }

  /// The most months with options.
  let months: Int

  init(_ limits: FormulaLimits = FormulaLimits()) {
    months = Int(limits["most_months", else: 36])
  }

  /// - Parameters:
  ///   - basis: What the reservation rests on.
  ///   - base: The term without options.
  ///   - whole: The term with options.
  ///   - codes: The CPV codes of the tender.
  ///   - list: The codes that may be reserved; nil where the law of the day has no list.
  ///   - isDirect: Whether the rules for direct award apply: then the provision does not bind.
  func judge(
    basis: Basis, base: Int?, whole: Int?, codes: [CPVCode], list: CPVList?, isDirect: Bool
  ) -> Computation {
    var said: [Localised] = []
    if basis == .publicService, let whole, whole > months {
      said.append(term(base: base, whole: whole))
    }
    let outside = list.map { list in codes.filter { !list.contains($0) } } ?? []
    if !codes.isEmpty, outside.count == codes.count {
      let named = outside.prefix(3).map(\.description).joined(separator: ", ")
      said.append(
        Localised(
          sv: "CPV \(named) står inte bland de tjänster som får reserveras",
          en: "CPV \(named) is not among the services that may be reserved"))
    }
    guard said.isEmpty else {
      return .exceeds(
        Localised(
          sv: said.map(\.sv).joined(separator: "; "),
          en: said.compactMap(\.en).joined(separator: "; ")),
        severity: isDirect ? .info : nil)
    }
    var lacks: [String] = []
    if basis == .publicService, whole == nil { lacks.append("durationMonths") }
    if codes.isEmpty { lacks.append("cpv") }
    if !lacks.isEmpty { return .lacks(lacks) }
    return .fits(term(base: base, whole: whole ?? 0))
  }

  private func term(base: Int?, whole: Int) -> Localised {
    let parts = base.map { $0 < whole ? "\($0) + \(whole - $0) = " : "" } ?? ""
    return Localised(
      sv: "\(parts)\(whole) månader; högst \(months) får avtalas",
      en: "\(parts)\(whole) months; at most \(months) may be agreed")
  }
}
