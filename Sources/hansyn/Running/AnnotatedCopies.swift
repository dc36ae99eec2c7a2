import ArgumentParser
import Clauses
import Drafting
import Foundation
import Reporting
import TenderDocuments

/// Copies of the documents of a run with the findings as comments.
struct AnnotatedCopies {
  /// One copy.
  struct Copy {
    /// The document that it is of.
    let document: String
    let path: String
    let annotation: Annotation
  }

  private let copies: [Copy]
  /// The documents that can't hold comments.
  private let others: [String]
  /// The documents that could not be given comments, each with the reason.
  let failures: [DocumentError]

  /// Makes the copies, without writing them yet.
  ///
  /// - Parameters:
  ///   - target: The file, or the folder for several documents.
  /// - Throws: `ValidationError` where there are several documents and no folder is named.
  init(
    of report: RunReport, to target: String, clauses: ClauseLibrary, revision: Revision
  ) throws {
    let documents = report.tenders.flatMap { tender in
      tender.tender.readings.indices.map { (tender: tender, index: $0) }
    }
    let writable = documents.filter {
      $0.tender.sources[$0.tender.tender.readings[$0.index].document.path] != nil
    }
    let isFolder = target.hasSuffix("/") || TenderFiles.isFolder(target)
    guard writable.count <= 1 || isFolder else {
      throw ValidationError(
        sv: "\(writable.count) dokument ska få kommentarer; ange en mapp: --annotate \(target)/",
        en: "\(writable.count) documents get comments; give a folder: --annotate \(target)/")
    }
    var copies: [Copy] = []
    var failures: [DocumentError] = []
    var names: Set<String> = []
    for (tender, index) in writable {
      let document = tender.tender.readings[index].document
      guard let source = tender.sources[document.path] else { continue }
      do throws(DocumentError) {
        let comments = FindingComments(
          tender, of: report, clauses: clauses, heading: ClauseHeading.range
        ).comments(forDocument: index, earlier: source.kept)
        copies.append(
          Copy(
            document: document.path,
            path: isFolder ? Self.path(of: document.path, in: target, &names) : target,
            annotation: try DocumentEditor.annotate(
              comments, in: source.bytes, document: document, revision: revision)))
      } catch { failures.append(error) }
    }
    self.copies = copies
    self.failures = failures
    let paths = Set(writable.map { $0.tender.tender.readings[$0.index].document.path })
    others = documents.map { $0.tender.tender.readings[$0.index].document.path }
      .filter { !paths.contains($0) }
    if isFolder, !copies.isEmpty { try Self.makeFolder(target) }
  }

  /// Writes them.
  ///
  /// - Throws: `DocumentError` for the first that can't be written.
  func write(overwriting: Bool) throws(DocumentError) {
    for copy in copies {
      try AtomicFile.write(copy.annotation.bytes, to: copy.path, overwriting: overwriting)
    }
  }

  /// What is said of them on standard error.
  func notes(_ words: Wording) -> [String] {
    var notes = copies.map { copy in
      let count = copy.annotation.placements.count { $0 != .earlier }
      let near = copy.annotation.placements.count { $0 == .near }
      let written = words.of(
        count == 1 ? "1 kommentar" : "\(count) kommentarer",
        count == 1 ? "1 comment" : "\(count) comments")
      let beside =
        near == 0
        ? ""
        : words.of(
          ", varav \(near) bredvid sina ord (sidhuvud, not, fält eller låst del)",
          ", \(near) of them beside their words (page header, note, field or locked part)")
      return "\(copy.path): \(written)\(beside)"
    }
    if !others.isEmpty {
      notes.append(
        words.of("Får inga kommentarer (inte Word): ", "Get no comments (not Word): ")
          + others.joined(separator: ", "))
    }
    return notes
  }

  /// Whether no document could be given comments.
  var isEmpty: Bool { copies.isEmpty }

  /// The path of a copy in a folder; files of the same name get a number.
  private static func path(
    of document: String, in folder: String, _ names: inout Set<String>
  ) -> String {
    let file = URL(filePath: document == "-" ? "standard-in.docx" : document).lastPathComponent
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    var name = file
    var number = 2
    while !names.insert(name.lowercased()).inserted {
      name = "\(file[..<dot])-\(number)\(file[dot...])"
      number += 1
    }
    return (folder.hasSuffix("/") ? folder : folder + "/") + name
  }

  private static func makeFolder(_ path: String) throws(DocumentError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    } catch {
      throw DocumentError(
        .notWritable, path: path,
        reason: .init(
          sv: "mappen för kommenterade kopior kunde inte skapas",
          en: "the folder for commented copies could not be made"),
        advice: .init(
          sv: "Kontrollera rättigheterna eller ange en annan mapp",
          en: "Check the access rights or give another folder"))
    }
  }
}
