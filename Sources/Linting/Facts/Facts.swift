import ProcurementLaw
import TenderDocuments

/// What is known of a tender.
public struct Facts: Sendable, Equatable {
  private var values: [String: String]

  /// Makes facts from keys and values as on the command line.
  public init(_ values: [String: String] = [:]) { self.values = values }

  /// The value of a fact, as in reports.
  public func value(of key: String) -> String? { values[key] }

  /// The act.
  public var act: Act? { values["act"].flatMap(Act.init) }
  /// The regime.
  public var regime: Regime? { values["regime"].flatMap(Regime.init) }
  /// What the document is.
  public var documentKind: String? { values["documentKind"] }

  /// These facts, and where one is not known, the other's.
  public func completed(by other: Facts) -> Facts {
    Facts(values.merging(other.values) { own, _ in own })
  }
}

/// Reads facts in a document.
enum FactReader {
  static func read(_ document: Document) -> Facts { Facts() }
}
