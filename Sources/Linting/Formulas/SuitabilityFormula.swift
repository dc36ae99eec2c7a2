import LibraryFiles
import Rules

/// Whether what is bought usually suits an employment condition: three of four signs must be there.
///
/// The signs and limits are those that guidance and practice name: a term of more than a year,
/// several who do the work, labour-intensive work, a value that reaches the threshold.
struct SuitabilityFormula {
  /// What is known of a tender; nil for what is not.
  struct Tender {
    /// The term in months, with options.
    var months: Int?
    /// How many do the work at a time.
    var performers: Int?
    /// Whether the work is of a kind that can be learnt on the job and is done by many.
    var isLabourIntensive: Bool?
    var valueSEK: Int?
    /// Whether the value reaches the directive's threshold.
    var reachesThreshold: Bool?
    /// Whether it is a purchase of a kind that never suits: goods, licences, a named specialist,
    /// employment services themselves.
    var isExcluded = false
  }

  /// More months than these are a sign.
  let months: Int
  /// With fewer months than these there is no time for a placement.
  let leastMonths: Int
  /// More performers than these are a sign.
  let performers: Int
  /// How many signs it takes.
  let signs: Int
  /// A value above this is a sign whatever the threshold; nil for the threshold alone.
  let floor: Int?

  init(_ limits: FormulaLimits = FormulaLimits()) {
    months = Int(limits["long_term", else: 12])
    leastMonths = Int(limits["least_months", else: 4])
    performers = Int(limits["one_performer", else: 1])
    signs = Int(limits["least_score", else: 3])
    let floor = limits["least_value", else: 0]
    self.floor = floor > 0 ? Int(floor) : nil
  }

  func judge(_ tender: Tender) -> Computation {
    if tender.isExcluded || tender.months.map({ $0 < leastMonths }) == true {
      return .notApplicable
    }
    let answers: [Sign] = [
      sign(tender.months.map { $0 > months }, "avtalstiden", "the term") {
        tender.months.map { ("\($0) månader", "\($0) months") }
      },
      sign(
        tender.performers.map { $0 > performers }, "antalet utförare", "the number of performers"
      ) {
        tender.performers.map { ("\($0) utförare", "\($0) performers") }
      },
      sign(tender.isLabourIntensive, "arbetets art", "the kind of work") {
        ("arbetsintensivt uppdrag", "labour-intensive work")
      },
      sign(reachesSize(tender), "värdet", "the value") {
        tender.valueSEK.map {
          ("\(Figures.grouped($0)) kronor", "SEK \(Figures.en($0))")
        } ?? ("värde över tröskelvärdet", "value above the threshold")
      },
    ]
    let yes = answers.filter { $0.holds == true }
    let open = answers.filter { $0.holds == nil }
    let sum = Localised(
      sv: "\(yes.count) av 4: " + yes.map(\.sv).joined(separator: ", ") + unknown(open, en: false),
      en: "\(yes.count) of 4: " + yes.map(\.en).joined(separator: ", ") + unknown(open, en: true))
    if yes.count >= signs { return .exceeds(sum) }
    // Of work that does not suit there is nothing to say, whatever the facts are.
    guard tender.isLabourIntensive == true, yes.count + open.count >= signs else {
      return .fits(sum)
    }
    return .exceeds(sum, severity: .info)
  }

  private struct Sign {
    let holds: Bool?
    let sv: String
    let en: String
  }

  private func sign(
    _ holds: Bool?, _ name: String, _ english: String, _ words: () -> (String, String)?
  ) -> Sign {
    guard holds != nil, let said = words() else { return Sign(holds: holds, sv: name, en: english) }
    return Sign(holds: holds, sv: said.0, en: said.1)
  }

  private func reachesSize(_ tender: Tender) -> Bool? {
    if let floor, let value = tender.valueSEK, value > floor { return true }
    return tender.reachesThreshold
  }

  private func unknown(_ open: [Sign], en: Bool) -> String {
    guard !open.isEmpty else { return "" }
    let names = open.map { en ? $0.en : $0.sv }.joined(separator: ", ")
    return en ? "; not known: \(names)" : "; inte känt: \(names)"
  }
}
