import ArgumentParser
import Reporting
import TenderDocuments

/// Where something that may be a Word document goes: to a file, or as text to standard output.
struct DocumentOutputOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Skriv till en fil; formatet följer av dess ändelse.", valueName: "fil"))
  var output: String?

  @Flag(help: "Låt filen i -o skrivas över om den finns.")
  var inPlace = false

  @Flag(help: "Skriv ingen sammanfattning på standard error.")
  var quiet = false

  /// Writes bytes to the file, or text to standard output.
  ///
  /// - Throws: `DocumentError` where they can't be written.
  func write(_ bytes: [UInt8]) throws {
    if let output {
      try AtomicFile.write(bytes, to: output, overwriting: inPlace)
    } else {
      try StandardOutput.write(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Says where it was written, where that is a file.
  func tell(_ words: Wording) {
    guard let output, !quiet else { return }
    StandardError.write(words.of("skrev ", "wrote ") + output)
  }
}
