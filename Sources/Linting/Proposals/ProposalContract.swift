/// What is known of a contract when a condition is sized; nil for what is not known.
struct ProposalContract: Equatable {
  /// What is bought.
  enum Object: String, CaseIterable {
    case goods, services, works
  }

  /// Kronor without value added tax, with options.
  var value: Int?
  /// The term in months, with options.
  var months: Int?
  /// The term without options; nil where there are none or it is not known.
  var baseMonths: Int?
  var object: Object?
  /// How many do the work at a time.
  var performers: Int?
  /// Whether the work is done by many and can be learnt on the job.
  var isLabourIntensive: Bool?
  /// Whether the work is cleaning, which has a clause of its own.
  var isCleaning = false
  /// Whether employment, education or care is what is bought.
  var isEmploymentService = false
  var isCallOff = false
  var isFramework = false
  var isDynamicSystem = false

  /// The term that binds: options may never be used.
  var boundMonths: Int? { hasOptions ? baseMonths : months ?? baseMonths }

  /// The part of the value that falls on the bound term.
  var boundValue: Int? {
    guard let value, hasOptions, let months, let baseMonths else { return value }
    return value / months * baseMonths + value % months * baseMonths / months
  }

  /// Whether a part of the term is optional.
  var hasOptions: Bool {
    if let months, let baseMonths { baseMonths > 0 && baseMonths < months } else { false }
  }

  /// Whether the work suits; works always do, as 45 stands among the codes that suit.
  var suits: Bool? { object == .works ? true : isLabourIntensive }
}
