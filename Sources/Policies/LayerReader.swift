import LibraryFiles
import Rules

/// Reads the keys that a profile and a `hansyn.yml` have in common.
struct LayerReader {
  let reader: MappingReader
  /// Where a value of a line comes from.
  let origin: (Int) -> Origin

  /// The most entries that one key may have: a policy that is longer is a slip or an attack.
  static let mostEntries = 1_000

  /// Reads the common keys into a layer.
  ///
  /// - Throws: `LibraryError` with file and line.
  func read(into layer: inout PolicyLayer) throws(LibraryError) {
    try readOrganisation(into: &layer)
    layer.values = try values()
    layer.severities = try severities()
    layer.limits = try limits()
    for (key, phrases) in try lists("terms") { layer.terms[key] = phrases }
    for (key, patterns) in try lists("codes") {
      layer.codes[key] = try patterns.map { (pattern) throws(LibraryError) in try code(pattern) }
    }
    layer.preferred = try texts("prefers")
    layer.model = try optional("model")
  }

  /// The texts of a list or of a single value, each with its line.
  func texts(_ key: String) throws(LibraryError) -> [Setting<String>] {
    guard let node = reader.node(key) else { return [] }
    return try texts(of: node, key: key)
  }

  /// A text, or nil where the key is missing.
  func optional(_ key: String) throws(LibraryError) -> Setting<String>? {
    guard let node = reader.node(key), let text = try reader.optionalText(key) else { return nil }
    return Setting(text, from: origin(node.line))
  }

  /// A word out of a closed list, or nil where the key is missing.
  func choice<Choice>(
    _ key: String, of type: Choice.Type
  ) throws(LibraryError) -> Setting<Choice>?
  where Choice: RawRepresentable & CaseIterable & Sendable & Equatable, Choice.RawValue == String {
    guard let choice = try reader.optionalChoice(key, of: type), let node = reader.node(key) else {
      return nil
    }
    return Setting(choice, from: origin(node.line))
  }

  private func readOrganisation(into layer: inout PolicyLayer) throws(LibraryError) {
    guard let node = reader.node("organisation") else { return }
    if let name = node.text {
      layer.organisation = Setting(name, from: origin(node.line))
      return
    }
    let keys = LayerReader(
      reader: try MappingReader(node, path: reader.path), origin: origin)
    layer.organisation = try keys.optional("name")
    layer.kind = try keys.fact("kind", "buyerKind")
    layer.stateListed = try keys.fact("state_listed", "stateListed")
    try keys.reader.finish()
  }

  /// A value that a fact may have; `ja` and `true` are `yes`.
  private func fact(_ key: String, _ name: String) throws(LibraryError) -> Setting<String>? {
    guard let given = try optional(key), let node = reader.node(key) else { return nil }
    let valid = FactNames.values[name] ?? []
    let isYesOrNo = valid == ["yes", "no"]
    let words = ["ja": "yes", "true": "yes", "nej": "no", "false": "no"]
    let word = isYesOrNo ? words[given.value] ?? given.value : given.value
    guard valid.contains(word) else {
      let shown = isYesOrNo ? ["ja", "nej"] : valid
      throw reader.fault(
        node,
        "”\(given.value)” är inte ett giltigt värde för ”\(key)”; giltiga är "
          + shown.joined(separator: ", "))
    }
    return Setting(word, from: given.origin)
  }

  private func values() throws(LibraryError) -> [String: Setting<LibraryNode>] {
    var values: [String: Setting<LibraryNode>] = [:]
    for entry in try entries("values") {
      guard entry.value.content != .nothing else { continue }
      guard Self.isTextOrTexts(entry.value) else {
        throw reader.fault(entry.value, "”\(entry.key)” ska ha ett värde eller en lista av värden")
      }
      values[entry.key.lowercased()] = Setting(entry.value, from: origin(entry.line))
    }
    return values
  }

  private static func isTextOrTexts(_ node: LibraryNode) -> Bool {
    switch node.content {
    case .text: true
    case .list(let items): items.allSatisfy { $0.text != nil }
    case .mapping, .nothing: false
    }
  }

  private func severities() throws(LibraryError) -> [String: Setting<SeverityChoice>] {
    var severities: [String: Setting<SeverityChoice>] = [:]
    let entries = try entries("severity")
    guard let keys = try reader.mapping("severity") else { return [:] }
    for entry in entries {
      // YAML readers of other makes take a bare ”off” for false.
      let word = entry.value.text == "false" ? "off" : entry.value.text
      guard let word, let choice = SeverityChoice(rawValue: word) else {
        let valid = SeverityChoice.allCases.map(\.rawValue).joined(separator: ", ")
        throw keys.fault(
          entry.value,
          "”\(entry.value.text ?? "")” är ingen grad för ”\(entry.key)”; giltiga är \(valid)")
      }
      severities[entry.key] = Setting(choice, from: origin(entry.line))
    }
    return severities
  }

  private func limits() throws(LibraryError) -> [String: [String: Setting<Double>]] {
    var limits: [String: [String: Setting<Double>]] = [:]
    for rule in try entries("limits") {
      for entry in try MappingReader(rule.value, path: reader.path).allEntries() {
        let digits = (entry.value.text ?? "").filter { $0 != "_" && $0 != " " }
        guard let number = Double(digits), number.isFinite, number >= 0 else {
          throw reader.fault(entry.value, "gränsen ”\(entry.key)” ska vara ett tal, minst noll")
        }
        limits[rule.key, default: [:]][entry.key] = Setting(number, from: origin(entry.line))
      }
    }
    return limits
  }

  private func lists(_ key: String) throws(LibraryError) -> [(String, [Setting<String>])] {
    var lists: [(String, [Setting<String>])] = []
    for entry in try entries(key) {
      lists.append((entry.key, try texts(of: entry.value, key: entry.key)))
    }
    return lists
  }

  private func code(_ text: Setting<String>) throws(LibraryError) -> Setting<CodePattern> {
    guard let pattern = CodePattern(text.value) else {
      throw LibraryError(
        path: reader.path, line: reader.line,
        reason: "”\(text.value)” är inget mönster för CPV-koder; "
          + "skriv åtta siffror, eller de första följda av *")
    }
    return Setting(pattern, from: text.origin)
  }

  private func entries(_ key: String) throws(LibraryError) -> [LibraryNode.Entry] {
    let entries = try reader.mapping(key)?.allEntries() ?? []
    guard entries.count <= Self.mostEntries else {
      throw LibraryError(
        path: reader.path, line: entries.first?.line,
        reason: "”\(key)” har fler än \(Self.mostEntries) rader")
    }
    return entries
  }

  private func texts(
    of node: LibraryNode, key: String
  ) throws(LibraryError) -> [Setting<String>] {
    let nodes: [LibraryNode]
    if case .list(let items) = node.content { nodes = items } else { nodes = [node] }
    guard nodes.count <= Self.mostEntries else {
      throw reader.fault(node, "”\(key)” har fler än \(Self.mostEntries) värden")
    }
    var texts: [Setting<String>] = []
    for item in nodes {
      guard let text = item.text else { throw reader.fault(item, "”\(key)” ska vara text") }
      texts.append(Setting(text, from: origin(item.line)))
    }
    return texts
  }
}
