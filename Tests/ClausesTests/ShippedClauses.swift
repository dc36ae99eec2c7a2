import Foundation
import LibraryFiles
import ProcurementLaw
import TenderDocuments
import Testing

@testable import Clauses

/// The clauses as they ship, and what tests need around them.
enum ShippedClauses {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let library: ClauseLibrary? = try? load()

  static func load() throws -> ClauseLibrary { try ClauseLibrary.load(try files()) }

  static func files() throws -> [LibraryFile] {
    try LibraryFolder.read(root.appending(path: "clauses").path, prefix: "clauses")
  }

  /// A clause in one of its variants.
  struct Form: Sendable, CustomTestStringConvertible {
    let clause: Clause
    let variant: String?

    var testDescription: String { variant.map { "\(clause.id).\($0)" } ?? clause.id }
    /// An act and a regime that it is written for.
    var act: Act { clause.acts.first ?? .lou }
    var regime: Regime { clause.regimes.first ?? .directive }

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
  static let tracks: [(act: Act?, regime: Regime?)] =
    Act.allCases.flatMap { act in Regime.allCases.map { (act, $0) } } + [(.lou, nil), (nil, nil)]

  /// The law as it ships.
  static let law: LawBook? = try? LawBook(
    files: try LibraryFolder.read(root.appending(path: "rules").path, prefix: "rules"))

  /// A context with the law of a fixed day.
  static func context(
    act: Act? = .lou, regime: Regime? = .directive, parties: PartyNames = PartyNames(),
    standing: [String: String] = [:]
  ) throws -> RenderingContext {
    RenderingContext(
      parties: parties, act: act, regime: regime, law: try #require(law),
      asOf: try #require(LegalDate("2026-11-21")), standing: standing)
  }

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
