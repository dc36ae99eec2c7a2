import Foundation
import Linting
import Policies
import Reporting
import TenderDocuments

/// The files of one tender.
struct TenderSource: Equatable, Sendable {
  /// The path that the user gave, or the file's own.
  let path: String
  /// The documents.
  let documents: [String]
  /// The file with facts beside them.
  let factFile: String?
  /// The register of findings that were set aside, beside them too.
  let deviationFile: String?
  /// The same documents in other formats, by the path of the one that is read.
  ///
  /// `avtal.pdf` by `avtal.docx`, for example. They are read where that one can't be.
  var copies: [String: [String]] = [:]

  /// Whether the documents are all those of a folder, or were joined by the user.
  var isWhole: Bool { documents != [path] }

  /// What paths lead to.
  struct Listing {
    var tenders: [TenderSource] = []
    var skipped: [TenderFiles.Skipped] = []
    var failures: [RunReport.Failure] = []

    /// Makes a failure of every text that lies in a folder and can't be read.
    ///
    /// While a tender is written an older Word file beside it is named; what is published is judged
    /// whole or not at all.
    mutating func demandTexts() {
      failures += skipped.filter(\.isTextDocument).map { file in
        .init(
          path: file.path,
          message: .init(
            sv: "filen kan inte läsas, och vid publicering prövas allt som lämnas ut. Spara den som"
              + " .docx eller packa upp den.",
            en:
              "the file can't be read, and at publication all that is handed out is judged. Save it"
              + " as .docx or unpack it."))
      }
      skipped.removeAll(where: \.isTextDocument)
    }

    /// Leaves the run's own files out of what was not read.
    mutating func leaveOut(own paths: [String?]) {
      let own = Set(paths.compactMap(\.self).map { URL(filePath: $0).standardizedFileURL.path })
      skipped.removeAll { own.contains(URL(filePath: $0.path).standardizedFileURL.path) }
    }

    /// Makes a notice one of the documents of the only tender.
    mutating func add(notice: String) {
      guard tenders.count <= 1 else {
        failures.append(
          .init(
            path: notice,
            message: .init(
              sv: "annonsen gäller en upphandling, men sökvägarna är \(tenders.count). "
                + "Ange upphandlingens mapp, eller --tender.",
              en: "the notice is of one tender, but there are \(tenders.count) paths. "
                + "Give the folder of the tender, or --tender.")))
        return
      }
      // Where the documents could not be listed the notice is not read for itself.
      guard let tender = tenders.first, !tender.documents.contains(notice) else { return }
      tenders = [
        TenderSource(
          path: tender.path, documents: tender.documents + [notice], factFile: tender.factFile,
          deviationFile: tender.deviationFile, copies: tender.copies)
      ]
    }
  }

  /// The tenders behind paths: a folder is one tender, so is a document.
  ///
  /// - Parameter configuration: What says which files of folders are read.
  /// - Throws: `DocumentError` where the list of paths can't be read.
  static func list(
    _ options: PathOptions, by configuration: Configuration
  ) throws(DocumentError) -> Listing {
    var listing = list(try options.all(), each: options.each, by: configuration)
    if options.tender, let joined = joined(listing.tenders) { listing.tenders = [joined] }
    if let notice = options.notice { listing.add(notice: notice) }
    return listing
  }

  /// The tenders behind paths; with `each`, every file of a folder for itself.
  ///
  /// - Parameter roots: What the call names, where links may lead; the paths themselves where nothing
  ///   else is said.
  static func list(
    _ paths: [String], each: Bool = false, by configuration: Configuration, roots: [String]? = nil
  ) -> Listing {
    var listing = Listing()
    let roots = (roots ?? paths).filter { $0 != "-" }
    let selection = FileSelection(configuration)
    for path in paths {
      guard path != "-", TenderFiles.isFolder(path) else {
        listing.tenders.append(TenderSource(document: path))
        continue
      }
      do {
        let files = try TenderFiles(folder: path, roots: roots).leavingOut {
          !selection.includes($0)
        }
        // Facts and deviations hold for the documents beside them; a policy for the whole call.
        listing.skipped += files.skipped.filter { file in
          guard file.reason == .settings else { return true }
          let isPolicy = file.path.hasSuffix("/" + ConfigurationFile.name)
          return isPolicy ? file.path != configuration.file : !each
        }
        listing.failures += files.faults.map { .init(path: $0.path, message: $0.withoutPath) }
        if files.documents.isEmpty {
          listing.failures.append(
            .init(
              path: path,
              message: .init(
                sv: "mappen innehåller inget dokument som kan läsas. "
                  + "Ange en mapp med .docx, .odt, .pdf, .txt eller .md.",
                en: "the folder holds no document that can be read. "
                  + "Give a folder with .docx, .odt, .pdf, .txt or .md.")))
        } else if each {
          listing.tenders += files.documents.map { document in
            var source = TenderSource(document: document)
            source.copies = files.copies.filter { $0.key == document }
            return source
          }
        } else {
          listing.tenders.append(
            TenderSource(
              path: path, documents: files.documents,
              factFile: file("upphandling.yml", inFolder: path),
              deviationFile: file(DeviationRegister.fileName, inFolder: path),
              copies: files.copies))
        }
      } catch {
        listing.failures.append(.init(path: path, message: error.withoutPath))
      }
    }
    return listing
  }

  private init(
    path: String, documents: [String], factFile: String?, deviationFile: String?,
    copies: [String: [String]] = [:]
  ) {
    self.copies = copies
    self.path = path
    self.documents = documents
    self.factFile = factFile
    self.deviationFile = deviationFile
  }

  /// Makes one tender of the documents of a folder.
  init(folder path: String, documents: [TenderSource]) {
    self.init(
      path: path, documents: documents.map(\.path),
      factFile: Self.file("upphandling.yml", inFolder: path),
      deviationFile: Self.file(DeviationRegister.fileName, inFolder: path),
      copies: documents.reduce(into: [:]) { $0.merge($1.copies) { first, _ in first } })
  }

  private init(document path: String) {
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    func beside(_ name: String) -> String? {
      path == "-" ? nil : Self.file(name, inFolder: parent)
    }
    self.init(
      path: path, documents: [path], factFile: beside("upphandling.yml"),
      deviationFile: beside(DeviationRegister.fileName))
  }

  private static func joined(_ tenders: [TenderSource]) -> TenderSource? {
    guard let first = tenders.first else { return nil }
    return TenderSource(
      path: first.path, documents: tenders.flatMap(\.documents),
      factFile: tenders.lazy.compactMap(\.factFile).first,
      deviationFile: tenders.lazy.compactMap(\.deviationFile).first,
      copies: tenders.reduce(into: [:]) { $0.merge($1.copies) { first, _ in first } })
  }

  private static func file(_ name: String, inFolder folder: String) -> String? {
    let path = (folder.hasSuffix("/") ? folder : folder + "/") + name
    let plain = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    return FileManager.default.fileExists(atPath: plain) ? plain : nil
  }
}
