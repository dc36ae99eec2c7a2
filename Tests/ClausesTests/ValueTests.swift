import LibraryFiles
import Testing

@testable import Clauses

@Suite("Values of parameters")
struct ValueTests {
  struct Reading: Sendable {
    let type: ParameterType
    let written: RawValue
    /// The words in the clause; nil where the value is refused; empty where it counts as none.
    let words: String?
  }

  static let readings: [Reading] = [
    .init(type: .heltal, written: "2", words: "2"),
    .init(type: .heltal, written: " 10 000 ", words: "10\u{A0}000"),
    .init(type: .heltal, written: "12 dagar", words: "12"),
    .init(type: .heltal, written: "1 dag", words: "1"),
    .init(type: .heltal, written: "4 veckor", words: nil),
    .init(type: .heltal, written: "12 dag.", words: "12"),
    .init(type: .heltal, written: "nej", words: ""),
    .init(type: .heltal, written: "2027-05-01", words: nil),
    .init(type: .heltal, written: "50 %", words: nil),
    .init(type: .heltal, written: "0", words: ""),
    .init(type: .heltal, written: "", words: ""),
    .init(type: .heltal, written: "2,5", words: nil),
    .init(type: .heltal, written: "1.000", words: nil),
    .init(type: .heltal, written: "två", words: nil),
    .init(type: .heltal, written: "-1", words: nil),
    .init(type: .heltal, written: "99999999999999999999999", words: nil),
    .init(type: .heltal, written: .list(["1", "2"]), words: nil),
    .init(type: .tal, written: "0,5", words: "0,5"),
    .init(type: .tal, written: "0.5", words: "0,5"),
    .init(type: .tal, written: "0,5,5", words: nil),
    .init(type: .procent, written: "50 %", words: "50 procent"),
    .init(type: .procent, written: "50 procent", words: "50 procent"),
    .init(type: .procent, written: "50 kr", words: nil),
    .init(type: .belopp, written: "10 000 kronor", words: "10\u{A0}000 kronor"),
    .init(type: .belopp, written: "1000000 kr", words: "1\u{A0}000\u{A0}000 kronor"),
    .init(type: .belopp, written: "1", words: "1 krona"),
    .init(type: .belopp, written: "3 procent", words: nil),
    .init(type: .datum, written: "2027-05-01", words: "1 maj 2027"),
    .init(type: .datum, written: "1 Maj 2027", words: "1 maj 2027"),
    .init(type: .datum, written: "den 1 maj 2027", words: "1 maj 2027"),
    .init(type: .datum, written: "31/3 2029", words: "31 mars 2029"),
    .init(type: .datum, written: "2027-02-30", words: nil),
    .init(type: .datum, written: "i vår", words: nil),
    .init(type: .manad, written: "2027-03", words: "mars 2027"),
    .init(type: .manad, written: "mars 2027", words: "mars 2027"),
    .init(type: .manad, written: "2027-13", words: nil),
    .init(type: .val, written: "B", words: "bästa"),
    .init(type: .val, written: "c", words: nil),
    .init(type: .flerval, written: "b; a; b", words: "alla och bästa"),
    .init(type: .flerval, written: .list(["a"]), words: "alla"),
    .init(type: .flerval, written: "a, x", words: nil),
    .init(
      type: .lista, written: "skolor, förskolor och; bad", words: "skolor, förskolor och och bad"),
    .init(type: .lista, written: .list(["skolor", "bad", "kök"]), words: "skolor, bad och kök"),
    .init(type: .lista, written: " , ", words: ""),
    .init(type: .bool, written: "Ja", words: "ja"),
    .init(type: .bool, written: "nja", words: nil),
    .init(type: .kontakt, written: "inköp, a@b.example", words: "inköp, a@b.example"),
    .init(type: .kontakt, written: "fråga i växeln", words: nil),
    .init(type: .kontakt, written: "matchning@granby", words: nil),
    .init(type: .kontakt, written: "matchning@granby.example.", words: "matchning@granby.example."),
    .init(type: .kontakt, written: "@granby.example", words: nil),
    .init(type: .kontakt, written: "växeln, 0980-31 92 00", words: "växeln, 0980-31 92 00"),
    .init(type: .kontakt, written: "ingen", words: ""),
    .init(type: .text, written: "anmälan till namn@ort", words: nil),
    .init(type: .ref, written: "4.3", words: "avsnitt 4.3"),
    .init(type: .ref, written: "bilaga 2", words: "bilaga 2"),
    .init(type: .ref, written: "Bilaga", words: nil),
    .init(
      type: .text, written: "två\nrader\tmed\u{7}  blanktecken", words: "två rader med blanktecken"),
    .init(type: .heltal, written: "senare", words: "[fyll i: X]"),
    .init(type: .belopp, written: " Senare ", words: "[fyll i: X] kronor"),
    .init(type: .datum, written: "later", words: "[fyll i: X]"),
    .init(type: .lista, written: "senare", words: "[fyll i: X]"),
    .init(type: .val, written: "senare", words: nil),
    .init(type: .bool, written: "senare", words: nil),
    .init(type: .text, written: "senare i vår", words: "senare i vår"),
    .init(type: .text, written: "vet ej", words: nil),
    .init(type: .text, written: "ja", words: nil),
    .init(type: .text, written: "Nej.", words: ""),
    .init(type: .text, written: "3", words: nil),
    .init(type: .text, written: "nej till vite", words: "nej till vite"),
    .init(type: .lista, written: "inget", words: ""),
    .init(type: .lista, written: "skolor; 4", words: nil),
    .init(type: .text, written: "Vet inte ännu.", words: nil),
    .init(type: .text, written: "?", words: nil),
    .init(type: .text, written: "–", words: nil),
    .init(type: .text, written: "XXX", words: nil),
    .init(type: .text, written: "X", words: "X"),
    .init(type: .kontakt, written: "...", words: nil),
    .init(type: .ref, written: "oklart", words: nil),
    .init(type: .lista, written: "skolor; xx", words: nil),
    .init(type: .text, written: .text(String(repeating: "a", count: 5_000)), words: nil),
  ]

