import LibraryFiles
import PhraseMatching
import Rules
import TenderDocuments

/// Weighs the words that speak for values of facts.
struct SignalScorer: Sendable {
  private let words: FactWords
  private let signals: [FactSignal]

  init(_ words: FactWords) {
    self.words = words
    signals = words.signals
  }

  /// The facts that words decide.
  ///
  /// - Parameters:
  ///   - matches: The matches of the words' book in the text.
  ///   - buyer: The buyer's name, where it is known.
  func facts(
    in document: Document, text: TokenisedText, matches: [PhraseMatch], zones: TextZones,
    buyer: String?
  ) -> (facts: [Fact], contradictions: [Fact]) {
    var tally = Tally(count: signals.count)
    for match in matches where match.phrase < words.signalOwners.count {
      let signal = words.signalOwners[match.phrase]
      guard tally.counts[signal] < signals[signal].atLeast else { continue }
      let start = Int(text.words[match.words.lowerBound].start)
      guard counts(signals[signal].place, at: start, zones) else { continue }
      let end = Int(text.words[match.words.upperBound - 1].end)
      tally.add(signal, start..<end)
    }
    let inFile = self.tally(of: Self.fileName(document.path), at: .file)
    let inBuyer = self.tally(of: Array((buyer ?? "").utf8), at: .buyer)
    return decide { place in
      switch place {
      case .file: inFile
      case .buyer: inBuyer
      case .title, .opening, .headings, .text: tally
      }
    }
  }

  /// The signals of a place in a name.
  private func tally(of name: [UInt8], at place: FactSignal.Place) -> Tally {
    var tally = Tally(count: signals.count)
    let text = TokenisedText(name)
    for match in words.book.matches(in: text) where match.phrase < words.signalOwners.count {
      let signal = words.signalOwners[match.phrase]
      if signals[signal].place == place { tally.add(signal, match.words) }
    }
    return tally
  }

  private func counts(_ place: FactSignal.Place, at offset: Int, _ zones: TextZones) -> Bool {
    switch place {
    case .file, .buyer: false
    case .title: zones.isInTitle(offset)
    case .opening: zones.opensTitleLine(offset)
    case .headings: zones.kind(at: offset).isHeading
    case .text: !zones.kind(at: offset).isFurniture
    }
  }

  private func decide(
    _ tally: (FactSignal.Place) -> Tally
  ) -> (facts: [Fact], contradictions: [Fact]) {
    var scores: [String: [String: Int]] = [:]
    var best: [String: (points: Int, origin: Fact.Origin)] = [:]
    for (index, signal) in signals.enumerated() {
      let own = tally(signal.place)
      guard own.counts[index] >= signal.atLeast, let first = own.first[index] else { continue }
      scores[signal.fact, default: [:]][signal.value, default: 0] += signal.points
      let key = signal.fact + "=" + signal.value
      if signal.points > best[key]?.points ?? 0 {
        best[key] = (signal.points, Self.origin(of: signal.place, first))
      }
    }
    var facts: [Fact] = []
    var contradictions: [Fact] = []
    for (fact, values) in scores.sorted(by: { $0.key < $1.key }) {
      let enough = words.enough[fact] ?? 1
      let ranked = values.filter { $0.value >= enough }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      guard let winner = ranked.first else { continue }
      let second = ranked.dropFirst().first?.value ?? 0
      if winner.value > second, let origin = best[fact + "=" + winner.key]?.origin {
        facts.append(
          Fact(
            key: fact, value: winner.key, origin: origin,
            confidence: Self.confidence(winner.value - second, enough: enough)))
      } else if Self.contradictable.contains(fact) {
        contradictions += ranked.prefix { $0.value == winner.value }.compactMap { value in
          best[fact + "=" + value.key].map { Fact(key: fact, value: value.key, origin: $0.origin) }
        }
      }
    }
    return (facts, contradictions)
  }

  /// Facts whose words state them; those of others only hint.
  private static let contradictable: Set<String> = ["regime", "framework", "lots"]

  /// Words add up: the further ahead of the next value, the surer.
  private static func confidence(_ lead: Int, enough: Int) -> Fact.Confidence {
    if lead > enough { return .high }
    return lead == enough ? .medium : .low
  }

  private static func origin(of place: FactSignal.Place, _ range: Range<Int>) -> Fact.Origin {
    switch place {
    case .file: .fileName
    case .buyer: .derived(Localised(sv: "beställarens namn", en: "the buyer's name"))
    case .title, .opening, .headings, .text: .text(range)
    }
  }

  /// The last part of the path, its words parted by blanks.
  private static func fileName(_ path: String) -> [UInt8] {
    guard path != "-", let name = path.split(separator: "/").last else { return [] }
    let signs = Set("-_.+()".utf8)
    return name.utf8.map { signs.contains($0) ? 32 : $0 }
  }

  /// How often each signal stands, and where first.
  private struct Tally {
    var counts: [Int]
    var first: [Range<Int>?]
    private var lastStart: [Int]

    init(count: Int) {
      counts = Array(repeating: 0, count: count)
      first = Array(repeating: nil, count: count)
      lastStart = Array(repeating: -1, count: count)
    }

    /// Two phrases of a signal that begin at the same word count once.
    mutating func add(_ signal: Int, _ range: Range<Int>) {
      guard lastStart[signal] != range.lowerBound else { return }
      lastStart[signal] = range.lowerBound
      counts[signal] += 1
      if first[signal] == nil { first[signal] = range }
    }
  }
}
