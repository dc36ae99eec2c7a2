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
  /// For each concept, itself and every concept that it includes.
  private let parts: [Set<Int>]

  /// The index of a concept.
  public func index(of id: String) -> Int? { index[id] }

  init(
    concepts: [Concept], headings: [(SectionKind, String)], wordLists: [String: [String]]
  ) throws(LibraryError) {
    self.concepts = concepts
    var index: [String: Int] = [:]
    for (number, concept) in concepts.enumerated() {
      if index.updateValue(number, forKey: concept.id) != nil {
        throw LibraryError(
          path: concept.path, line: concept.line,
          reason: "begreppet ”\(concept.id)” finns två gånger")
      }
    }
    self.index = index
    let parts = try Self.closure(of: concepts, index: index)
    self.parts = parts
    var phrases: [String] = []
    var meanings: [Meaning] = []
    for (number, concept) in concepts.enumerated() {
      let wholes = concepts.indices.filter { parts[$0].contains(number) }
      for phrase in concept.phrases {
        phrases.append(phrase)
        meanings.append(.mention(wholes))
      }
      for trap in concept.traps {
        phrases.append(trap.phrase)
        meanings.append(.trap(concept: number, because: trap.because))
      }
    }
    for (kind, phrase) in headings {
      phrases.append(phrase)
      meanings.append(.heading(kind))
    }
    self.meanings = meanings
    do {
      book = try PhraseBook(phrases, wordLists: wordLists)
    } catch {
      let place = concepts.first { concept in
        concept.phrases.contains(error.phrase)
          || concept.traps.contains { $0.phrase == error.phrase }
      }
      throw LibraryError(
        path: place?.path ?? "rules/concepts", line: place?.line,
        reason: "frasen ”\(error.phrase)”: \(error.reason)")
    }
  }

  /// Everything the vocabulary finds in a text.
  public func read(_ text: TokenisedText) -> Mentions {
    var mentions: [ConceptMatch] = []
    var headings: [Mentions.Heading] = []
    var traps: [Int: [(words: Range<Int>, because: String)]] = [:]
    var candidates: [(concepts: [Int], match: PhraseMatch)] = []
    for match in book.matches(in: text) {
      switch meanings[match.phrase] {
      case .mention(let concepts): candidates.append((concepts, match))
      case .trap(let concept, let because):
        traps[concept, default: []].append((match.words, because))
      case .heading(let kind): headings.append(.init(kind: kind, words: match.words))
      }
    }
    var trapped: [TrappedMatch] = []
    for (wholes, match) in candidates {
      for concept in wholes {
        let trap = parts[concept].lazy.compactMap { part in
          traps[part]?.first { $0.words.overlaps(match.words) }
        }.first
        if let trap {
          trapped.append(
            TrappedMatch(concept: concept, words: match.words, because: trap.because))
        } else {
          mentions.append(
            ConceptMatch(concept: concept, words: match.words, numbers: match.numbers))
        }
      }
    }
    return Mentions(matches: mentions, trapped: trapped, headings: headings)
  }

  private static func closure(
    of concepts: [Concept], index: [String: Int]
  ) throws(LibraryError) -> [Set<Int>] {
    var parts: [Set<Int>] = []
    for (number, concept) in concepts.enumerated() {
      var found: Set<Int> = [number]
      var open = [number]
      while let next = open.popLast() {
        for name in concepts[next].includes {
          guard let part = index[name] else {
            let nearest = NearestName.to(name, among: Array(index.keys))
            throw LibraryError(
              path: concept.path, line: concept.line,
              reason: "begreppet ”\(name)” finns inte" + (nearest.map { "; menas ”\($0)”?" } ?? ""))
          }
          if found.insert(part).inserted { open.append(part) }
        }
      }
      parts.append(found)
    }
    return parts
  }
}
