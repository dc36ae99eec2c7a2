import Rules

/// A rule file, whose keys depend on what it checks.
enum RuleSchema {
  private typealias Part = SchemaPart

  static var file: JSONValue {
    let checks = keysOfChecks
    let all = unique(head + checks.flatMap(\.keys))
    let entry = Part.object(
      unique(ofEntry + checks.flatMap(\.keys)), needs: ["check"],
      "En kontroll bland flera; det som sägs här går före regelns egna nycklar.")
    let properties = all + [("checks", Part.list("Flera kontroller i stället för en.", of: entry))]
    let names = head.map(\.name)
    let conditions = checks.map { check in
      rule(
        if: .members([
          "properties": .members(["check": .members(["const": .string(check.name)])]),
          "required": .strings(["check"]),
        ]), names: names + check.keys.map(\.name))
    }
    return Part.document(
      "rules: en regel",
      .members([
        "type": "object", "properties": Part.members(properties),
        "required": .strings(["id", "topic", "kind", "severity", "title", "explanation", "law"]),
        "allOf": .array(
          conditions
            + [
              rule(
                if: .members(["required": .strings(["checks"])]),
                names: names.filter { $0 != "check" } + ["checks"])
            ]),
        "additionalProperties": false,
      ]), definitions: FactSchema.definitions + [("law", lawList)])
  }

  private static func rule(if condition: JSONValue, names: [String]) -> JSONValue {
    .members([
      "if": condition,
      "then": .members(["propertyNames": .members(["enum": .strings(names)])]),
    ])
  }

  /// The first of each name.
  private static func unique(_ properties: SchemaPart.Properties) -> SchemaPart.Properties {
    var seen: Set<String> = []
    return properties.filter { seen.insert($0.name).inserted }
  }

  // MARK: Keys of every rule

  private static var head: SchemaPart.Properties {
    [
      ("id", Part.text("Till exempel EMP003.")),
      ("topic", Part.text("Ämnet eller gruppen som regeln tjänar.")),
      ("kind", Part.choice(Rule.Kind.self, "Slag av fel.")),
      ("severity", Part.choice(Severity.self, "Graden.")),
      ("error_of_law", Part.bool("Felet är lagstridigt i sig och sänks inte vid publicering.")),
      ("confidence", Part.choice(Rule.Confidence.self, "Hur säkert ett fynd är.")),
      ("title", Part.localised("Högst fem ord.")),
      ("message", Part.localised("Vad som är fel och vad man gör; högst 160 tecken.")),
      ("explanation", Part.localised("Varför, och vad det vilar på.")),
      ("law", law), ("applies", FactSchema.condition("När regeln gäller.")),
      ("needs", Part.texts("Uppgifter vars brist sänker graden ett steg.")),
      ("must_know", Part.texts("Uppgifter utan vilka regeln inte kan avgöras.")),
      ("only_when_known", Part.texts("Uppgifter utan vilka regeln inte gäller.")),
      ("severity_when", severityCases), ("clauses", Part.texts("Klausuler som åtgärdar felet.")),
      ("clauses_when", remedyCases),
      ("flags", FactSchema.examples), ("passes", FactSchema.examples),
      ("traps", FactSchema.examples), ("known_miss", FactSchema.examples),
      ("check", check),
    ]
  }

  private static var check: JSONValue {
    Part.choice(keysOfChecks.map(\.name), "Vad som kontrolleras; se docs/rules.md.")
  }

  private static var ofEntry: SchemaPart.Properties {
    [
      ("check", check), ("message", Part.localised()),
      ("severity", Part.choice(Severity.self)), ("severity_when", severityCases), ("law", law),
      ("clauses", Part.texts()), ("clauses_when", remedyCases),
      ("applies", FactSchema.condition("När kontrollen gäller, utöver regelns villkor.")),
    ]
  }

  private static var law: JSONValue { Part.reference("law") }

