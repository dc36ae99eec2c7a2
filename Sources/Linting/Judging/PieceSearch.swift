import LibraryFiles
import ProcurementLaw
import Rules

/// Looks for what a condition must say, in the statements where that would count.
struct PieceSearch {
  /// The statements of a document in which is looked.
  struct Scope {
    /// What of a document it is.
    enum Extent {
      case all
      case text(ConditionText)
      case statements(Set<Int>)
      case nothing
    }

    let document: Int
    let extent: Extent

    /// Whether a statement of the document lies within.
    func contains(_ index: Int, in source: StatementSource) -> Bool {
      switch extent {
      case .all: true
      case .text(let text): text.contains(block: source.statements[index].block)
      case .statements(let statements): statements.contains(index)
      case .nothing: false
      }
    }
  }

  /// A mention that was found.
  struct Place {
    let document: Int
    let statement: Int
    let words: Range<Int>
  }

  /// Which mentions count.
  enum Demand {
    /// Every one.
    case any
    /// None that is denied.
    case undenied
    /// None that is only wished for or that binds somebody else.
    case given
    /// Nor one that is denied.
    case affirmed
  }

  let tender: Tender
  let scopes: [Scope]
  /// Whom the condition binds; nil where it makes no difference.
  var bound: Party?
  /// What of each document settles something for the condition; nil where all does.
  var settling: [SettlingText]?

  /// Looks in whole documents.
  static func whole(_ tender: Tender, documents: [Int]) -> PieceSearch {
    PieceSearch(
      tender: tender, scopes: documents.map { Scope(document: $0, extent: .all) })
  }

  /// The first mention of one of some concepts that counts; one in content before those in headings
  /// where that is asked for.
  func first(
    _ concepts: [Int], _ demand: Demand, contentFirst: Bool = false
  ) -> Place? {
    guard !concepts.isEmpty else { return nil }
    var inHeading: Place?
    for scope in scopes {
      let source = tender.readings[scope.document].source
      for index in source.statements(saying: concepts)
      where scope.contains(index, in: source) {
        let isContent = !contentFirst || source.isContent(source.statements[index])
        if !isContent, inHeading != nil { continue }
        let words = mentions(of: concepts, in: index, source)
          .first { refusal(of: $0, in: index, source, demand) == nil }
        guard let words else { continue }
        let place = Place(document: scope.document, statement: index, words: words)
        if isContent { return place }
        // A table of contents repeats the headings: it says nothing of its own.
        if source.statements[index].isHeading { inHeading = place }
      }
    }
    return inHeading
  }

  /// Whether one of some provisions is cited.
  ///
  /// A citation that names no act means the one that governs the tender; which one a section belongs
  /// to is not asked where neither is known.
  func cites(_ places: [CitedPlace], by judge: CitationJudge) -> Bool {
    firstCitation(of: places, by: judge) != nil
  }

  /// The first citation of one of some provisions, with its document.
  func firstCitation(
    of places: [CitedPlace], by judge: CitationJudge
  ) -> (document: Int, range: Range<Int>)? {
    guard !places.isEmpty else { return nil }
    for scope in scopes {
      let reading = tender.readings[scope.document]
      let wanted = reading.source.citations.filter { cited in
        let act = judge.procurementAct(of: cited)
        return places.contains { place in
          place.citation.chapter == cited.chapter
            && (place.citation.sections.first.map { cited.covers($0.lowerBound) } ?? false)
            && (act == nil && cited.act == nil || place.act == act)
        }
      }
      let inside = wanted.first {
        reading.source.statement(at: $0.range.lowerBound)
          .map { scope.contains($0, in: reading.source) } ?? false
      }
      if let inside { return (scope.document, inside.range) }
    }
    return nil
  }

  func mentions(
    of concepts: [Int], in index: Int, _ source: StatementSource
  ) -> [Range<Int>] {
    source.mentions.indices(in: source.statements[index].words)
      .map { source.mentions.matches[$0] }.filter { concepts.contains($0.concept) }.map(\.words)
  }

  /// Why a mention does not count; nil where it does.
  ///
  /// What the supplier may do settles things (”får välja mellan …”), what it should do does not.
  func refusal(
    of words: Range<Int>, in index: Int, _ source: StatementSource, _ demand: Demand
  ) -> RejectedEvidence.Reason? {
    if demand == .any { return nil }
    let force = source.forces.force(of: index, at: words)
    if demand != .given, force.isNegated { return .negated }
    if demand == .undenied { return nil }
    if force.modality == .should { return .weak }
    if force.modality == .none, isNoteOfWish(source.statements[index].block, source) {
      return .weak
    }
    return bound == .supplier && force.subject == .bidder ? .wrongSubject : nil
  }

  /// Whether a block is a note to a paragraph that only wishes.
  private func isNoteOfWish(_ block: Int, _ source: StatementSource) -> Bool {
    let blocks = source.document.blocks
    guard let anchor = blocks[block].anchor, blocks.indices.contains(anchor),
      let first = source.statement(at: blocks[anchor].range.lowerBound)
    else { return false }
    let statements = source.statements[first...].indices
      .prefix { source.statements[$0].block == anchor }
    return !statements.isEmpty
      && statements.allSatisfy {
        let end = source.statements[$0].words.upperBound
        return source.forces.force(of: $0, at: end..<end).modality == .should
      }
  }
}

/// A provision that a rule asks for, as a citation would point to it.
struct CitedPlace: Sendable {
  /// Its act.
  let act: Act?
  /// Its place.
  let citation: Citation
}
