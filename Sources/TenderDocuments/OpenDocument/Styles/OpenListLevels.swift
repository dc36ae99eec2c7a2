/// Turns the levels of a list or outline style into those that labels are counted by.
enum OpenListLevels {
  /// The levels of a style (OpenDocument 1.3, part 3, 16.30–16.34).
  static func read(_ xml: XMLIndex, _ style: Int) -> [NumberingDefinitions.Level] {
    var levels: [NumberingDefinitions.Level] = []
    var shown: [Int] = []
    var nodes: [Int?] = []
    for node in xml.children(of: style) {
      guard let number = xml.integer("level", in: .openText, of: node), (1...9).contains(number)
      else { continue }
      while levels.count < number {
        levels.append(NumberingDefinitions.Level())
        shown.append(1)
        nodes.append(nil)
      }
      var level = NumberingDefinitions.Level()
      switch xml.nodes[node].name {
      case .openNumberLevel, .openOutlineLevel:
        level.format = format(xml.string("num-format", in: .openStyle, of: node) ?? "")
        level.start = xml.integer("start-value", in: .openText, of: node) ?? 1
        shown[number - 1] = xml.integer("display-levels", in: .openText, of: node) ?? 1
        nodes[number - 1] = node
      case .openBulletLevel, .openImageLevel:
        level.format = .bullet
        level.text = "•"
      default: continue
      }
      levels[number - 1] = level
    }
    for index in levels.indices {
      guard let node = nodes[index], levels[index].format != .none else { continue }
      levels[index].text = String(
        text(xml, node, index: index, shown: shown[index], levels)
          .prefix(NumberingDefinitions.Level.longestText))
    }
    return levels
  }

  private static func format(_ name: String) -> NumberFormat {
    switch name {
    case "": .none
    case "a": .lowerLetter
    case "A": .upperLetter
    case "i": .lowerRoman
    case "I": .upperRoman
    // LibreOffice's name for numbers of two digits.
    case "01, 02, 03, ...": .padded(2)
    default: .decimal
    }
  }

  /// The text with placeholders: of the newer attribute that has them, else put together of prefix,
  /// the numbers of the levels shown, and suffix.
  private static func text(
    _ xml: XMLIndex, _ node: Int, index: Int, shown: Int, _ levels: [NumberingDefinitions.Level]
  ) -> String {
    if let format = xml.string("num-list-format", in: .openStyle, of: node)
      ?? xml.string("num-list-format", in: .openExtension, of: node)
    {
      return placeholders(format)
    }
    let first = max(0, index + 1 - max(1, shown))
    let numbers = (first...index).filter {
      levels[$0].format != .none && levels[$0].format != .bullet
    }
    return (xml.string("num-prefix", in: .openStyle, of: node) ?? "")
      + numbers.map { "%\($0 + 1)" }.joined(separator: ".")
      + (xml.string("num-suffix", in: .openStyle, of: node) ?? "")
  }

  /// `%1%.%2%` as `%1.%2`.
  private static func placeholders(_ format: String) -> String {
    var text = ""
    var rest = format[...]
    while let character = rest.popFirst() {
      text.append(character)
      guard character == "%", let digit = rest.first, digit.isNumber else { continue }
      text.append(rest.removeFirst())
      if rest.first == "%" { rest.removeFirst() }
    }
    return text
  }
}
