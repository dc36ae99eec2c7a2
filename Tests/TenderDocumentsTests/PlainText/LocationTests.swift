import Testing

@testable import TenderDocuments

private let text = """
  4. Avtalsvillkor

  4.2 Särskilda kontraktsvillkor
  Ingress.

    § Åäö: Leverantören ska ta emot två lärlingar och följa upp-
    följningen.

  4.2.1 Leverantören ska under hela avtalstiden rapportera antalet platser till kommunen.

  Vite

  Vid utebliven rapport ska vite utgå med 5 000 kronor per påbörjad vecka.
  Pris | 25 kr
  """

/// What is sought in the text above, and where it must be found.
private let places: [(String, String?, String?, Int, Int)] = [
  ("Avtalsvillkor", "4", "Avtalsvillkor", 1, 4),
  ("Ingress", "4.2", "Särskilda kontraktsvillkor", 4, 1),
  ("Leverantören ska ta", "4.2", "Särskilda kontraktsvillkor", 6, 10),
  ("uppföljningen", "4.2", "Särskilda kontraktsvillkor", 6, 59),
  ("följningen", "4.2", "Särskilda kontraktsvillkor", 7, 3),
  ("rapportera", "4.2.1", "Särskilda kontraktsvillkor", 9, 47),
  ("vite utgå", "4.2", "Vite", 13, 27),
  ("25 kr", "4.2", "Vite", 14, 8),
]

@Suite struct LocationTests {
  @Test(arguments: SourceEncoding.allCases)
  func findsThePlace(in encoding: SourceEncoding) throws {
    #expect(!places.isEmpty)
    let bytes = try #require(encoding.bytes(text))
    let document = try DocumentReader.read(bytes: bytes, path: "a.txt")
    for (quote, section, heading, line, column) in places {
      let offset = try #require(find(quote, in: document))
      let location = document.location(of: offset..<(offset + quote.utf8.count))
      #expect(location.quote == quote)
      #expect(location.section == section, "\(quote)")
      #expect(location.heading == heading, "\(quote)")
      #expect(location.line == line, "\(quote)")
      #expect(location.column == column, "\(quote)")
    }
  }

  @Test func tellsCellAndHeadings() throws {
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "-")
    let offset = try #require(find("25 kr", in: document))
    let location = document.location(of: offset..<(offset + 5))
    #expect(location.cell == Block.Cell(table: 1, row: 1, column: 2))
    #expect(location.headings == ["4 Avtalsvillkor", "4.2 Särskilda kontraktsvillkor", "Vite"])
    #expect(document.sections.map(\.parent) == [nil, 0, 1])
    #expect(document.outline.map(\.level) == [1, 2, 3])
    #expect(document.sections[0].blocks == 0..<document.blocks.count)
    // An offset outside the text is no crash.
    #expect(document.location(of: 100_000..<100_001).quote.isEmpty)
  }

  private func find(_ quote: String, in document: Document) -> Int? {
    let wanted = Array(quote.utf8)
    return (0...(document.text.count - wanted.count)).first {
      document.text[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
