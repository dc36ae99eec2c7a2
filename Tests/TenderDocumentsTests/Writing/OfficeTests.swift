import Foundation
import Testing

@testable import TenderDocuments

/// What other programs make of written documents; each test runs where its program is installed
/// and says loudly where it is not.
@Suite struct OfficeTests {
  /// The programs' own words after an insertion: with all changes rejected those of the source, as
  /// accepted with the clause.
  @Test func pandocReadsBothViews() throws {
    guard let pandoc = Self.find("pandoc") else { return }
    try Self.inFolder { folder in
      for (number, sample) in InsertionTests.samples.enumerated() {
        let (source, result) = try Self.insert(into: sample)
        let before = folder.appending(path: "\(number)-före.docx")
        let after = folder.appending(path: "\(number)-efter.docx")
        try Data(source).write(to: before)
        try Data(result).write(to: after)
        func words(_ file: URL, _ changes: String) throws -> String {
          try Self.run(
            pandoc, ["--track-changes=\(changes)", file.path, "-t", "plain", "--wrap=none"])
        }
        #expect(try words(after, "reject") == words(before, "reject"), "\(sample.path)")
        let accepted = try words(after, "accept")
        for line in ["Krav på sysselsättning & dialog", "Uppföljning sker."] {
          #expect(accepted.contains(line), "\(sample.path)")
        }
      }
    }
  }

  @Test func libreOfficeOpensWhatIsWritten() throws {
    guard let office = Self.find("soffice") else { return }
    try Self.inFolder { folder in
      var files = [folder.appending(path: "ny.docx")]
      try Data(
        NewDocument.docx(WrittenDocument.clause + NewDocumentTests.rows, title: "Prov")
      ).write(to: files[0])
      for (number, sample) in InsertionTests.samples.prefix(3).enumerated() {
        files.append(folder.appending(path: "\(number).docx"))
        try Data(Self.insert(into: sample).result).write(to: files[number + 1])
      }
      // A profile of its own: a LibreOffice that is open already would refuse otherwise.
      let profile = "-env:UserInstallation=" + folder.appending(path: "profil").absoluteString
      _ = try Self.run(
        office,
        [profile, "--headless", "--convert-to", "pdf", "--outdir", folder.path] + files.map(\.path))
      for file in files {
        let pdf = file.deletingPathExtension().appendingPathExtension("pdf")
        // The exit status says nothing: the file does.
        #expect(FileManager.default.fileExists(atPath: pdf.path), "\(file.lastPathComponent)")
      }
    }
  }

  @Test func libreOfficeWritesAPDF() throws {
    guard Self.find("soffice") != nil else { return }
    let letter = try NewDocument.docx(LetterTests.letter, title: "Brev")
    let pdf = try OfficeProgram().pdf(of: letter, path: "brev.pdf")
    #expect(pdf.starts(with: "%PDF-".utf8) && pdf.count > 5_000)
  }

  /// Where the program is missing, does nothing, never ends, or would fetch something.
  @Test(arguments: [
    ("", "inte är installerat"), ("exit 0", "skrev ingen pdf"),
    ("echo hej > dokument.pdf", "skrev ingen pdf"),
    ("while :; do sleep 1; done", "blev inte klart"),
    ("LINKED", "hämtar något utifrån"),
  ])
  func pdfIsRefused(_ script: String, _ says: String) throws {
    try Self.inFolder { folder in
      let program = folder.appending(path: "soffice")
      if !script.isEmpty {
        try "#!/bin/sh\n\(script)\n".write(to: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: program.path)
      }
      let bytes =
        script == "LINKED" ? try Self.linked() : WordFixture(body: paragraph("x")).bytes()
      do throws(DocumentError) {
        _ = try OfficeProgram(search: [folder.path], timeLimit: 1).pdf(of: bytes, path: "x.pdf")
        Issue.record("ingen vägran: \(script)")
      } catch {
        #expect(error.explanation.sv.contains(says), "\(error.explanation.sv)")
      }
    }
  }

  /// A document with a picture that lies elsewhere.
  private static func linked() throws -> [UInt8] {
    var zip = WordFixture(body: paragraph("x")).zip()
    for index in zip.entries.indices where zip.entries[index].name.hasSuffix("document.xml.rels") {
      let link =
        "<Relationship Id=\"z\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        + "relationships/image\" Target=\"http://exempel.example/logo.png\" "
        + "TargetMode=\"External\"/></Relationships>"
      zip.entries[index] = .init(
        name: zip.entries[index].name,
        bytes: Array(
          String(decoding: zip.entries[index].bytes, as: UTF8.self)
            .replacing("</Relationships>", with: link).utf8))
    }
    return zip.bytes()
  }

  private static func insert(into sample: URL) throws -> (source: [UInt8], result: [UInt8]) {
    let source = [UInt8](try Data(contentsOf: sample))
    let document = try WordDocumentReader.read(source, path: "prov.docx", view: .accepted)
    let headings = document.blocks.indices.filter { document.blocks[$0].headingLevel != nil }
    let anchor = try #require(headings.isEmpty ? nil : headings[headings.count / 2])
    let edit = Edit(
      place: .before(block: anchor), blocks: WrittenDocument.clause,
      headingLevel: document.blocks[anchor].headingLevel ?? 1)
    let result = try DocumentEditor.apply(
      [edit], to: source, document: document, revision: WrittenDocument.revision)
    return (source, result)
  }

  private static func find(_ program: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH", default: ""]
    let found = path.split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    if found == nil {
      print("\n*** LEFT OUT: \(program) is not installed; `make check-office` installs it. ***\n")
    }
    return found
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let words = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: words, as: UTF8.self)
  }

  private static func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
