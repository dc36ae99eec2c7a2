import LibraryFiles
import PhraseMatching

/// All concepts of the library and the headings of sections, ready to be found in a text.
public struct Vocabulary: Sendable {
  /// What one phrase of the book stands for.
  private enum Meaning: Sendable {
    case mention([Int])
    case trap(concept: Int, because: String)
    case heading(SectionKind)
  }

  /// The concepts, in the order of their files.
  public let concepts: [Concept]
  private let index: [String: Int]
  private let book: PhraseBook
  private let meanings: [Meaning]
  /// For each concept, those of itself and the concepts it includes that have traps, in order.
  private let trapOwners: [[Int]]

  /// The index of a concept.
  public func index(of id: String) -> Int? { index[id] }

  init(
    concepts: [Concept], headings: [(SectionKind, String)], wordLists: [String: [String]],
    compiled: UnsafeRawBufferPointer? = nil
  ) throws(Fault) {
    self.concepts = concepts
    var index: [String: Int] = [:]
    for (number, concept) in concepts.enumerated() {
      if index.updateValue(number, forKey: concept.id) != nil {
        throw .library(
          LibraryError(
            path: concept.path, line: concept.line,
            reason: "begreppet ”\(concept.id)” finns två gånger"))
      }
    }
    self.index = index
    let parts = try Self.closure(of: concepts, index: index)
    trapOwners = parts.map { part in part.filter { !concepts[$0].traps.isEmpty }.sorted() }
    let phrases = VocabularyDraft.phrases(of: concepts, headings)
    var meanings: [Meaning] = []
    var wholes = [[Int]](repeating: [], count: concepts.count)
    for (whole, members) in parts.enumerated() {
      for part in members { wholes[part].append(whole) }
    }
    for (number, concept) in concepts.enumerated() {
      meanings += concept.phrases.map { _ in .mention(wholes[number]) }
      meanings += concept.traps.map { .trap(concept: number, because: $0.because) }
    }
    meanings += headings.map { .heading($0.0) }
    self.meanings = meanings
    if let compiled,
      let book = PhraseBook(compiled: compiled, of: phrases, wordLists: wordLists)
    {
      self.book = book
      return
    }
    do {
      book = try PhraseBook(phrases, wordLists: wordLists)
    } catch {
      throw .phrase(error)
    }
  }

  /// Why a vocabulary can't be made.
  enum Fault: Error {
    case library(LibraryError)
    case phrase(PhraseError)
  }

  /// Everything the vocabulary finds in a text.
  public func read(_ text: TokenisedText) -> Mentions {
    let found = book.matches(in: text)
    var traps = [TrapPlaces](repeating: TrapPlaces(), count: concepts.count)
    for match in found {
      if case .trap(let concept, _) = meanings[match.phrase] { traps[concept].add(match) }
    }
    var mentions: [ConceptMatch] = []
    var trapped: [TrappedMatch] = []
    var headings: [Mentions.Heading] = []
    mentions.reserveCapacity(found.count)
    for match in found {
      switch meanings[match.phrase] {
      case .trap: continue
      case .heading(let kind): headings.append(.init(kind: kind, words: match.words))
      case .mention(let wholes):
        for concept in wholes {
          if let trap = firstTrap(of: concept, touching: match.words, in: traps) {
            trapped.append(
              TrappedMatch(concept: concept, words: match.words, because: because(trap)))
          } else {
            mentions.append(
              ConceptMatch(concept: concept, words: match.words))
          }
        }
      }
    }
    return Mentions(matches: mentions, trapped: trapped, headings: headings)
  }

  private func firstTrap(
    of concept: Int, touching words: Range<Int>, in traps: [TrapPlaces]
  ) -> PhraseMatch? {
    for owner in trapOwners[concept] {
      if let trap = traps[owner].first(touching: words) { return trap }
    }
    return nil
  }

  private func because(_ trap: PhraseMatch) -> String {
    if case .trap(_, let because) = meanings[trap.phrase] { because } else { "" }
  }

  private static func closure(
    of concepts: [Concept], index: [String: Int]
  ) throws(Fault) -> [Set<Int>] {
    var parts: [Set<Int>] = []
    for (number, concept) in concepts.enumerated() {
      var found: Set<Int> = [number]
      var open = [number]
      while let next = open.popLast() {
        for name in concepts[next].includes {
          guard let part = index[name] else {
            let nearest = NearestName.to(name, among: Array(index.keys))
            throw .library(
              LibraryError(
                path: concept.path, line: concept.line,
                reason: "begreppet ”\(name)” finns inte"
                  + (nearest.map { "; menas ”\($0)”?" } ?? "")))
          }
          if found.insert(part).inserted { open.append(part) }
        }
      }
      parts.append(found)
    }
    return parts
  }
}