  @Test("A value is read as its type", arguments: readings)
  func reads(_ reading: Reading) {
    let parameter = ClauseParameter(
      name: "x", type: reading.type, unit: .init(sv: "dagar", en: "days"),
      title: Localised(same: "X"), example: "1",
      minimum: reading.type.isNumeric ? 0 : nil,
      choices: [
        .init(value: "a", text: .init(same: "alla")), .init(value: "b", text: .init(same: "bästa")),
      ],
      isOptional: true)
    do throws(ParameterProblem) {
      let value = try parameter.read(reading.written)
      #expect(value?.words() ?? "" == reading.words)
    } catch {
      #expect(reading.words == nil, "\(error)")
      #expect(error.message.sv.hasPrefix("X – "))
    }
  }

  /// What a refusal of a value says: the unit that is expected, with an example, and the way out.
  @Test(arguments: [
    (ParameterType.belopp, "3 procent", "här anges kronor. Ange ett belopp i kronor 1 000–5 000"),
    (.belopp, "500", "Tillåtet är 1 000–5 000 kronor. Exempel: --set x=2000"),
    (.procent, "2000 kr", "här anges procent"),
    (.heltal, "2000 veckor", "här anges dagar"),
    (.heltal, "vet ej", "skriv senare"),
    (.datum, "oklart", "skriv senare"),
    (.val, "senare", "eftersom svaret styr hur texten skrivs"),
    (.ref, "bilaga", "säger inte vilken"),
    (.datum, "2027-02-30", "”2027-02-30” finns inte i kalendern. Ange en dag"),
    (.datum, "31 februari 2027", "finns inte i kalendern"),
    (.datum, "maj 2027", "är en månad, men här anges en dag"),
    (.manad, "2027-05-01", "är en dag, men här anges en månad"),
    (.manad, "2027-13", "finns inte i kalendern"),
    (.heltal, "31/3 2029", "är en dag, men här anges dagar"),
    (.kontakt, "matchning@granby", "”matchning@granby” är ingen hel e-postadress"),
    (.text, "nej", "ingen text som kan stå i meningen. Ange en text. Exempel"),
    (.text, "att alla", "skriv minst 3 ord"),
    (.heltal, "vet ej", "att fylla i. Ange ett heltal"),
  ])
  func refusals(_ type: ParameterType, _ written: String, _ words: String) {
    let parameter = ClauseParameter(
      name: "x", type: type, unit: type == .heltal ? .init(sv: "dagar", en: "days") : nil,
      title: Localised(same: "X"), example: "2000",
      minimum: type.isNumeric ? 1_000 : nil, maximum: type.isNumeric ? 5_000 : nil,
      minimumWords: type == .text ? 3 : nil)
    do throws(ParameterProblem) {
      _ = try parameter.read(.text(written))
      Issue.record("\(written) går att använda")
    } catch {
      let told = error.message.sv.replacing("\u{A0}", with: " ")
      #expect(told.contains(words), "\(told)")
    }
  }

