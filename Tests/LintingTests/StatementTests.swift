import Rules
import Testing

@testable import Linting

/// What leads into a statement, what heads it and what its section is for, read at the word after ‹.
@Suite struct StatementTests {
  static let contexts: [(String, [String])] = [
    ("Leverantören ska:\n\n- ‹städa\n- putsa", ["Leverantören ska:"]),
    ("Leverantören ska:\n\n- städa\n- ‹putsa", ["Leverantören ska:"]),
    ("Leverantören ska\n\n- ‹städa", ["Leverantören ska"]),
    ("Leverantören ska:\n\n- städa\n  - ‹golv", ["städa", "Leverantören ska:"]),
    ("Leverantören ska:\n\n- städa:\n  - ‹golv\n- putsa", ["städa:", "Leverantören ska:"]),
    ("Leverantören ska:\n\n- städa:\n  - golv\n- ‹putsa", ["Leverantören ska:"]),
    ("Vi städar. Leverantören ska:\n\n- ‹städa", ["Leverantören ska:"]),
    ("Leverantören städar.\n\n- ‹fönster", []),
    ("Leverantören ska:\n\n- städa\n\nDet ‹gäller alltid.", []),
    ("Leverantören ska:\n\n# Rubrik\n\n- ‹städa", []),
    ("Leverantören ska följande:\n\n‹Städa alla golv.", ["Leverantören ska följande:"]),
    ("| Krav | Svar |\n|---|---|\n| Städa | ‹Ja |", ["Städa", "Svar"]),
    ("| Krav | Svar |\n|---|---|\n| ‹Städa | Ja |", ["Krav", "Svar"]),
    ("| Krav | Svar |\n|---|---|\n| Städa | Ja |\n| Putsa | ‹Nej |", ["Putsa", "Svar"]),
    ("| Krav | Vikt |\n|---|---|\n| ‹Praktik | 5 |", ["Krav", "Vikt"]),
    ("| Nr | Brist | Vite |\n|---|---|---|\n| 2 | Praktik | ‹Tusen |", ["Praktik", "Vite"]),
    ("| Nr | Brist | Vite |\n|---|---|---|\n| 2 | ‹Praktik | Tusen |", ["Brist", "Vite"]),
    ("| Nr | Brist |\n|---|---|\n| ‹2 | Praktik |", ["Nr", "Brist"]),
    ("| P | Fråga | Svar |\n|---|---|---|\n| 6.3 a) | UE | ‹Ja |", ["UE", "Svar"]),
    ("| P | Del | Svar |\n|---|---|---|\n| Del 2 | Kök | ‹Ja |", ["Del 2", "Kök", "Svar"]),
    ("| P | Del | Svar |\n|---|---|---|\n| Del 2 | ‹Kök | Ja |", ["Del 2", "Del", "Svar"]),
    ("| A | B | C |\n|---|---|---|\n| 1 | 20 | ‹Kök |\n| 2 | Bad | 30 |", ["C"]),
    ("| Nr | Krav | Svar |\n|---|---|---|\n| | Bad | ‹Ja |", ["Bad", "Svar"]),
    ("Fråga: Ska vi städa?\n\nSvar: ‹Ja.", ["Fråga: Ska vi städa?"]),
    ("Fråga: Ska vi städa?\nSvar: Ja, ‹varje dag.", ["Fråga: Ska vi städa?"]),
    ("Fråga: Städa?\n\nSvar: Ja.\n\nFråga: Putsa?\n\nSvar: ‹Nej.", ["Fråga: Putsa?"]),
    ("Leverantören ska:\n\n| Krav |\n|---|\n| ‹Städa |", ["Krav"]),
  ]

  @Test(arguments: contexts)
  func knowsItsContext(text: String, expected: [String]) throws {
    let reading = try EngineFixture.read(text)
    let source = reading.source
    let index = try #require(
      source.statement(at: try EngineFixture.offset(of: "‹", in: reading.document)))
    var context: [String] = []
    _ = source.firstInContext(of: index) { statement -> Bool? in
      if statement != index {
        context.append(reading.document.string(source.statements[statement].range))
      }
      return nil
    }
    #expect(context == expected)
  }

  static let kinds: [(String, [String: String], SectionKind?)] = [
    ("‹Text.", [:], nil),
    ("# 1 Bakgrund\n\n‹Text.", [:], .background),
    ("# 1 Bakgrund\n\n## 1.1 Syften\n\n‹Text.", [:], .background),
    ("# 1 Bakgrund\n\n# 2 Särskilda kontraktsvillkor\n\n‹Text.", [:], .contract),
    ("# 4 Avtalsvillkor\n\n## 4.2 Vite\n\n‹Text.", [:], .sanction),
    ("# 4 Avtalsvillkor\n\n## 4.2 Vite\n\n## 4.3 Annat\n\n‹Text.", [:], .contract),
    ("# 3 Kvalificering\n\n‹Text.", [:], .qualification),
    ("# 5 Utvärdering av anbud\n\n‹Text.", [:], .award),
    ("# Uteslutning\n\n‹Text.", [:], .exclusion),
    ("# 2 Kravspecifikation\n\n### 2.1.1 Golv\n\n‹Text.", [:], .specification),
    ("# 1 Golv\n\n‹Text.", ["documentKind": "contract_draft"], .contract),
    ("# 1 Bakgrund\n\n‹Text.", ["documentKind": "contract_draft"], .background),
    ("‹Text.", ["documentKind": "policy"], .policy),
    ("‹Ska praktikanter tas emot?", [:], .questions),
    ("Fråga 3: Vi undrar. Det ‹gäller praktik.", [:], .questions),
    ("Fråga 3: Hur då?\n\nSvar: Ni ‹ska ta emot två.", [:], nil),
    ("# Frågor och svar\n\n**Svar:** ‹Ja.\n\nÄven UE.", [:], nil),
    ("# Frågor och svar\n\n**Svar:** Ja.\n\nÄven ‹UE.", [:], nil),
    ("Svar: Ja.\n\n# Frågor till marknaden\n\n‹Priser.", [:], .questions),
    ("Fråga 3: Hur då?\nSvar: Ni ‹ska ta emot två.", [:], nil),
    ("Svar ‹lämnas i Kommers.", ["documentKind": "contract_draft"], .contract),
    ("| Fråga | Svar |\n|---|---|\n| ‹Ort | Umeå |", [:], nil),
  ]

  @Test(arguments: kinds)
  func knowsItsSection(text: String, facts: [String: String], expected: SectionKind?) throws {
    let reading = try EngineFixture.read(text, facts)
    let index = try #require(
      reading.source.statement(at: try EngineFixture.offset(of: "‹", in: reading.document)))
    #expect(reading.sectionKind(of: index) == expected)
  }
}