  private static var lawList: JSONValue {
    Part.list(
      "Rättslig grund: ett ämne i rules/law/, eller en källa.",
      of: .members([
        "anyOf": .array([
          Part.object([("subject", Part.text())], needs: ["subject"]),
          Part.object(
            [
              ("kind", Part.choice(["statute", "case", "guidance", "practice"])),
              ("act", Part.text()), ("provision", Part.text()), ("source", Part.text()),
            ], needs: ["kind", "provision"]),
        ])
      ]))
  }

  private static var severityCases: JSONValue {
    Part.list(
      "En annan grad när uppgifter stämmer.",
      of: Part.object(
        FactSchema.conditions + [
          ("absent_topic", Part.texts()), ("severity", Part.choice(Severity.self)),
        ], needs: ["severity"]))
  }

  private static var remedyCases: JSONValue {
    Part.list(
      "Andra klausuler när uppgifter stämmer eller något sägs.",
      of: Part.object(
        FactSchema.conditions + [
          ("says", Part.texts()), ("tender_says", Part.texts()), ("clauses", Part.texts()),
        ], needs: ["clauses"]))
  }

  // MARK: Keys of each check

  /// The keys that each check has of its own.
  private static var keysOfChecks: [(name: String, keys: SchemaPart.Properties)] {
    let names = Part.texts()
    // One key of two checks: the schema of a whole file has one list for both.
    let states = Part.texts(
      of: Part.choice(
        Check.CitationState.allCases.map(\.rawValue)
          + Check.DeviationState.allCases.map(\.rawValue)))
    let documents = Part.reference("documentKind")
    return [
      (
        "missing",
        [
          ("of", names), ("says", names), ("when_says", names),
          ("place", Part.choice(["there", "document"])), ("in_document", documents),
          ("suitable", Part.bool()), ("where_present", names), ("unless", names),
        ]
      ),
      (
        "incomplete",
        [
          ("of", names), ("of_document", Part.texts()), ("require", Part.list(of: requirement)),
          ("lacks_at_least", Part.number()), ("when_says", names), ("unless", names),
          ("place_at", names), ("where_present", names), ("in_document", documents),
        ]
      ),
      (
        "wording",
        [
          ("signals", Part.list(of: signal)), ("in_clause_of", names), ("where_present", names),
          ("in_document", documents), ("unless", names), ("unless_in_clause", names),
          ("unless_in_tender", names), ("once", Part.bool()), ("distinct", Part.number()),
        ]
      ),
      ("citation", [("status", states)]),
      ("deviation", [("status", states)]),
      ("amount", [("what", names)]),
      ("terms", [("groups", names)]),
      ("placeholder", [("of", names)]),
      ("remark", [("of", names), ("once", Part.bool())]),
      (
        "computed",
        [
          ("formula", Part.choice(Check.Computed.Formula.self)),
          ("limits", Part.map(of: Part.number())), ("of", names), ("where_present", names),
          ("unless", names),
        ]
      ),
      ("compare", [("what", names)]),
    ]
  }

  private static var requirement: JSONValue {
    let names = Part.texts()
    return Part.object(
      [
        ("name", Part.localised()), ("any", names), ("with", names), ("beside", names),
        ("lacks", names), ("citation", names), ("scope", Part.choice(Check.Requirement.Scope.self)),
        ("duty", Part.choice(Check.Requirement.Duty.self)), ("anywhere", Part.bool()),
        ("subject", Part.choice(Signal.Subject.self)), ("in_heading", Part.bool()),
        ("negated", Part.choice(Signal.Negation.self)), ("severity", Part.choice(Severity.self)),
      ], needs: ["name"])
  }

  private static var signal: JSONValue {
    let names = Part.texts()
    return Part.object(
      [
        ("id", Part.text()), ("says", names), ("lacks", names), ("heading", names),
        ("lacks_heading", names),
        ("nearby", names), ("lacks_nearby", names), ("same_clause", Part.bool()),
        ("within", Part.number()), ("where", Part.choices(SectionKind.self)),
        ("not_where", Part.choices(SectionKind.self)), ("duty", Part.choice(Signal.Duty.self)),
        ("subject", Part.choice(Signal.Subject.self)),
        ("negated", Part.choice(Signal.Negation.self)),
        ("gives", Part.choice(Signal.Gives.self)),
      ], needs: ["id", "says"])
  }
}
