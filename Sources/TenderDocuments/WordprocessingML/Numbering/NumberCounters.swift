/// Counts the numbered paragraphs of one story and writes their labels.
///
/// Body, notes, headers and text boxes count each for themselves.
struct NumberCounters {
  private var counters: [Int: [Int?]] = [:]
  private var startedOver: Set<StartOver> = []

  private struct StartOver: Hashable {
    let list: Int
    let level: Int
  }

  /// The label that a paragraph shows without counting.
  ///
  /// A paragraph whose end is deleted by a tracked change still shows a number, and the next one
  /// shows the same.
  func label(
    list id: Int, level: Int, in definitions: NumberingDefinitions
  ) -> String? {
    var copy = self
    return copy.advance(list: id, level: level, in: definitions)
  }

  /// Counts a paragraph and gives its label as shown; nil where the level shows nothing.
  mutating func advance(
    list id: Int, level wanted: Int, in definitions: NumberingDefinitions
  ) -> String? {
    guard let list = definitions.list(id) else { return nil }
    let level = min(max(0, wanted), list.levels.count - 1)
    var values = counters[list.definition] ?? Array(repeating: nil, count: 9)
    if list.startOverrides[level] != nil,
      startedOver.insert(StartOver(list: id, level: level)).inserted
    {
      values[level] = list.start(of: level)
    } else {
      values[level] = values[level].map { $0 &+ 1 } ?? list.start(of: level)
    }
    // A level that was passed over counts as begun: the next paragraph on it is its second.
    for upper in 0..<level where values[upper] == nil { values[upper] = list.start(of: upper) }
    for lower in (level + 1)..<max(level + 1, values.count) {
      let restart = lower < list.levels.count ? list.levels[lower].restart : nil
      if restart.map({ $0 > level }) ?? true { values[lower] = nil }
    }
    counters[list.definition] = values
    return Self.label(of: list, level: level, values: values, definitions.numerals)
  }

  private static func label(
    of list: NumberingDefinitions.List, level: Int, values: [Int?], _ numerals: Numerals
  ) -> String? {
    let definition = list.levels[level]
    guard !definition.isHidden else { return nil }
    guard definition.format != .bullet else { return definition.bullet }
    var label = ""
    var isPlaceholder = false
    for character in definition.text {
      if isPlaceholder, let digit = character.wholeNumberValue, (1...9).contains(digit) {
        isPlaceholder = false
        let other = digit - 1
        guard other < list.levels.count, other <= level else { continue }
        let format = list.levels[other].format
        // Legal numbering writes Roman numbers and letters as decimals (17.9.4).
        let shown = definition.isLegal && !format.isDecimal ? .decimal : format
        label += shown.string(values[other] ?? list.start(of: other), numerals)
      } else if character == "%", !isPlaceholder {
        isPlaceholder = true
      } else {
        if isPlaceholder { label += "%" }
        isPlaceholder = false
        label.append(character)
      }
    }
    if label.utf8.contains(where: { $0 <= 0x20 || $0 == 0xC2 }) {
      label = label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return label.isEmpty ? nil : label
  }
}
