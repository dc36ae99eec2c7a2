import Languages
import TenderDocuments

/// Takes the paragraphs of an older condition out of one document, as far as that does no harm.
struct OldTextStriking {
  /// A paragraph to strike.
  struct Passage {
    /// What the plan calls it.
    let replaced: FixPlan.Replaced
    /// Its block in the document as it is now.
    let block: Int
    /// What it must say there.
    let text: String
  }

  /// How often it is tried to find out which of many paragraphs can't be struck; each time the
  /// whole document is written and read.
  private static let mostAttempts = 64

  let source: [UInt8]
  let document: Document
  /// Who the deletions are tracked for; nil for text that is just taken out.
  let revision: Revision?

  /// Whether a reader of the new document can take a deletion back.
  private var isTracked: Bool { revision != nil && document.format == .docx }

  /// The document without the passages that can be struck, and what became of each.
  ///
  /// - Returns: The new bytes with the document read from them; nil where nothing was struck.
  func strike(
    _ passages: [Passage]
  ) -> (result: (bytes: [UInt8], document: Document)?, strikes: [TenderFixing.Strike]) {
    var refusals: [Int: Localised] = [:]
    for passage in passages {
      refusals[passage.block] = stands(passage) ? passage.replaced.hindrance : Self.notFound
    }
    let free = passages.filter { refusals[$0.block] == nil }
    var attempts = 0
    examine(free[...], &attempts, &refusals)
    var result: (bytes: [UInt8], document: Document)?
    let struck = free.filter { refusals[$0.block] == nil }
    if !struck.isEmpty {
      do {
        result = try without(struck[...])
      } catch {
        for passage in struck { refusals[passage.block] = Self.reason(error) }
      }
    }
    let strikes = passages.map { passage in
      TenderFixing.Strike(
        replaced: passage.replaced,
        outcome: refusals[passage.block].map { .left($0) } ?? .struck(isTracked: isTracked))
    }
    return (result, strikes)
  }

  /// Finds the passages that are refused, by halves: mostly there is none.
  private func examine(
    _ passages: ArraySlice<Passage>, _ attempts: inout Int, _ refusals: inout [Int: Localised]
  ) {
    guard !passages.isEmpty else { return }
    attempts += 1
    do {
      _ = try without(passages)
    } catch {
      guard passages.count > 1, attempts < Self.mostAttempts else {
        for passage in passages { refusals[passage.block] = Self.reason(error) }
        return
      }
      let middle = passages.startIndex + passages.count / 2
      examine(passages[..<middle], &attempts, &refusals)
      examine(passages[middle...], &attempts, &refusals)
    }
  }

  private func without(
    _ passages: ArraySlice<Passage>
  ) throws(DocumentError) -> (bytes: [UInt8], document: Document) {
    let bytes = try DocumentEditor.apply(
      passages.map { .delete(block: $0.block) }, to: source, document: document,
      revision: revision)
    return (bytes, try DocumentReader.read(bytes: bytes, path: document.path))
  }

  private func stands(_ passage: Passage) -> Bool {
    document.blocks.indices.contains(passage.block)
      && document.string(document.blocks[passage.block].range) == passage.text
  }

  private static let notFound = Localised(
    sv: "det gick inte att hitta igen", en: "it could not be found again")

  private static func reason(_ error: DocumentError) -> Localised {
    guard error.cause == .notWritable || error.cause == .empty else { return error.reason }
    return .init(
      sv: "det gick inte att stryka utan att annan text ändras",
      en: "it could not be struck without a change of other text")
  }
}
