import LibraryFiles
import Rules

/// What a formula came to.
enum Computation: Equatable {
  /// What it computes is not there.
  case notApplicable
  /// Facts without which it can't be worked out.
  case lacks([String])
  /// The sum comes out right; its arithmetic in words.
  case fits(Localised)
  /// The sum is to be told; another severity than the rule's where it is only to be checked.
  case exceeds(Localised, severity: Severity? = nil)
}

/// The numbers that a formula is held against: those of a rule file, else its own.
struct FormulaLimits {
  private let given: [String: Double]

  init(_ given: [String: Double] = [:]) { self.given = given }

  subscript(_ name: String, else standard: Double) -> Double { given[name] ?? standard }
}
