import ProcurementLaw
import TenderDocuments

/// Takes the facts that a notice in XML states in fields of their own.
struct NoticeFacts {
  let notice: Notice

  /// The facts; fields that the lots give differently give none.
  var all: [Fact] {
    let readings = [
      act, procedure, object, cpv, value, months, lots, framework, renewedCompetition, buyer,
      buyerKind, regime, day("published", of: "BT-05"), day("deadline", of: "BT-131"),
    ]
    return readings.compactMap(\.self)
      + [
        Fact(
          key: "documentKind", value: "notice",
          origin: .derived(.init(sv: "annonsens format", en: "the format of the notice")))
      ]
  }

  // MARK: The procedure

  /// The act by the directive that it follows (directives 2014/23, 2014/24, 2014/25, 2009/81).
  private var act: Fact? {
    map(
      "BT-01", to: "act",
      ["32014L0023": "LUK", "32014L0024": "LOU", "32014L0025": "LUF", "32009L0081": "LUFS"])
  }

  private var procedure: Fact? {
    if let system = notice.fields("BT-766").first(where: { $0.value.hasPrefix("dps-") }) {
      return fact("procedure", "dps", from: system)
    }
    return map(
      "BT-105", to: "procedure",
      [
        "open": "open", "restricted": "restricted", "neg-w-call": "negotiated",
        "comp-dial": "competitive_dialogue", "innovation": "innovation_partnership",
        "oth-single": "other", "oth-mult": "other",
      ])
  }

  /// What the subtype says of the regime: 20 and 21 are the light regime (eForms, table 2).
  private var regime: Fact? {
    guard let subtype = notice.first("OPP-070") else { return nil }
    switch subtype.value {
    case "7", "8", "9", "10", "11", "16", "17", "18", "19", "29", "30", "31", "32":
      return fact("regime", "directive", from: subtype)
    case "12", "13", "14", "20", "21", "33", "34", "35":
      return fact("regime", "annex2", from: subtype)
    default: return nil
    }
  }

  private var buyer: Fact? { notice.first("BT-500").map { fact("buyer", $0.value, from: $0) } }

  private var buyerKind: Fact? {
    map(
      "BT-11", to: "buyerKind",
      ["la": "municipality", "ra": "region", "cga": "state", "pub-undert-la": "municipal_company"])
  }

  // MARK: What is bought

  private var object: Fact? {
    map(
      "BT-23", to: "object", ["services": "services", "supplies": "goods", "works": "works"])
  }

  private var cpv: Fact? {
    let fields = notice.fields("BT-262") + notice.fields("BT-263")
    var codes: [String] = []
    for field in fields {
      guard let number = Int(field.value.prefix(8)), let code = CPVCode(number: number) else {
        continue
      }
      if !codes.contains(code.description) { codes.append(code.description) }
    }
    guard let first = fields.first, !codes.isEmpty else { return nil }
    return fact("cpv", codes.joined(separator: ","), from: first)
  }

  /// The value of the procedure, else the sum of all lots.
  private var value: Fact? {
    let amounts = notice.fields("BT-27").filter { $0.unit == "SEK" }
    if let whole = amounts.first(where: { $0.lot == nil }) {
      return kronor(whole.value).map { fact("valueSEK", String($0), from: whole) }
    }
    let kronor = amounts.compactMap { self.kronor($0.value) }
    guard let first = amounts.first, kronor.count == notice.lots.count else { return nil }
    return fact("valueSEK", String(kronor.reduce(0, +)), from: first)
  }

  private func kronor(_ written: String) -> Int? {
    guard let amount = Double(written), (1..<1e13).contains(amount) else { return nil }
    return Int(amount.rounded())
  }

  /// The term without renewals, whose length a notice tells only in words.
  private var months: Fact? {
    let terms = notice.fields("BT-36").filter { ["MONTH", "YEAR"].contains($0.unit) }
    let counted = terms.compactMap { term in
      Int(term.value).map { term.unit == "YEAR" ? $0 * 12 : $0 }
    }
    guard let first = terms.first, let months = counted.first, counted.count == terms.count,
      counted.allSatisfy({ $0 == months }), months > 0
    else { return nil }
    let renews = notice.fields("BT-58").contains { Int($0.value) ?? 1 > 0 }
    return fact(renews ? "baseMonths" : "durationMonths", String(months), from: first)
  }

  private var lots: Fact? {
    let count = Set(notice.lots).count
    guard count > 0, let first = notice.fields.first(where: { $0.lot != nil }) else { return nil }
    return fact("lots", count > 1 ? "yes" : "no", from: first)
  }

  private var framework: Fact? {
    map(
      "BT-765", to: "framework",
      ["none": "no", "fa-wo-rc": "yes", "fa-w-rc": "yes", "fa-mix": "yes"])
  }

  private var renewedCompetition: Fact? {
    map("BT-765", to: "renewedCompetition", ["fa-wo-rc": "no", "fa-w-rc": "yes", "fa-mix": "yes"])
  }

  // MARK: Fields

  private func fact(_ key: String, _ value: String, from field: Notice.Field) -> Fact {
    Fact(key: key, value: value, origin: .text(field.range))
  }

  /// The one value that all fields of a name stand for.
  private func map(_ id: String, to key: String, _ values: [String: String]) -> Fact? {
    let fields = notice.fields(id)
    let meant = Set(fields.map { values[$0.value] })
    guard let first = fields.first, meant.count == 1, let value = meant.first ?? nil else {
      return nil
    }
    return fact(key, value, from: first)
  }

  /// A day that all fields of a name give; the offset from Greenwich behind it is left out.
  private func day(_ key: String, of id: String) -> Fact? {
    let fields = notice.fields(id)
    let days = Set(fields.map { String($0.value.prefix(10)) })
    guard let first = fields.first, days.count == 1, let day = days.first,
      LegalDate(day) != nil
    else { return nil }
    return fact(key, day, from: first)
  }
}
