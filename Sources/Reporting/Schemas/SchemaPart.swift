import LibraryFiles

/// The pieces that JSON Schemas of YAML files are built of, after draft 7, which editors know best.
///
/// Readers of YAML differ in what they take for a number, a truth value or a date, where our own
/// reader sees texts: so a text may be any of these, and a number a text of digits.
enum SchemaPart {
  typealias Properties = [(name: String, schema: JSONValue)]

  /// Any single value.
  static func text(_ description: String? = nil) -> JSONValue {
    .members([
      "description": description.map(JSONValue.string),
      "type": .strings(["string", "number", "boolean"]),
    ])
  }

  /// A single value, or a list of them.
  static func texts(_ description: String? = nil, of item: JSONValue = text()) -> JSONValue {
    .members([
      "description": description.map(JSONValue.string),
      "anyOf": .array([item, list(of: item)]),
    ])
  }

  /// A list.
  static func list(_ description: String? = nil, of item: JSONValue) -> JSONValue {
    .members([
      "description": description.map(JSONValue.string), "type": "array", "items": item,
    ])
  }

  /// A word out of a closed list.
  static func choice(_ words: [String], _ description: String? = nil) -> JSONValue {
    // ”yes”, ”no” and ”off” are truth values to older readers of YAML.
    let isYesOrNo = words == ["yes", "no"]
    let others: [JSONValue] =
      isYesOrNo
      ? ["ja", "nej", "true", "false", true, false] : words.contains("off") ? [false] : []
    return .members([
      "description": description.map(JSONValue.string),
      "enum": .array(words.map(JSONValue.string) + others),
    ])
  }

  /// A word of an enumeration.
  static func choice<Choice>(_ type: Choice.Type, _ description: String? = nil) -> JSONValue
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    choice(type.allCases.map(\.rawValue), description)
  }

  /// Words of an enumeration: one, or a list.
  static func choices<Choice>(_ type: Choice.Type, _ description: String? = nil) -> JSONValue
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    texts(description, of: choice(type))
  }

  /// A number, which may be written in groups: `750_000`.
  static func number(_ description: String? = nil) -> JSONValue {
    .members([
      "description": description.map(JSONValue.string), "type": .strings(["number", "string"]),
      "pattern": "^-?[0-9][0-9_ .]*$",
    ])
  }

  /// True or false.
  static func bool(_ description: String? = nil) -> JSONValue {
    .members([
      "description": description.map(JSONValue.string),
      "enum": .array([true, false, "true", "false", "ja", "nej"]),
    ])
  }

  /// A Swedish text, or one in both languages.
  static func localised(_ description: String? = nil) -> JSONValue {
    .members([
      "description": description.map(JSONValue.string),
      "anyOf": .array([
        text(), object([("sv", text("På svenska.")), ("en", text("På engelska."))], needs: ["sv"]),
      ]),
    ])
  }

  /// A mapping with a closed list of keys.
  static func object(
    _ properties: Properties, needs: [String] = [], _ description: String? = nil
  ) -> JSONValue {
    .members([
      "description": description.map(JSONValue.string), "type": "object",
      "properties": members(properties),
      "required": needs.isEmpty ? nil : .strings(needs), "additionalProperties": false,
    ])
  }

  /// A mapping whose keys the author chooses.
  static func map(
    _ description: String? = nil, keys: JSONValue? = nil, of value: JSONValue
  ) -> JSONValue {
    .members([
      "description": description.map(JSONValue.string), "type": "object", "propertyNames": keys,
      "additionalProperties": value,
    ])
  }

  static func members(_ properties: Properties) -> JSONValue {
    .object(properties.map { .init(name: $0.name, value: $0.schema) })
  }

  /// A piece that stands once among the definitions of the document.
  static func reference(_ name: String) -> JSONValue {
    .members(["$ref": .string("#/definitions/" + name)])
  }

  /// A whole schema.
  static func document(
    _ title: String, _ content: JSONValue, definitions: Properties = []
  ) -> JSONValue {
    guard case .object(let members) = content else { return content }
    return .object(
      [
        .init(name: "$schema", value: "http://json-schema.org/draft-07/schema#"),
        .init(name: "title", value: .string(title)),
      ] + members
        + (definitions.isEmpty
          ? [] : [.init(name: "definitions", value: self.members(definitions))]))
  }
}
