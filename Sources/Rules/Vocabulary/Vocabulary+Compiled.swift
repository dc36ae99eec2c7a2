import PhraseMatching

extension Vocabulary {
  /// Writes the vocabulary in the form that ``init(from:)`` reads.
  func write(to numbers: inout CompactNumbers) {
    numbers.add(ids.count)
    for id in ids { numbers.add(id) }
    for title in titles { numbers.add(title) }
    wholes.write(to: &numbers)
    trapOwners.write(to: &numbers)
    numbers.add(traps.count)
    for trap in traps {
      numbers.add(trap.concept)
      numbers.add(trap.because)
    }
    numbers.add(meanings.map(\.written))
    book.write(to: &numbers)
  }

  /// Reads what ``write(to:)`` wrote; nil where it is damaged.
  init?(from reader: inout CompactNumberReader) {
    let ids = (0..<reader.count()).map { _ in reader.text() }
    let titles = ids.map { _ in reader.text() }
    let wholes = GroupedIndices(from: &reader)
    let trapOwners = GroupedIndices(from: &reader)
    let traps = (0..<reader.count()).map { _ in
      Trap(concept: reader.next(), because: reader.text())
    }
    let meanings = reader.array(Meaning.init(written:))
    let book = PhraseBook(from: &reader, sources: meanings.count)
    let isSound =
      !reader.isDamaged
      && [wholes, trapOwners].allSatisfy { $0.isSound(groups: ids.count, items: ids.count) }
      && traps.allSatisfy { ids.indices.contains($0.concept) }
      && meanings.allSatisfy { $0.isSound(concepts: ids.count, traps: traps.count) }
    guard isSound else { return nil }
    self.init(
      ids: ids, titles: titles, wholes: wholes, trapOwners: trapOwners, traps: traps,
      meanings: meanings,
      book: book)
  }
}

extension Vocabulary.Meaning {
  fileprivate var written: Int {
    switch self {
    case .mention(let concept): 3 * Int(concept)
    case .trap(let trap): 3 * Int(trap) + 1
    case .heading(let kind): 3 * Int(kind) + 2
    }
  }

  fileprivate init(written: Int) {
    let number = Int32(truncatingIfNeeded: written / 3)
    self =
      switch written % 3 {
      case 0: .mention(number)
      case 1: .trap(number)
      default: .heading(number)
      }
  }

  fileprivate func isSound(concepts: Int, traps: Int) -> Bool {
    switch self {
    case .mention(let concept): (0..<concepts).contains(Int(concept))
    case .trap(let trap): (0..<traps).contains(Int(trap))
    case .heading(let kind): SectionKind.allCases.indices.contains(Int(kind))
    }
  }
}
