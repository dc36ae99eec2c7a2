import Linting
import Rules

/// The facts of a tender, and conditions on them.
enum FactSchema {
  /// An `upphandling.yml`.
  static var file: JSONValue {
    SchemaPart.document(
      "upphandling.yml: uppgifter om en upphandling",
      SchemaPart.object(
        FactGuide.all.map { guide in
          let meaning = guide.meaning.sv
          let schema: JSONValue =
            if let words = FactNames.values[guide.key] {
              SchemaPart.choice(words, meaning)
            } else if FactNames.numbers.contains(guide.key) {
              SchemaPart.number(meaning)
            } else if guide.key == "cpv" {
              SchemaPart.texts(meaning)
            } else {
              SchemaPart.text(meaning)
            }
          return (guide.key, schema)
        }))
  }

  /// What the schemas of rules and profiles refer to.
  static var definitions: SchemaPart.Properties {
    let limits = SchemaPart.object(
      NumberLimit.Side.allCases.map { ($0.rawValue, SchemaPart.number()) })
    return FactNames.values.sorted { $0.key < $1.key }.map { fact, words in
      (fact, SchemaPart.texts(of: SchemaPart.choice(words)))
    } + [
      ("limits", limits), ("codes", SchemaPart.texts()),
      ("conditions", SchemaPart.object(conditions)), ("examples", exampleList),
    ]
  }

  /// The keys of a condition: `{object: [services], durationMonths: {above: 4}}`.
  static var conditions: SchemaPart.Properties {
    FactNames.values.keys.sorted().flatMap { fact in
      let schema = SchemaPart.reference(fact)
      return [(name: fact, schema: schema), (name: "not_" + fact, schema: schema)]
    } + FactNames.numbers.map { ($0, SchemaPart.reference("limits")) }
      + ["cpv", "not_cpv"].map { ($0, SchemaPart.reference("codes")) }
  }

  /// A mapping of conditions that must all hold.
  static func condition(_ description: String) -> JSONValue {
    // Beside a reference draft 7 reads nothing.
    .members([
      "description": .string(description),
      "allOf": .array([SchemaPart.reference("conditions")]),
    ])
  }

  /// Examples: a text, or a text with facts.
  static var examples: JSONValue { SchemaPart.reference("examples") }

  private static var exampleList: JSONValue {
    let facts = SchemaPart.map(of: SchemaPart.text())
    let document = SchemaPart.object(
      [
        ("name", SchemaPart.text()),
        ("kind", SchemaPart.reference("documentKind")),
        ("text", SchemaPart.text()),
      ], needs: ["name", "text"])
    return SchemaPart.list(
      of: .members([
        "anyOf": .array([
          SchemaPart.text(),
          SchemaPart.object([
            ("text", SchemaPart.text()), ("documents", SchemaPart.list(of: document)),
            ("facts", facts), ("at", SchemaPart.text()), ("as_of", SchemaPart.text()),
            ("deviations", .members(["type": "array"])),
          ]),
        ])
      ]))
  }
}
