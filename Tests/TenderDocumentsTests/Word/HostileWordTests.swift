import Foundation
import SeededRandom
import TenderDocuments
import Testing

/// Bytes that are refused, and how.
struct HostileCase: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let cause: DocumentError.Cause
  /// A part of the reason.
  let reason: String

  var testDescription: String { name }

  init(_ name: String, _ bytes: [UInt8], _ cause: DocumentError.Cause, _ reason: String) {
    self.name = name
    self.bytes = bytes
    self.cause = cause
    self.reason = reason
  }

  /// A package whose body is this.
  init(_ name: String, body: String, _ cause: DocumentError.Cause, _ reason: String) {
    self.init(name, WordFixture(body: body).bytes(), cause, reason)
  }

  /// A package with one more entry.
  init(
    _ name: String, entry: StoredZip.Entry, _ cause: DocumentError.Cause, _ reason: String
  ) {
    var zip = WordFixture(body: paragraph("text")).zip()
    zip.entries.append(entry)
    self.init(name, zip.bytes(), cause, reason)
  }

  static func wide(_ text: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 700)
      + text.utf8.flatMap { [$0, 0] }
  }

  static func fixture(_ name: String) -> [UInt8] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures").appending(path: name)
    return (try? Data(contentsOf: file)).map { [UInt8]($0) } ?? []
  }

  static let good = WordFixture(body: paragraph(String(repeating: "text ", count: 500))).bytes()

  static let all: [HostileCase] = [
    HostileCase("empty", [], .empty, "tom"),
    HostileCase("not a zip", Array("Hej, detta är text".utf8), .unsupported, "inget Worddokument"),
    HostileCase("PDF", Array("%PDF-1.7".utf8), .unsupported, "PDF"),
    HostileCase("truncated", Array(good.prefix(good.count / 2)), .damaged, "avklippt"),
    HostileCase("encrypted", wide("EncryptedPackage"), .encrypted, "lösenord"),
    HostileCase("legacy", wide("WordDocument"), .unsupported, ".doc"),
    HostileCase("other compound", wide("Workbook"), .unsupported, "OLE"),
    HostileCase(
      "Flat OPC",
      Array(
        "<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
          .utf8), .damaged, "trasig XML"),
    HostileCase(
      "Word 2003",
      Array(
        "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>"
          .utf8), .unsupported, "Word 2003"),
    HostileCase(
      "Flat OPC with a DOCTYPE",
      Array(
        "<!DOCTYPE a><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>"
          .utf8), .hostile, "DOCTYPE"),
    HostileCase(
      "Flat OPC with a part twice",
      Array(
        ("<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
          + String(repeating: "<pkg:part pkg:name=\"/a\"/>", count: 2) + "</pkg:package>").utf8),
      .hostile, "två gånger"),
    HostileCase(
      "Flat OPC without a document",
      Array(
        "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>".utf8),
      .unsupported, "annat slag"),
    HostileCase("bare XML", Array("<?xml version=\"1.0\"?><a/>".utf8), .unsupported, "XML"),
    HostileCase(
      "zip without a document",
      StoredZip(entries: [StoredZip.Entry(name: "a.txt", bytes: [65])]).bytes(), .unsupported,
      "utan något Worddokument"),
    HostileCase(
      "no entries", StoredZip().bytes(), .unsupported, "utan något Worddokument"),
    HostileCase("broken XML", body: "<w:p><w:r></w:p>", .damaged, "trasig XML"),
    HostileCase("invalid UTF-8", invalidText(), .damaged, "trasig XML"),
    HostileCase("unknown entity", body: "<w:p>&aring;</w:p>", .damaged, "trasig XML"),
    HostileCase(
      "entity bomb", declared("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]>"),
      .hostile, "DOCTYPE"),
    HostileCase(
      "external entity", declared("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"),
      .hostile, "DOCTYPE"),
    HostileCase(
      "100 000 nested elements",
      body: String(repeating: "<w:sdt>", count: 100_000)
        + String(repeating: "</w:sdt>", count: 100_000), .hostile, "256 nivåer"),
    HostileCase(
      "50 000 attributes",
      body: "<w:p " + (0..<50_000).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>",
      .hostile, "1 000 attribut"),
    HostileCase("1 000:1", fixture("bomb.docx"), .hostile, "200 gånger"),
    HostileCase(
      "larger than declared", fixture("larger-than-declared.docx"), .hostile, "större än"),
    HostileCase(
      "claims 100 MiB",
      entry: StoredZip.Entry(name: "a.xml", bytes: [65], claimedSize: 100 << 20), .hostile,
      "200 gånger"),
    HostileCase(
      "climbing name", entry: StoredZip.Entry(name: "../a", bytes: [65]), .hostile, "filnamn"),
    HostileCase(
      "absolute name", entry: StoredZip.Entry(name: "/a", bytes: [65]), .hostile, "filnamn"),
    HostileCase(
      "backslash", entry: StoredZip.Entry(name: "a\\b", bytes: [65]), .hostile, "filnamn"),
    HostileCase(
      "doubled name", entry: StoredZip.Entry(name: "WORD/document.xml", bytes: [65]), .hostile,
      "två gånger"),
    HostileCase(
      "encrypted entry",
      entry: StoredZip.Entry(name: "a", bytes: [65], isEncrypted: true), .encrypted, "krypterat"),
    HostileCase(
      "too many entries",
      StoredZip(entries: (0..<2_001).map { StoredZip.Entry(name: "\($0)", bytes: []) }).bytes(),
      .hostile, "2 000 delar"),
    HostileCase(
      "spreadsheet", replaced("<w:document ", "<w:workbook ", "</w:document>", "</w:workbook>"),
      .unsupported, "annat slag"),
    HostileCase(
      "no body", replaced("<w:body>", "<w:bodyless>", "</w:body>", "</w:bodyless>"), .damaged,
      "w:body"),
  ]

  private static func changed(_ change: (inout [UInt8]) -> Void) -> [UInt8] {
    var zip = WordFixture(body: paragraph("text")).zip()
    for index in zip.entries.indices where zip.entries[index].name == "word/document.xml" {
      change(&zip.entries[index].bytes)
    }
    return zip.bytes()
  }

  private static func replaced(_ pairs: String...) -> [UInt8] {
    changed { bytes in
      var text = String(decoding: bytes, as: UTF8.self)
      for at in stride(from: 0, to: pairs.count - 1, by: 2) {
        text = text.replacingOccurrences(of: pairs[at], with: pairs[at + 1])
      }
      bytes = Array(text.utf8)
    }
  }

  private static func declared(_ type: String) -> [UInt8] {
    replaced("standalone=\"yes\"?>", "?>\(type)")
  }

  private static func invalidText() -> [UInt8] {
    changed { bytes in
      if let at = bytes.firstIndex(of: UInt8(ascii: "x")) { bytes[at + 60] = 0xFF }
    }
  }
}

@Suite struct HostileWordTests {
  @Test(arguments: HostileCase.all) func refusesWithAReason(_ example: HostileCase) {
    do throws(DocumentError) {
      _ = try WordDocumentReader.read(example.bytes, path: "prov.docx")
      Issue.record("was read")
    } catch {
      #expect(error.cause == example.cause)
      #expect(error.reason.sv.contains(example.reason), "\(error)")
      #expect(error.path == "prov.docx" && !error.advice.sv.isEmpty)
    }
  }

  /// Any cut and any flipped byte is refused or read; nothing crashes.
  @Test(arguments: [UInt64](1...8)) func survivesDamage(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      var bytes = HostileCase.good
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      }
      do throws(DocumentError) {
        let document = try WordDocumentReader.read(bytes, path: "prov.docx")
        #expect(document.blocks.count == document.sourceMap.blocks.count, "seed \(seed)")
      } catch {
        #expect(!error.reason.sv.isEmpty, "seed \(seed)")
      }
    }
  }
}
