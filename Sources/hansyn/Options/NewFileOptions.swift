import ArgumentParser
import TenderDocuments

/// A file to be written, and whether one that is there may be replaced.
struct NewFileOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Skriv till en fil; formatet följer av dess ändelse.", valueName: "fil"))
  var output: String?

  @Flag(help: "Låt filen i -o skrivas över om den finns.")
  var inPlace = false

  /// Writes bytes to a file, or text to standard output where there is none.
  ///
  /// - Throws: `DocumentError` where they can't be written.
  func write(_ bytes: [UInt8], to path: String?) throws {
    if let path {
      try AtomicFile.write(bytes, to: path, overwriting: inPlace)
    } else {
      try StandardOutput.write(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Writes a document and says on standard error what was written.
  ///
  /// - Throws: `DocumentError` where it can't be written.
  func write(_ bytes: [UInt8], to path: String?, titled title: String, quiet: Bool) throws {
    try write(bytes, to: path)
    if let path, !quiet { StandardError.write("\(path): \(title)") }
  }
}
