import Languages
import Policies
import Rules

/// A `hansyn.yml` and a profile, which have most of their keys in common.
enum PolicySchema {
  /// A `hansyn.yml`.
  static var configuration: JSONValue {
    SchemaPart.document(
      "hansyn.yml: inställningar för Hänsyn",
      SchemaPart.object(
        [
          (
            "profile",
            SchemaPart.texts(
              "Policyn, en eller flera profiler; den sista går före. Lista dem med hansyn profiles list."
            )
          ),
          (
            "stage",
            SchemaPart.choice(Stage.self, "Hur strängt dokumenten prövas.")
          ),
          ("lang", SchemaPart.choice(Language.self, "Språket i rapporter och meddelanden.")),
          (
            "fail_on",
            SchemaPart.choice(FailureThreshold.self, "Slutstatus 1 från och med denna grad.")
          ),
          ("rules", SchemaPart.texts("Mappar med egna regler, räknat från filens egen mapp.")),
          ("clauses", SchemaPart.texts("Mappar med egna klausuler, räknat från filens egen mapp.")),
          (
            "paths",
            SchemaPart.object(
              [
                ("include", SchemaPart.texts("Mönster för de filer i mappar som läses.")),
                ("exclude", SchemaPart.texts("Mönster för de filer i mappar som inte läses.")),
              ], "Vilka filer i mappar som läses; * står för vilka tecken som helst.")
          ),
        ] + common))
  }

  /// A file of `rules/profiles/`.
  static var profile: JSONValue {
    let source = SchemaPart.object(
      [
        ("title", SchemaPart.text("Vem som säger det, i vilken text.")), ("url", SchemaPart.text()),
      ],
      needs: ["title"])
    let duty = SchemaPart.object(
      [
        ("rules", SchemaPart.texts("Reglerna som policyn gäller.")),
        ("when", FactSchema.condition("När policyn kräver det; allt måste vara känt och stämma.")),
        ("severity", SchemaPart.choice(Severity.self, "Lägsta grad på fyndet.")),
        ("demands", SchemaPart.localised("Det som står efter ”Enligt … ska” i meddelandet.")),
      ], needs: ["rules", "severity"])
    let target = SchemaPart.object(
      [
        ("share", SchemaPart.number("Andelen i procent; utelämnas för ett mål i ord.")),
        ("of", FactSchema.condition("De upphandlingar som målet gäller.")),
        ("topics", SchemaPart.texts("Ämnen som räknas som social hänsyn.")),
        ("text", SchemaPart.localised("Målet i ord, utan punkt.")),
      ], needs: ["text"])
    return SchemaPart.document(
      "rules/profiles: en organisations policy",
      SchemaPart.object(
        [
          ("id", SchemaPart.text("Namnet efter --profile.")),
          ("title", SchemaPart.localised("Organisationen.")),
          (
            "about", SchemaPart.localised("Vad profilen är och vad man ska veta innan den används.")
          ),
          (
            "guideline",
            SchemaPart.localised("Policyns namn, som det står i meddelanden och som grund.")
          ),
          ("dated", SchemaPart.text("Policyns år.")),
          ("read", SchemaPart.text("Dagen då källorna lästes.")),
          ("sources", SchemaPart.list("Varifrån uppgifterna kommer.", of: source)),
          ("duties", SchemaPart.list("Vad policyn kräver utöver lagen.", of: duty)),
          ("targets", SchemaPart.list("Organisationens mål.", of: target)),
          ("flags", SchemaPart.map("Texter som regeln ska anmärka på.", of: FactSchema.examples)),
          ("passes", SchemaPart.map("Texter som ska gå fria.", of: FactSchema.examples)),
        ] + common, needs: ["id", "title", "about", "guideline", "dated", "read", "sources"]),
      definitions: FactSchema.definitions)
  }

  private static var common: SchemaPart.Properties {
    let kinds = FactNames.values["buyerKind"] ?? []
    let organisation = SchemaPart.object([
      ("name", SchemaPart.text("Organisationens namn.")),
      ("kind", SchemaPart.choice(kinds, "Slag av organisation.")),
      (
        "state_listed",
        SchemaPart.choice(
          ["yes", "no"], "Om bilagan till förordningen (2006:260) räknar upp myndigheten.")
      ),
    ])
    let values = SchemaPart.texts()
    return [
      (
        "organisation",
        .members([
          "description": "Organisationen som inställningarna gäller.",
          "anyOf": .array([SchemaPart.text(), organisation]),
        ])
      ),
      (
        "values", SchemaPart.map("Värden på klausulernas parametrar, som för --values.", of: values)
      ),
      (
        "severity",
        SchemaPart.map(
          "Graden för en regel, en grupp av regler eller ett ämne.",
          of: SchemaPart.choice(SeverityChoice.self))
      ),
      (
        "limits",
        SchemaPart.map(
          "Gränser som reglernas räkningar prövas mot, efter regel och namn.",
          of: SchemaPart.map(of: SchemaPart.number()))
      ),
      ("terms", SchemaPart.map("Egna ord, efter det begrepp de betyder.", of: values)),
      ("codes", SchemaPart.map("Fler CPV-koder i en av bibliotekets listor.", of: values)),
      ("prefers", SchemaPart.texts("Klausuler som går före andra som åtgärdar detsamma.")),
      ("model", SchemaPart.text("Modellen vars tal ett villkors omfattning räknas med.")),
    ]
  }
}
