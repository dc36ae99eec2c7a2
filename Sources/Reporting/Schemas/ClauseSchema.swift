import Clauses
import ProcurementLaw

/// The head of a clause file.
enum ClauseSchema {
  private typealias Part = SchemaPart

  static var head: JSONValue {
    let names = Part.texts()
    return Part.document(
      "clauses: huvudet i en klausul, mellan två rader med ---",
      Part.object(
        [
          ("id", Part.text("Till exempel VIL-04.")),
          ("name", Part.text("Ett läsbart namn: små bokstäver a–z, siffror och bindestreck.")),
          ("title", Part.localised("Vad klausulen är.")),
          ("kind", Part.choice(ClauseKind.self, "Slag av klausul.")),
          ("place", place(withVariants: true)), ("heading", Part.text("Klausulens rubrik.")),
          ("group", Part.text("Rubriken över klausuler som hör ihop.")),
          ("parameters", Part.list("Det som fylls i.", of: parameter)),
          ("variants", Part.map("Klausulens former.", of: Part.localised())),
          ("with", Part.list("Klausuler som följer med.", of: companion)),
          ("strength", strength), ("trade", trade), ("mention", companion),
          ("notice", Part.text("Klausulen som skriver det som annonsen säger.")),
          ("elements", Part.list("Det som klausulen måste säga.", of: element)),
          (
            "applies",
            Part.object([
              ("act", Part.choices(Act.self)), ("regime", Part.choices(Regime.self)),
            ])
          ),
          ("law", Part.list("Rättslig grund, ämnen i rules/law/.", of: law)),
          ("provenance", Part.localised("Varifrån tanken kommer.")), ("review", review),
          ("risks", names), ("not_when", names),
          ("mends", Part.list("Regler vars fynd klausulen åtgärdar.", of: mending)),
          ("frame", Part.text("Ramen i clauses/frames/ för ett eget dokument.")),
          ("signed", .members(["type": "array"])),
        ],
        needs: [
          "id", "name", "title", "kind", "place", "heading", "elements", "provenance", "review",
        ]))
  }

  private static func place(withVariants: Bool) -> JSONValue {
    let names = Part.texts()
    var keys: SchemaPart.Properties = [
      ("documents", names), ("sections", names), ("headings", names),
    ]
    if withVariants {
      keys += [
        ("otherwise", Part.choice(ClausePlace.Otherwise.self)),
        ("variants", Part.map(of: place(withVariants: false))),
      ]
    }
    return Part.object(keys, needs: withVariants ? ["otherwise"] : [], "Var klausulen hör hemma.")
  }

  private static var parameter: JSONValue {
    Part.object(
      [
        ("name", Part.text()), ("type", Part.choice(ParameterType.self)),
        ("unit", Part.localised()), ("title", Part.localised()), ("help", Part.localised()),
        ("example", Part.texts()), ("default", Part.texts()), ("from_fact", Part.text()),
        ("min", Part.number()), ("max", Part.number()),
        ("min_words", Part.number("En text som fortsätter en mening har minst så många ord.")),
        ("choices", Part.map(of: Part.localised())), ("to", Part.text()),
        ("after", Part.texts("Dagen kommer efter de här parametrarnas eller uppgifternas.")),
        ("at_least_days", Part.number("Så många dagar efter, minst.")),
        ("at_least", Part.texts("Talet är inte mindre än de här parametrarnas.")),
        ("variants", Part.texts()), ("optional", Part.bool()),
        ("ask", Part.bool("Frågas för sig, fastän den får utelämnas.")),
      ], needs: ["name", "type", "title"])
  }

  private static var companion: JSONValue {
    .members([
      "anyOf": .array([
        Part.text(),
        Part.object(
          [
            ("clause", Part.text()), ("when", Part.text()), ("set", Part.map(of: Part.texts())),
          ], needs: ["clause"]),
      ])
    ])
  }

  private static var strength: JSONValue {
    .members([
      "description": "Steget på trappan, 1 (informera) till 7 (reservera).",
      "anyOf": .array([
        Part.number(),
        Part.list(
          of: Part.object(
            [("step", Part.number()), ("set", Part.map(of: Part.texts()))], needs: ["step"])),
      ]),
    ])
  }

  private static var trade: JSONValue {
    Part.object(
      [("object", Part.text()), ("cpv", Part.texts())], "Branschen som klausulen är skriven för.")
  }

  private static var element: JSONValue {
    Part.object(
      [
        ("name", Part.text()), ("words", Part.text()), ("variants", Part.texts()),
        ("rules", Part.texts()), ("may_tell", Part.texts()),
        ("faults", Part.choices(ClauseFault.self)),
        (
          "cut",
          Part.list(
            of: .members([
              "anyOf": .array([
                Part.text(),
                Part.object([("from", Part.text()), ("to", Part.text())], needs: ["from", "to"]),
              ])
            ]))
        ), ("everywhere", Part.bool()), ("fixed", Part.bool()), ("paraphrases", Part.texts()),
      ], needs: ["name", "words"])
  }

  private static var law: JSONValue {
    Part.object(
      [
        ("subject", Part.text()), ("regime", Part.choice(Regime.self)), ("required", Part.bool()),
      ], needs: ["subject"])
  }

  private static var review: JSONValue {
    Part.object(
      [
        ("state", Part.choice(Clause.Review.State.self)), ("by", Part.text()),
        ("date", Part.text()), ("law_date", Part.text()), ("hash", Part.text()),
      ], needs: ["state"], "Hur långt en jurist har granskat texten.")
  }

  private static var mending: JSONValue {
    .members([
      "anyOf": .array([
        Part.text(),
        Part.object(
          [("rule", Part.text()), ("set", Part.map(of: Part.texts()))], needs: ["rule"]),
      ])
    ])
  }
}