  /// Words that the clause says already are not said again by the value between them.
  @Test(arguments: [
    ("det centrala avtalet <det centrala avtalet för städ>, som", "för städ"),
    ("det centrala avtalet <avtalet för städ>, som", "för städ"),
    ("Skälen bygger på att <att skolorna> städas", "skolorna"),
    ("redovisa till <chefen hos kommunen> hos kommunen. Sedan", "chefen"),
    ("redovisa till <chefen hos kommunen> hos kommunen varje år", "chefen"),
    ("anges i <i> bilagan", "i"), ("en rad\n<en rad> till", "en rad"), ("(<a>) och", "a"),
    ("<a> <a> b", "a"),
  ])
  func doubled(_ line: String, _ value: String) throws {
    let text = line.replacing("<", with: "\u{E000}").replacing(">", with: "\u{E001}")
    let done = ValueMarks.withoutDoubledWords(in: text)
    let words = try #require(done.firstMatch(of: /\u{E000}([^\u{E001}]*)\u{E001}/))
    #expect(String(words.1) == value)
  }

  /// Days in the wrong order are told with both names, wherever they come from.
  @Test(
    "A day does not come before another that it follows",
    arguments: [
      ("ARV-01", ["kollektivavtal_till": "2026-03-31"], ["start": "2027-04-01"], "Avtalsstart"),
      ("ARV-01", ["kollektivavtal_till": "2028-03-31"], ["start": "2027-04-01"], nil),
      (
        "ARV-01", ["kollektivavtal_till": "2026-03-31", "avtalsstart": "2027-01-01"], [:],
        "Avtalsstart"
      ),
      ("ARV-01", ["kollektivavtal_till": "senare"], ["start": "2027-04-01"], nil),
      ("ARV-01", ["kollektivavtal_till": "2026-03-31"], [:], nil),
      // A letter without a day is written today; one with a day is read by that.
      (
        "BRV-01", ["variant": "b", "svarsdag": "2026-12-01", "brevdag": ""],
        ["today": "2026-11-22"], "Dagens datum"
      ),
      (
        "BRV-01", ["variant": "b", "svarsdag": "2026-12-06", "brevdag": ""],
        ["today": "2026-11-22"], nil
      ),
      (
        "BRV-01", ["variant": "b", "svarsdag": "2026-12-01", "brevdag": "2026-11-02"],
        ["today": "2026-11-22"], nil
      ),
      ("BRV-01", ["variant": "b", "svarsdag": "2026-12-01", "brevdag": ""], [:], nil),
    ] as [(String, [String: String], [String: String], String?)])
  func daysInOrder(
    _ id: String, _ given: [String: String], _ facts: [String: String], _ name: String?
  ) throws {
    let library = try #require(ShippedClauses.library)
    var context = try ShippedClauses.context()
    context.facts = facts
    do throws(ClauseError) {
      _ = try library.draft(
        try library.clause(id), values: ParameterValues(given), context: context,
        usesExamples: true)
      #expect(name == nil)
    } catch {
      let text = error.explanation.sv
      #expect(name.map(text.contains) ?? false && text.contains("är för tidigt"), "\(text)")
    }
  }

  struct Pair: Sendable {
    let clause: String
    let values: ParameterValues
    /// Words of the refusal; empty where the values go together.
    let says: [String]
  }

