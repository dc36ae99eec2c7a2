import Clauses
import Drafting
import Linting
import ProcurementLaw
import TenderDocuments

/// Puts clauses into the host document.
public struct CompositionMaker: Sendable {
  private let library: ClauseLibrary
  private let law: LawBook
  private let reader: TenderReader
  private let asOf: LegalDate

  /// Makes a maker.
  public init(library: ClauseLibrary, law: LawBook, reader: TenderReader, asOf: LegalDate) {
    self.library = library
    self.law = law
    self.reader = reader
    self.asOf = asOf
  }

  /// Every clause that can stand alone, in each of its variants, with its companions.
  ///
  /// - Throws: `ClauseError`, `DraftingError` or `DocumentError` where a clause can't be written.
  public func all() throws -> [Composition] {
    var compositions: [Composition] = []
    for clause in library.clauses where Self.standsAlone(clause) {
      for variant in clause.variants.isEmpty ? [nil] : clause.variants.map(\.id) {
        compositions.append(try composition(of: clause, variant: variant))
      }
    }
    return compositions
  }

  /// The clauses and variants that no composition brings, so that nothing of theirs is tried.
  public func left(out compositions: [Composition]) -> [String] {
    let reached = Set(compositions.flatMap { $0.page.paragraphs.compactMap(\.owner) })
    return library.clauses.flatMap { clause in
      (clause.variants.isEmpty ? [nil] : clause.variants.map(\.id))
        .filter { !reached.contains(.init(clause: clause.id, variant: $0)) }
        .map { clause.id + ($0.map { ".\($0)" } ?? "") }
    }
  }

  /// What only explains, follows up or punishes something else is tried together with that.
  private static func standsAlone(_ clause: Clause) -> Bool {
    switch clause.kind {
    case .procedure, .criterion, .purpose, .condition, .supplement, .reservation, .letter: true
    case .definition, .process, .followup, .sanction, .incentive, .form: false
    // These are documents of their own, which no rule about tenders judges.
    case .notice, .note, .agreement, .policy: false
    }
  }

  private func composition(of clause: Clause, variant: String?) throws -> Composition {
    let values = ParameterValues(variant.map { ["variant": $0] } ?? [:])
    let isLetter = clause.place.otherwise == .standalone
    let tender = HostDocument.host(for: clause, variant: variant)
    let facts = Facts(tender.facts)
    let host = reader.read(
      try DocumentReader.read(bytes: Array(tender.markdown.utf8), path: "host.md"), given: facts)
    let draft: Draft
    let markdown: String
    if isLetter {
      let context = RenderingContext(
        parties: PartyNames(), act: facts.act, regime: facts.regime, law: law, asOf: asOf,
        standing: [:])
      draft = try library.draft(clause, values: values, context: context, usesExamples: true)
      markdown = draft.blocks.map(\.markdown).joined(separator: "\n")
    } else {
      let result = try ClauseInsertion(library: library, law: law).insert(
        clause, into: Array(tender.markdown.utf8), of: host,
        .init(values: values, usesExamples: true, revision: nil), asOf: asOf)
      draft = result.draft
      markdown = String(decoding: result.bytes, as: UTF8.self)
    }
    var page = Page(markdown: markdown)
    let owners = own(&page, by: draft)
    return Composition(
      clause: clause.id, variant: variant, facts: facts, elsewhere: tender.elsewhere,
      elements: owners.flatMap { owner in
        (library[owner.clause]?.elements ?? [])
          .filter { $0.variants.isEmpty || owner.variant.map($0.variants.contains) ?? false }
          .map { (owner, $0) }
      }, page: page)
  }

  /// Tells which paragraphs came with which clause, by the headings of the draft.
  private func own(
    _ page: inout Page, by draft: Draft
  ) -> [Page.Owner] {
    let level = draft.clauses.count > 1 ? 2 : 1
    let titles = draft.blocks.filter { $0.kind == .heading(level: level) }.map(\.plainText)
    let owners = draft.clauses.map { id in
      Page.Owner(clause: id, variant: draft.variants[id])
    }
    var next = 0
    var depth = 0
    for index in page.paragraphs.indices {
      let paragraph = page.paragraphs[index]
      let hashes = paragraph.label.count { $0 == "#" }
      if paragraph.isHeading, next < titles.count, paragraph.title == titles[next][...] {
        next += 1
        depth = hashes
      } else if paragraph.isHeading, depth > 0, hashes <= depth {
        // The host goes on here.
        depth = 0
      }
      if depth > 0 { page.paragraphs[index].owner = owners[next - 1] }
    }
    return owners
  }
}

extension Page.Paragraph {
  /// A heading without its number: a chapter of its own is numbered as the host's are.
  fileprivate var title: Substring {
    (sentences.first ?? "").drop { $0.isNumber || $0 == "." || $0 == " " }
  }
}

extension DraftBlock {
  /// A line of Markdown, without formatting.
  fileprivate var markdown: String {
    switch kind {
    case .heading(let level): String(repeating: "#", count: level) + " " + plainText
    case .paragraph: plainText
    case .numbered(let label, _): label + " " + plainText
    case .bullet: "- " + plainText
    case .row(let cells): cells.map { $0.map(\.text).joined() }.joined(separator: " | ")
    }
  }
}
