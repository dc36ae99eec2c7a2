/// Reads a mapping key by key and knows, at the end, which keys nobody asked for.
///
/// Every file of the library is read through this, so that a misspelt key is an error with its line
/// and the nearest valid key, never a rule that silently does less than its author meant.
public final class MappingReader {
  /// The path named in errors.
  public let path: String
  /// The 1-based line where the mapping begins.
  public let line: Int

  private let entries: [LibraryNode.Entry]
  private var known: [String] = []

  /// Begins to read a node.
  ///
  /// - Throws: `LibraryError` when the node is not a mapping.
  public init(_ node: LibraryNode, path: String) throws(LibraryError) {
    guard case .mapping(let entries) = node.content else {
      throw LibraryError(path: path, line: node.line, reason: "här ska nycklar med värden stå")
    }
    self.path = path
    self.line = node.line
    self.entries = entries
  }

  /// The node behind a key; nil where the key is missing or empty.
  public func node(_ key: String) -> LibraryNode? {
    known.append(key)
    guard let value = entries.first(where: { $0.key == key })?.value, value.content != .nothing
    else { return nil }
    return value
  }

  /// All entries, for mappings whose keys are names that the author chooses.
  public func allEntries() -> [LibraryNode.Entry] {
    known += entries.map(\.key)
    return entries
  }

  /// The text behind a key, or nil.
  ///
  /// - Throws: `LibraryError` when a list or mapping stands there.
  public func optionalText(_ key: String) throws(LibraryError) -> String? {
    guard let node = node(key) else { return nil }
    return try text(of: node, key: key)
  }

  /// The text behind a key that must be there.
  ///
  /// - Throws: `LibraryError` when it is missing or not a text.
  public func text(_ key: String) throws(LibraryError) -> String {
    guard let text = try optionalText(key) else { throw missing(key) }
    return text
  }

  /// A list of texts; a single text counts as a list of one; a missing key as an empty list.
  ///
  /// - Throws: `LibraryError` when something else stands there.
  public func texts(_ key: String) throws(LibraryError) -> [String] {
    guard let node = node(key) else { return [] }
    guard case .list(let items) = node.content else { return [try text(of: node, key: key)] }
    var texts: [String] = []
    for item in items { texts.append(try text(of: item, key: key)) }
    return texts
  }

  /// A list of nodes; a missing key counts as an empty list.
  ///
  /// - Throws: `LibraryError` when something else than a list stands there.
  public func nodes(_ key: String) throws(LibraryError) -> [LibraryNode] {
    guard let node = node(key) else { return [] }
    guard case .list(let items) = node.content else {
      throw fault(node, "”\(key)” ska vara en lista")
    }
    return items
  }

  /// A whole number, or nil.
  ///
  /// - Throws: `LibraryError` when it is not a number.
  public func optionalInt(_ key: String) throws(LibraryError) -> Int? {
    guard let node = node(key) else { return nil }
    guard let value = Int(try text(of: node, key: key).filter { $0 != "_" }) else {
      throw fault(node, "”\(key)” ska vara ett heltal")
    }
    return value
  }

  /// A truth value; false where the key is missing.
  ///
  /// - Throws: `LibraryError` when it is neither `true` nor `false`.
  public func bool(_ key: String) throws(LibraryError) -> Bool {
    guard let node = node(key) else { return false }
    switch try text(of: node, key: key) {
    case "true", "ja": return true
    case "false", "nej": return false
    default: throw fault(node, "”\(key)” ska vara true eller false")
    }
  }

  /// A word out of a closed list, or nil.
  ///
  /// - Throws: `LibraryError` naming the valid words when it is another.
  public func optionalChoice<Choice>(
    _ key: String, of type: Choice.Type
  ) throws(LibraryError) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let node = node(key) else { return nil }
    return try choice(of: node, key: key, type: type)
  }

  /// A word out of a closed list that must be there.
  ///
  /// - Throws: `LibraryError` when it is missing or another.
  public func choice<Choice>(_ key: String, of type: Choice.Type) throws(LibraryError) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let choice = try optionalChoice(key, of: type) else { throw missing(key) }
    return choice
  }

  /// Words out of a closed list; empty where the key is missing.
  ///
  /// - Throws: `LibraryError` naming the valid words when one is another.
  public func choices<Choice>(_ key: String, of type: Choice.Type) throws(LibraryError) -> [Choice]
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let node = node(key) else { return [] }
    guard case .list(let items) = node.content else {
      return [try choice(of: node, key: key, type: type)]
    }
    var choices: [Choice] = []
    for item in items { choices.append(try choice(of: item, key: key, type: type)) }
    return choices
  }

  /// A reader for the mapping behind a key, or nil.
  ///
  /// - Throws: `LibraryError` when something else stands there.
  public func mapping(_ key: String) throws(LibraryError) -> MappingReader? {
    guard let node = node(key) else { return nil }
    return try MappingReader(node, path: path)
  }

  /// Ends the reading.
  ///
  /// - Throws: `LibraryError` for the first key that nobody asked for, with the nearest valid one.
  public func finish() throws(LibraryError) {
    guard let stray = entries.first(where: { !known.contains($0.key) }) else { return }
    let nearest = NearestName.to(stray.key, among: known)
    let hint = nearest.map { "; menas ”\($0)”?" } ?? "; giltiga är \(known.joined(separator: ", "))"
    // In {sv: a, b} the comma ends the text, and b becomes a key without a value.
    let comma =
      nearest == nil && stray.value.content == .nothing
      ? ". Ett kommatecken inom { } avslutar texten: sätt texten inom citattecken" : ""
    throw LibraryError(
      path: path, line: stray.line, reason: "okänd nyckel ”\(stray.key)”\(hint)\(comma)")
  }

  /// An error at a node of this file.
  public func fault(_ node: LibraryNode, _ reason: String) -> LibraryError {
    LibraryError(path: path, line: node.line, reason: reason)
  }

  /// An error that a key is missing.
  public func missing(_ key: String) -> LibraryError {
    LibraryError(path: path, line: line, reason: "nyckeln ”\(key)” saknas")
  }

  private func text(of node: LibraryNode, key: String) throws(LibraryError) -> String {
    guard case .text(let text) = node.content else { throw fault(node, "”\(key)” ska vara text") }
    return text
  }

  private func choice<Choice>(
    of node: LibraryNode, key: String, type: Choice.Type
  ) throws(LibraryError) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    let word = try text(of: node, key: key)
    guard let choice = Choice(rawValue: word) else {
      let valid = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault(node, "”\(word)” är inte ett giltigt värde för ”\(key)”; giltiga är \(valid)")
    }
    return choice
  }
}
