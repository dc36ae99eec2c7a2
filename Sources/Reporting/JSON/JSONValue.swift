/// A JSON value whose members keep the order in which they were written.
///
/// `JSONEncoder` orders keys by the alphabet or not at all; the interface fixes an order that people
/// can read, and the same report must always give the same bytes.
enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  indirect case array([JSONValue])
  indirect case object([Member])

  /// A name and its value.
  struct Member: Sendable, Equatable {
    let name: String
    let value: JSONValue
  }

  /// An object of the members whose value is not nil.
  static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// An array of strings.
  static func strings(_ strings: [String]) -> JSONValue { .array(strings.map(JSONValue.string)) }

  /// The value as text, indented by two blanks a level, with a line break at its end.
  var text: String {
    var output = ""
    write(to: &output, indent: 0)
    return output + "\n"
  }

  /// The value as text without white space between its parts, with a line break at its end.
  var line: String {
    var output = ""
    write(to: &output, indent: nil)
    return output + "\n"
  }

  /// - Parameter indent: The levels of indentation; nil for all on one line.
  private func write(to output: inout String, indent: Int?) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .integer(let value): output += String(value)
    case .string(let value): Self.quote(value, to: &output)
    case .array(let items):
      Self.wrap(items, "[", "]", to: &output, indent: indent) { item, output, indent in
        item.write(to: &output, indent: indent)
      }
    case .object(let members):
      Self.wrap(members, "{", "}", to: &output, indent: indent) { member, output, indent in
        Self.quote(member.name, to: &output)
        output += indent == nil ? ":" : ": "
        member.value.write(to: &output, indent: indent)
      }
    }
  }

  private static func wrap<Item>(
    _ items: [Item], _ opening: String, _ closing: String, to output: inout String, indent: Int?,
    each: (Item, inout String, Int?) -> Void
  ) {
    func startLine(_ level: Int) { output += "\n" + String(repeating: "  ", count: level) }
    output += opening
    for (index, item) in items.enumerated() {
      if index > 0 { output += "," }
      if let indent { startLine(indent + 1) }
      each(item, &output, indent.map { $0 + 1 })
    }
    if let indent, !items.isEmpty { startLine(indent) }
    output += closing
  }

  /// Control characters are escaped, those from U+007F too: the text of a tender must not be able to
  /// steer the terminal that it is shown on.
  private static func quote(_ text: String, to output: inout String) {
    output += "\""
    defer { output += "\"" }
    // Nearly all text needs no escape.
    guard text.utf8.contains(where: Self.mayNeedEscape) else {
      output += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
  }

  /// U+0080–U+009F begin with C2, as some harmless characters do.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
}
