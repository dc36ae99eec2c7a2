/// The lists that a document defines, with links and overrides worked out.
struct NumberingDefinitions {
  /// One of the nine levels of a list.
  struct Level: Sendable {
    var start = 1
    var format = NumberFormat.decimal
    /// The text with placeholders, for example `%1.%2`.
    var text = ""
    /// The level, counted from 1, after which this one starts over; 0 for never, nil for any.
    var restart: Int?
    /// Whether every number in the text is written as a decimal.
    var isLegal = false
    /// The paragraph style that stands for this level.
    var style: UInt64?
    /// Whether its numbers are counted but not shown.
    var isHidden = false
    /// Whether its bullet is a picture.
    var isPicture = false

    /// What a bullet shows: words as they stand, every sign and picture as a bullet.
    ///
    /// Which sign it is lies in a font, and the difference means nothing.
    var bullet: String? {
      let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if text.isEmpty { return isPicture ? "•" : nil }
      return text.filter(\.isLetter).count > 1 ? text : "•"
    }
  }

  /// A list as paragraphs refer to it.
  struct List: Sendable {
    /// The definition that it counts by; lists with the same one share their counters.
    let definition: Int
    /// Its levels from the outermost, never empty.
    let levels: [Level]
    /// Levels that start over at a number of this list's own.
    let startOverrides: [Int: Int]

    /// The first number of a level, also when it starts over (17.9.26).
    func start(of level: Int) -> Int { startOverrides[level] ?? levels[level].start }
  }

  /// How numbers are written in words.
  let numerals: Numerals
  private var lists: [Int: List] = [:]

  /// No lists at all.
  init() { numerals = Numerals() }

  /// Reads a numbering part.
  ///
  /// - Parameter styles: leads from a list style to the list that it stands for.
  init(_ xml: XMLIndex, styles: StyleSheet) {
    numerals = Numerals(language: styles.language)
    var definitions: [Int: Definition] = [:]
    var instances: [Int: Instance] = [:]
    for node in xml.children(of: 0) {
      switch xml.nodes[node].name {
      case .abstractNumbering:
        guard let id = xml.integer("abstractNumId", of: node) else { continue }
        definitions[id] = Definition(xml, node)
      case .numberingInstance:
        guard let id = xml.integer("numId", of: node) else { continue }
        instances[id] = Instance(xml, node)
      default: break
      }
    }
    let byStyleLink = Dictionary(
      definitions.compactMap { id, definition in definition.styleLink.map { ($0, id) } },
      uniquingKeysWith: min)
    for (id, instance) in instances {
      var target = instance.definition
      // A list may borrow its levels from a list style, which may do so again.
      for _ in 0..<8 {
        guard let link = definitions[target]?.link else { break }
        let viaStyle = styles.style(link).flatMap { styles.styles[$0].numberingID }
        guard let next = byStyleLink[link] ?? viaStyle.flatMap({ instances[$0]?.definition }),
          next != target
        else { break }
        target = next
      }
      guard let definition = definitions[target], !definition.levels.isEmpty else { continue }
      var levels = definition.levels
      for (index, level) in instance.levels where index < levels.count { levels[index] = level }
      lists[id] = List(
        definition: target, levels: levels, startOverrides: instance.startOverrides)
    }
  }

  /// The list that a paragraph refers to; 0 and unknown numbers are no list.
  func list(_ id: Int) -> List? { lists[id] }

  /// Adds a list that was found elsewhere than in a numbering part.
  mutating func add(_ list: List, id: Int) { lists[id] = list }

  /// The level of a list that names one of a style's ancestors, the nearest first.
  func level(of list: Int, naming lineage: [UInt64]) -> Int? {
    guard let levels = lists[list]?.levels else { return nil }
    for key in lineage {
      if let found = levels.firstIndex(where: { $0.style == key }) { return found }
    }
    return nil
  }
}

/// An abstract definition as it stands in the file.
private struct Definition {
  var levels: [NumberingDefinitions.Level] = []
  let link: UInt64?
  let styleLink: UInt64?

  init(_ xml: XMLIndex, _ node: Int) {
    link = xml.child(.numberingStyleLink, of: node).flatMap { xml.key("val", of: $0) }
    styleLink = xml.child(.styleLink, of: node).flatMap { xml.key("val", of: $0) }
    for child in xml.children(of: node) where xml.nodes[child].name == .numberingLevel {
      guard let index = xml.integer("ilvl", of: child), (0...8).contains(index) else { continue }
      while levels.count <= index { levels.append(NumberingDefinitions.Level()) }
      levels[index] = NumberingDefinitions.Level(xml, child)
    }
  }
}

/// A list instance as it stands in the file.
private struct Instance {
  let definition: Int
  var levels: [Int: NumberingDefinitions.Level] = [:]
  var startOverrides: [Int: Int] = [:]

  init?(_ xml: XMLIndex, _ node: Int) {
    guard let reference = xml.child(.abstractNumberingID, of: node),
      let id = xml.integer("val", of: reference)
    else { return nil }
    definition = id
    for child in xml.children(of: node) where xml.nodes[child].name == .levelOverride {
      guard let index = xml.integer("ilvl", of: child), (0...8).contains(index) else { continue }
      if let level = xml.child(.numberingLevel, of: child) {
        levels[index] = NumberingDefinitions.Level(xml, level)
      }
      if let start = xml.child(.startOverride, of: child).flatMap({ xml.integer("val", of: $0) }) {
        startOverrides[index] = start
      }
    }
  }
}

extension NumberingDefinitions.Level {
  /// No level shows more characters: its text stands in front of every paragraph of the level.
  static let longestText = 255

  fileprivate init(_ xml: XMLIndex, _ node: Int) {
    read(xml, node)
  }

  private mutating func read(_ xml: XMLIndex, _ node: Int) {
    for child in xml.children(of: node) {
      switch xml.nodes[child].name {
      case .start: start = xml.integer("val", of: child) ?? 1
      case .numberFormat:
        format = NumberFormat(
          name: xml.string("val", of: child) ?? "decimal", pattern: xml.string("format", of: child))
      case .levelText: text = String((xml.string("val", of: child) ?? "").prefix(Self.longestText))
      case .levelRestart: restart = xml.integer("val", of: child)
      case .legal: isLegal = xml.isOn(child)
      case .paragraphStyle: style = xml.key("val", of: child)
      case .pictureBullet: isPicture = true
      case .runProperties: isHidden = xml.child(.hidden, of: child).map(xml.isOn) ?? false
      case .alternateContent:
        // Formats of the author's own come with a plain one for older programs.
        if let branch = xml.understoodBranch(of: child) { read(xml, branch) }
      default: break
      }
    }
  }
}
