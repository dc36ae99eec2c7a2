import Foundation
import LibraryFiles
import TenderDocuments
import Testing

@testable import Clauses

/// The clauses as they ship, and what tests need around them.
enum ShippedClauses {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let library: ClauseLibrary? = try? load()

  static func load() throws -> ClauseLibrary {
    try ClauseLibrary.load(
      try LibraryFolder.read(root.appending(path: "clauses").path, prefix: "clauses"))
  }

  /// A clause in one of its variants.
  struct Form: Sendable, CustomTestStringConvertible {
    let clause: Clause
    let variant: String?

    var testDescription: String { variant.map { "\(clause.id).\($0)" } ?? clause.id }
    var values: ParameterValues { ParameterValues(variant.map { ["variant": $0] } ?? [:]) }
  }

  /// Every clause in every variant.
  static var forms: [Form] {
    (library?.clauses ?? []).flatMap { clause in
      clause.variants.isEmpty
        ? [Form(clause: clause, variant: nil)]
        : clause.variants.map { Form(clause: clause, variant: $0.id) }
    }
  }

  /// Acts and regimes, both known, with and without a provision, and unknown.
  static let tracks: [(act: String?, regime: String?)] = [
    ("LOU", "directive"), ("LOU", "below_threshold"), ("LOU", "annex2"), ("LOU", "direct"),
    ("LUF", "directive"), ("LUK", "below_threshold"), ("LOV", "annex2"), ("LOU", nil), (nil, nil),
  ]

  /// A context with a few provisions, enough for every way a text can turn.
  static func context(
    act: String? = "LOU", regime: String? = "directive", parties: PartyNames = PartyNames(),
    standing: [String: String] = [:]
  ) -> RenderingContext {
    RenderingContext(parties: parties, act: act, regime: regime, standing: standing) {
      subject, regime in
      guard let act, let regime, let place = places["\(subject) \(act) \(regime)"],
        let name = acts[act]
      else { return nil }
      return CitedProvision(place: place, act: name)
    }
  }

  private static let acts = [
    "LOU": "lagen (2016:1145) om offentlig upphandling",
    "LUF": "lagen (2016:1146) om upphandling inom försörjningssektorerna",
    "LUK": "lagen (2016:1147) om upphandling av koncessioner",
    "LOV": "lagen (2008:962) om valfrihetssystem",
  ]

  private static let places = [
    "special_performance_conditions LOU directive": "17 kap. 1 §",
    "special_performance_conditions LOU below_threshold": "19 kap. 9 § första stycket 5",
    "special_performance_conditions LOU annex2": "19 kap. 9 § första stycket 5",
    "special_performance_conditions LUF directive": "16 kap. 1 §",
    "special_performance_conditions LOV annex2": "4 kap. 2 §",
    "reserved_sheltered LOU directive": "4 kap. 18 §",
    "reserved_sheltered LUF directive": "4 kap. 16 §",
    "reserved_sheltered LUK directive": "4 kap. 8 §",
    "principles LOU below_threshold": "19 kap. 2 §",
    "principles LOU annex2": "19 kap. 2 §",
    "principles LUK below_threshold": "15 kap. 2 §",
  ]

  /// A draft as text, one block a line, with no-break spaces as blanks.
  static func text(_ blocks: [DraftBlock]) -> String {
    blocks.map { block -> String in
      switch block.kind {
      case .heading(let level): String(repeating: "#", count: level) + " " + block.plainText
      case .paragraph: block.plainText
      case .numbered(let label, let level):
        String(repeating: "   ", count: level - 1) + label + " " + block.plainText
      case .bullet(let level): String(repeating: "   ", count: level - 1) + "– " + block.plainText
      case .row(let cells): cells.map { $0.map(\.text).joined() }.joined(separator: " | ")
      }
    }.joined(separator: "\n").replacing("\u{A0}", with: " ") + "\n"
  }
}
