import ArgumentParser
import Clauses
import LibraryFiles
import TenderDocuments

/// The values of a clause's parameters.
struct ClauseOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Ett värde, till exempel antal=2 eller UPP-03.vite=5000; kan anges flera gånger.",
      valueName: "namn=värde"))
  var values: [String] = []

  @Option(
    name: .customLong("values"),
    help: ArgumentHelp("En YAML-fil med värden; --set går före.", valueName: "fil.yml"))
  var file: String?

  @Flag(help: "Ta exempelvärdet för det som saknar värde, för att prova en klausul.")
  var example = false

  /// The values as given, those of the file first.
  ///
  /// - Throws: `UsageError` for a value without `=`; `DocumentError` or `LibraryError` for the file.
  func given() throws -> ParameterValues {
    var texts: [String: String] = [:]
    for value in values {
      guard let sign = value.firstIndex(of: "=") else {
        throw UsageError(
          sv: "”--set \(value)” saknar likhetstecken; skriv namn=värde",
          en: "”--set \(value)” lacks an equals sign; write name=value", see: "hansyn")
      }
      texts[String(value[..<sign])] = String(value[value.index(after: sign)...])
    }
    let own = ParameterValues(texts)
    guard let file else { return own }
    let text = String(decoding: try DocumentReader.bytes(ofFile: file), as: UTF8.self)
    return try ParameterValues(YAMLFile.parse(text, path: file)).overlaid(by: own)
  }
}
