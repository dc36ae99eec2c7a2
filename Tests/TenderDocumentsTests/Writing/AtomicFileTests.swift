import Foundation
import Testing

@testable import TenderDocuments

@Suite struct AtomicFileTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func read(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }

  @Test func writesWholeFilesOrNothing() throws {
    try inFolder { folder in
      let path = folder + "/ny fil.docx"
      try AtomicFile.write([1, 2, 3], to: path)
      #expect(read(path) == [1, 2, 3])
      let refused = #expect(throws: DocumentError.self) { try AtomicFile.write([4], to: path) }
      #expect(refused?.cause == .notWritable && refused?.reason.sv.contains("finns redan") == true)
      #expect(read(path) == [1, 2, 3])

      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      let link = folder + "/länk.docx"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "ny fil.docx")
      try AtomicFile.write([5], to: link, overwriting: true)
      #expect(read(path) == [5])
      let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(rights as? Int == 0o640)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "ny fil.docx")

      try AtomicFile.write([], to: folder + "/tom", overwriting: true)
      #expect(read(folder + "/tom") == [])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
          == ["länk.docx", "ny fil.docx", "tom"])
    }
  }

  @Test(arguments: ["/finns/inte/fil.docx", "", ".", "/dev/null"], [true, false])
  func saysWhyItCannotWrite(_ path: String, overwriting: Bool) throws {
    let error = #expect(throws: DocumentError.self) {
      try AtomicFile.write([1], to: path, overwriting: overwriting)
    }
    #expect(error?.cause == .notWritable)
    #expect(error?.advice.sv.isEmpty == false)
  }

  @Test func leavesNothingInAFolderWithoutRights() throws {
    try inFolder { folder in
      // Root may write anywhere; for everybody else the folder is closed.
      guard getuid() != 0 else { return }
      try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
      let error = #expect(throws: DocumentError.self) {
        try AtomicFile.write([1], to: folder + "/a.docx")
      }
      #expect(error?.reason.sv.contains("får inte skrivas") == true)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }
}
