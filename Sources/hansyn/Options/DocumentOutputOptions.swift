import ArgumentParser
import Reporting

/// Where something that may be a Word document goes: to a file, or as text to standard output.
struct DocumentOutputOptions: ParsableArguments {
  @OptionGroup var file: NewFileOptions

  @Flag(help: "Skriv ingen sammanfattning på standard error.")
  var quiet = false

  /// The file; nil for standard output.
  var output: String? { file.output }
  /// Whether a file that is there may be replaced.
  var inPlace: Bool { file.inPlace }

  /// Writes bytes to the file, or text to standard output.
  ///
  /// - Throws: `DocumentError` where they can't be written.
  func write(_ bytes: [UInt8]) throws { try file.write(bytes, to: output) }

  /// Says where it was written, where that is a file.
  func tell(_ words: Wording) {
    guard let output, !quiet else { return }
    StandardError.write(words.of("skrev ", "wrote ") + output)
  }
}
