import Foundation
import Languages

/// Turns Word documents into PDF with LibreOffice, where it is installed.
///
/// The program runs as a process of its own, without a shell, with a profile and a home in a folder
/// that is thrown away, so that it neither reads nor changes the user's.
public struct OfficeProgram: Sendable {
  private let program: String
  private let timeLimit: Double

  /// LibreOffice, as found on this machine.
  ///
  /// - Parameters:
  ///   - search: The folders to look in, in order; those of `PATH` and the usual ones where it is nil.
  ///   - timeLimit: After how many seconds the program is stopped.
  /// - Throws: ``DocumentError`` with the cause `missing` and what to install.
  public init(search: [String]? = nil, timeLimit: Double = 120) throws(DocumentError) {
    let folders =
      search
      ?? ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
      .map(String.init) + ["/usr/bin", "/usr/local/bin", "/opt/libreoffice/program", "/snap/bin"]
    let found = folders.lazy.flatMap { ["\($0)/soffice", "\($0)/libreoffice"] }
      .first { $0.hasPrefix("/") && FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else {
      throw DocumentError(
        .missing, path: "pdf",
        reason: .init(
          sv: "en pdf skrivs med LibreOffice, som inte är installerat",
          en: "a PDF is written with LibreOffice, which is not installed"),
        advice: .init(
          sv: "Installera LibreOffice (på Debian och Ubuntu: apt install libreoffice-writer), "
            + "eller skriv en .docx och spara den som pdf i ordbehandlaren",
          en: "Install LibreOffice (on Debian and Ubuntu: apt install libreoffice-writer), "
            + "or write a .docx and save it as PDF in the word processor"))
    }
    program = found
    self.timeLimit = timeLimit
  }

  /// A PDF of a Word document, tagged so that a screen reader can find its way.
  ///
  /// - Parameter path: Where the PDF is going to be written, for messages.
  /// - Throws: ``DocumentError`` where the document would fetch something from elsewhere, or the
  ///   program does not write a PDF in time.
  public func pdf(of docx: [UInt8], path: String) throws(DocumentError) -> [UInt8] {
    try TemplateRights.checkIsSelfContained(docx, path: path)
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "hansyn-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: folder) }
    do {
      try manager.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(docx).write(to: folder.appending(path: "dokument.docx"))
    } catch {
      throw Self.failure(
        path,
        .init(
          sv: "den tillfälliga mappen kunde inte skrivas",
          en: "the temporary folder could not be written"))
    }
    try convert(in: folder, path: path)
    guard let pdf = manager.contents(atPath: folder.appending(path: "dokument.pdf").path),
      pdf.starts(with: "%PDF-".utf8)
    else {
      throw Self.failure(
        path, .init(sv: "LibreOffice skrev ingen pdf", en: "LibreOffice wrote no PDF"))
    }
    return Array(pdf)
  }

  private func convert(in folder: URL, path: String) throws(DocumentError) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.currentDirectoryURL = folder
    process.arguments = [
      "-env:UserInstallation=" + folder.appending(path: "profil").absoluteString, "--headless",
      "--norestore", "--nolockcheck", "--convert-to",
      "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}",
      "--outdir", folder.path, folder.appending(path: "dokument.docx").path,
    ]
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "TMPDIR": folder.path, "LANG": "C.UTF-8",
      "SAL_USE_VCLPLUGIN": "svp",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
    } catch {
      throw Self.failure(
        path, .init(sv: "LibreOffice kunde inte startas", en: "LibreOffice could not be started"))
    }
    guard ended.wait(timeout: .now() + timeLimit) == .success else {
      Self.stop(process)
      throw Self.failure(
        path,
        .init(
          sv: "LibreOffice blev inte klart inom \(Int(timeLimit)) sekunder",
          en: "LibreOffice was not done within \(Int(timeLimit)) seconds"))
    }
  }

  /// Stops the program with the processes that it has started, which are in one group.
  private static func stop(_ process: Process) {
    let id = process.processIdentifier
    if id > 1, getpgid(id) == id { kill(-id, SIGKILL) } else { process.terminate() }
  }

  private static func failure(_ path: String, _ reason: Localised) -> DocumentError {
    DocumentError(
      .notWritable, path: path, reason: reason,
      advice: .init(
        sv: "Skriv en .docx i stället och spara den som pdf i ordbehandlaren",
        en: "Write a .docx instead and save it as PDF in the word processor"))
  }
}
