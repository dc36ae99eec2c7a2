import Foundation
import Testing

@testable import TenderDocuments

/// Bytes that can't be read, under a name, and why.
private let unreadable: [(String, [UInt8], DocumentError.Cause, String)] = [
  ("tom.txt", [], .empty, "ingen text"),
  ("tom.md", [], .empty, "ingen text"),
  ("blank.txt", Array(" \n\t\n".utf8), .empty, "ingen text"),
  ("bom.txt", [0xEF, 0xBB, 0xBF], .empty, "ingen text"),
  ("sidor.txt", Array("=== PAGE 1 ===\nSida 1/1\n".utf8), .empty, "ingen text"),
  (
    "bild.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], .unsupported,
    "inte text"
  ),
  ("brus.txt", (0..<2000).map { UInt8(($0 * 7919 >> 3) & 0xFF) }, .unsupported, "inte text"),
  ("utf32.txt", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .unsupported, "inte text"),
  (
    "ryska.txt",
    Array(repeating: [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20], count: 20).flatMap(\.self),
    .unsupported, "inte text"
  ),
  ("avtal.rtf", Array("{\\rtf1 Text}".utf8), .unsupported, "RTF"),
  ("avtal.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .unsupported, "äldre"),
  ("avtal.odt", Array("PK\u{3}\u{4}".utf8), .damaged, "skadad"),
  ("avtal.pages", Array("PK\u{3}\u{4}".utf8), .unsupported, "Pages"),
  ("priser.pptx", Array("PK\u{3}\u{4}".utf8), .unsupported, "PowerPoint"),
  ("brev.eml", Array("Subject: Hej".utf8), .unsupported, "e-postmeddelande"),
  ("sida.txt", Array("\n<!DOCTYPE html><p>Text</p>".utf8), .unsupported, "webbsida"),
  ("avtal.docx", HostileCase.wide("WordDocument"), .unsupported, ".doc"),
  ("avtal.docx", HostileCase.wide("EncryptedPackage"), .encrypted, "lösenord"),
  ("brev", HostileCase.wide("__properties_version1.0"), .unsupported, "e-postmeddelande"),
  ("blad", HostileCase.wide("Workbook\0"), .unsupported, "Excel"),
  ("bilder", HostileCase.wide("PowerPoint Document"), .unsupported, "PowerPoint"),
  ("priser.xlsx", Array("PK\u{3}\u{4}".utf8), .unsupported, "Excel"),
  ("priser.xls", Array("text".utf8), .unsupported, "Excel"),
  ("sida.html", Array("<p>Text</p>".utf8), .unsupported, "webbsida"),
  ("allt.zip", Array("PK\u{3}\u{4}".utf8), .unsupported, "zip"),
]

@Suite struct DocumentReaderTests {
  @Test func refusesWhatItCannotRead() {
    #expect(!unreadable.isEmpty)
    for (name, bytes, cause, reason) in unreadable {
      let error = #expect(throws: DocumentError.self) {
        try DocumentReader.read(bytes: bytes, path: name)
      }
      #expect(error?.cause == cause, "\(name)")
      #expect(error?.reason.sv.contains(reason) == true, "\(name): \(error?.reason.sv ?? "")")
      #expect(error?.path == name)
      #expect(error?.advice.sv.isEmpty == false)
    }
  }

  @Test func tellsFileErrorsApart() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(cause(folder) == .unreadable)
    #expect(cause(folder + "/saknas.docx") == .missing)
    let locked = folder + "/hemlig.txt"
    _ = FileManager.default.createFile(
      atPath: locked, contents: Data("Text".utf8), attributes: [.posixPermissions: 0])
    // The superuser may read everything; the case is proved where tests run as somebody else.
    if getuid() != 0 { #expect(cause(locked) == .unreadable) }
    let large = folder + "/stor.txt"
    _ = FileManager.default.createFile(atPath: large, contents: nil)
    let file = try #require(FileHandle(forWritingAtPath: large))
    try file.truncate(atOffset: UInt64(DocumentReader.largestFile) + 1)
    #expect(cause(large) == .hostile)
    let long = [UInt8](repeating: 0x61, count: DocumentReader.longestText + 1)
    for name in ["a.txt", "a.md"] {
      let error = #expect(throws: DocumentError.self) {
        try DocumentReader.read(bytes: long, path: name)
      }
      #expect(error?.cause == .hostile && error?.reason.sv.contains("24 MiB") == true)
    }
  }

  @Test func listsATendersFolder() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: folder + "/bilagor", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/bilagor/runt", withDestinationPath: folder)
    for name in [
      "b.txt", "a.docx", "~$a.docx", ".dold.txt", "A.pdf", "a.odt", "plan.odt", "plan.pdf", "x.pdf",
      "ritning.dwg", "upphandling.yml", "bilagor/k.MD", "bilagor/a.pdf",
    ] {
      _ = FileManager.default.createFile(atPath: folder + "/" + name, contents: Data("x".utf8))
    }
    // Nobody ever writes into it: whoever opened it would wait for ever.
    #expect(mkfifo(folder + "/rör.docx", 0o600) == 0)
    let files = try TenderFiles(folder: folder)
    let prefix = folder.count + 1
    #expect(
      files.documents.map { String($0.dropFirst(prefix)) } == [
        "a.docx", "b.txt", "bilagor/a.pdf", "bilagor/k.MD", "plan.odt", "x.pdf",
      ])
    #expect(
      files.skipped.map { "\($0.path.dropFirst(prefix)) \($0.reason.rawValue)" } == [
        ".dold.txt hidden", "A.pdf copy", "a.odt copy", "plan.pdf copy",
        "ritning.dwg unsupported", "rör.docx unsupported", "~$a.docx lockFile",
      ])
    #expect(throws: DocumentError.self) { try TenderFiles(folder: folder + "/saknas") }
  }

  @Test func prefersContentToName() throws {
    let markdown = try DocumentReader.read(bytes: Array("# Avtal".utf8), path: "a.md")
    #expect(markdown.format == .markdown)
    let text = try DocumentReader.read(bytes: Array("Text utan ändelse".utf8), path: "LÄSMIG")
    #expect(text.format == .text)
    // Empty text in a file named .txt and bytes of a package are told apart by content.
    #expect(FileType(Array("PK\u{3}\u{4}".utf8), path: "a.txt") == .docx)
    #expect(FileType(Array("text".utf8), path: "a.docx") == .docx)
  }

  @Test func readsDamagedUTF8() throws {
    let bytes =
      Array(String(repeating: "å", count: 40).utf8) + [0x20, 0xE5, 0x20] + Array("ö".utf8)
    let document = try DocumentReader.read(bytes: bytes, path: "a.txt")
    #expect(document.string(0..<document.text.count).hasSuffix(" \u{FFFD} ö"))
    let place = document.location(of: (document.text.count - 2)..<document.text.count)
    #expect(place.quote == "ö" && place.column == 44)
  }

  /// Each text would take minutes where a step looked through the rest of the text.
  @Test func hostileTextsAreLinear() throws {
    let size = 60_000
    for (name, piece) in [
      ("a.md", "["), ("a.md", "*"), ("a.md", "*a "), ("a.md", "`` ` "), ("a.md", "<a"),
      ("a.md", "|"),
      ("a.md", "> "), ("a.md", "**a *b "), ("a.txt", "| "), ("a.txt", "1."), ("a.txt", "a\n"),
      ("a.txt", "4.2 A\n"), ("a.txt", "a-\n"), ("a.txt", "Sida 1\n"), ("a.txt", "\u{C}A\n"),
      ("a.txt", "Innehåll\n"), ("a.txt", "   a"), ("a.txt", "\u{AD}"), ("a.txt", "......... 3\n"),
    ] {
      let text = "Början.\n\n" + String(repeating: piece, count: size / piece.utf8.count)
      let document = try DocumentReader.read(bytes: Array(text.utf8), path: name)
      #expect(!document.blocks.isEmpty, "\(name) \(piece)")
    }
  }

  private func cause(_ path: String) -> DocumentError.Cause? {
    do {
      _ = try DocumentReader.read(path: path)
      return nil
    } catch {
      return error.cause
    }
  }

  private func temporaryFolder() throws -> String {
    let folder = NSTemporaryDirectory() + "hansyn-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }
}