  static let pairs: [Pair] = [
    .init(
      clause: "BRV-01",
      values: ["variant": "b", "brevdag": "2027-01-08", "svarsdag": "2027-01-21"],
      says: [
        "svarsdag: Sista dag att svara – 21 januari 2027 är för tidigt", "(brevdag) är 8 januari",
        "minst 14 dagar", "Tillåtet är tidigast 22 januari 2027", "--set svarsdag=2027-01-22",
      ]),
    .init(
      clause: "BRV-01",
      values: ["variant": "b", "brevdag": "2027-01-08", "svarsdag": "2027-01-22"], says: []),
    .init(clause: "BRV-01", values: ["variant": "b", "svarsdag": "2027-01-01"], says: []),
    .init(
      clause: "BRV-01",
      values: ["variant": "b", "svarsdag": "2027-04-02", "annonsering": "2027-03"],
      says: ["mars 2027 är för tidigt", "--set annonsering=2027-04"]),
    .init(
      clause: "BRV-01",
      values: ["variant": "b", "svarsdag": "2027-04-02", "annonsering": "2027-04"], says: []),
    .init(
      clause: "BRV-05", values: ["startdag": "2027-03-01", "slutdag": "2027-03-01"],
      says: ["slutdag", "det här ska komma efter", "tidigast 2 mars 2027"]),
    .init(
      clause: "UPP-03", values: ["vite": "20000", "vite_tak": "10000"],
      says: [
        "vite_tak", "10 000 kronor är för litet", "(vite) är 20 000 kronor",
        "minst 20 000 kronor", "--set vite_tak=20000",
      ]),
    .init(clause: "UPP-03", values: ["vite": "20000", "vite_tak": "20000"], says: []),
  ]

  @Test("Values that do not go together are refused with both, the limit and an example")
  func ordered() throws {
    let library = try #require(ShippedClauses.library)
    for pair in Self.pairs {
      // Examples stand in for the rest; they conflict with nothing.
      let outcome = library.outcome(
        try library.clause(pair.clause), values: pair.values,
        context: try ShippedClauses.context())
      var text = ""
      if case .failure(let error) = outcome {
        text = error.description.replacing("\u{A0}", with: " ")
      }
      #expect(text.isEmpty == pair.says.isEmpty, "\(pair.clause) \(pair.values.values): \(text)")
      for words in pair.says { #expect(text.contains(words), "\(words): \(text)") }
    }
  }

  static let hostile = [
    "*stjärna* och _streck_", "[länk](http://x.example)", "`kod` <b>fet</b> &amp; &", "1. Först",
    "# Rubrik", "- punkt", "{{malgrupp}} {{{x}}}", "bakåt\\snett", "a | b | c", "~~struket~~",
    "rad ett\n\nrad två", "   ", "![bild](x)", "*a*", "\u{E000}marke\u{E001}", "nolla\u{0}tecken",
    "--- a", "> citat", "| a |\n|---|", "Å 2 %: ”ja”!",
  ]

  @Test("A value comes out as it was written, whatever it holds", arguments: hostile)
  func literal(_ value: String) throws {
    let library = try #require(ShippedClauses.library)
    let expected = ValueMarks.removed(from: value).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    for (id, name) in [
      ("VIL-01", "mal"), ("VIL-14", "matchningsfunktion"), ("RSV-01", "bevis_syfte"),
      ("BRV-01", "bestallare"),
    ] {
      let clause = try library.clause(id)
      // The goal goes on with a sentence and is not one word.
      var values: ParameterValues = [name: name == "mal" ? value + " är vårt mål" : value]
      if name == "bevis_syfte" { values[name] = .list([value]) }
      let draft = try library.draft(
        clause, values: values, context: try ShippedClauses.context(), withCompanions: false,
        usesExamples: true)
      let texts = draft.blocks.map(\.plainText).joined(separator: "\n")
      let plain = try library.draft(
        clause, values: [:], context: try ShippedClauses.context(), withCompanions: false,
        usesExamples: true)
      #expect(
        expected.isEmpty || texts.lowercased().contains(expected.lowercased()), "\(id): \(texts)")
      #expect(
        draft.blocks.map(\.kind) == plain.blocks.map(\.kind), "\(id) byter form av ”\(value)”")
    }
  }
}
