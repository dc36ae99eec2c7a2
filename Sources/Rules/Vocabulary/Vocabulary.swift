import LibraryFiles
import PhraseMatching

/// All concepts of the library and the headings of sections, ready to be found in a text.
public struct Vocabulary: Sendable {
  /// What one phrase of the book stands for: the index of a concept, a trap or a kind of section.
  enum Meaning: Sendable, Equatable {
    case mention(Int32)
    case trap(Int32)
    case heading(Int32)
  }

  /// A false friend: the concept it looks like, and why it is none.
  struct Trap: Sendable, Equatable {
    let concept: Int
    let because: String
  }

  /// The ids of the concepts, in order.
  public let ids: [String]
  /// What each concept is, in Swedish, in the same order.
  public let titles: [String]
  /// For each concept, itself and those that include it.
  let wholes: GroupedIndices
  /// For each concept, those of itself and the concepts it includes that have traps, in order.
  let trapOwners: GroupedIndices
  let traps: [Trap]
  /// What each phrase of the book stands for.
  let meanings: [Meaning]
  let book: PhraseBook
  private let index: [String: Int]

  /// The index of a concept.
  public func index(of id: String) -> Int? { index[id] }

  /// How many concepts there are.
  public var count: Int { ids.count }

  init(
    ids: [String], titles: [String], wholes: GroupedIndices, trapOwners: GroupedIndices,
    traps: [Trap],
    meanings: [Meaning],
    book: PhraseBook
  ) {
    self.ids = ids
    self.titles = titles
    self.wholes = wholes
    self.trapOwners = trapOwners
    self.traps = traps
    self.meanings = meanings
    self.book = book
    index = Dictionary(
      ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Everything the vocabulary finds in a text.
  public func read(_ text: TokenisedText) -> Mentions {
    let found = book.matches(in: text)
    var places = [TrapPlaces](repeating: TrapPlaces(), count: count)
    for match in found {
      if case .trap(let trap) = meanings[match.phrase] {
        places[traps[Int(trap)].concept].add(match)
      }
    }
    var mentions: [ConceptMatch] = []
    var trapped: [TrappedMatch] = []
    var headings: [Mentions.Heading] = []
    mentions.reserveCapacity(found.count)
    for match in found {
      switch meanings[match.phrase] {
      case .trap: continue
      case .heading(let kind):
        headings.append(.init(kind: SectionKind.allCases[Int(kind)], words: match.words))
      case .mention(let concept):
        for place in wholes.places(of: Int(concept)) {
          let whole = Int(wholes.item(at: place))
          if let trap = firstTrap(of: whole, touching: match.words, in: places) {
            trapped.append(
              TrappedMatch(concept: whole, words: match.words, because: because(trap)))
          } else {
            mentions.append(ConceptMatch(concept: whole, words: match.words))
          }
        }
      }
    }
    return Mentions(
      matches: mentions, trapped: trapped, headings: headings, wordCount: text.words.count)
  }

  private func firstTrap(
    of concept: Int, touching words: Range<Int>, in places: [TrapPlaces]
  ) -> PhraseMatch? {
    for place in trapOwners.places(of: concept) {
      let owner = Int(trapOwners.item(at: place))
      if let trap = places[owner].first(touching: words) { return trap }
    }
    return nil
  }

  private func because(_ match: PhraseMatch) -> String {
    if case .trap(let trap) = meanings[match.phrase] { traps[Int(trap)].because } else { "" }
  }
}
