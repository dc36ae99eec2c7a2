import Clauses
import Foundation
import LibraryFiles
import Reporting
import TenderDocuments

/// Answers that are kept where nothing else can be written, so that nobody answers twice.
struct AnswerFile {
  /// What the document or the tender's folder is called; the file lies beside it.
  let path: String
  let words: Wording
  /// The values of the call: without others there is nothing to keep.
  let given: ParameterValues

  /// The most files of answers beside one document.
  private static let most = 99

  /// Keeps answers, and gives the error that tells where they are and how to go on.
  ///
  /// - Parameters:
  ///   - reason: Why nothing else was written.
  ///   - chosen: Options that the answers stand for, beside those of the call.
  func kept(
    _ values: ParameterValues, after reason: any Error, chosen: [[String]] = []
  ) -> any Error {
    let all = values.overlaid(by: (reason as? AnswerError)?.answers ?? ParameterValues())
    let message = (reason as? any ExplainedError)?.explanation ?? AnswerError.ended().explanation
    guard all != given, let file = write(all) else { return reason }
    var call = Self.callWithoutValues
    for option in chosen where !call.indices.contains(where: { call[$0...].starts(with: option) }) {
      call += option
    }
    // The name of an option is no path that begins with a hyphen.
    let command = (["hansyn"] + call + ["--values", file])
      .map { $0.hasPrefix("-") ? $0 : Shell.quoted($0) }.joined(separator: " ")
    return AnswerError.kept(message, file: file, command: command)
  }

  /// This very call, so that no option of it has to be thought of again; its values are in the file.
  private static var callWithoutValues: [String] {
    var call: [String] = []
    var isValue = false
    for argument in CommandLine.arguments.dropFirst() {
      defer { isValue = argument == "--values" }
      if isValue || argument == "--values" || argument.hasPrefix("--values=") { continue }
      call.append(argument)
    }
    return call
  }

  private func write(_ values: ParameterValues) -> String? {
    let text = values.names.compactMap { name in
      values[name].map { "\(name): \(Self.yaml($0))" }
    }
    let head = words.of(
      "# Svaren på frågorna. Ange filen med --values.",
      "# The answers to the questions. Give the file with --values.")
    let bytes = Array(([head] + text).joined(separator: "\n").utf8) + Array("\n".utf8)
    for stem in [stem, String(stem.split(separator: "/").last ?? "svar")] {
      for number in 1...Self.most {
        let name = "\(stem)-svar\(number == 1 ? "" : "-\(number)").yml"
        guard !FileManager.default.fileExists(atPath: name) else { continue }
        if (try? AtomicFile.write(bytes, to: name)) != nil { return name }
        break
      }
    }
    return nil
  }

  private var stem: String {
    let plain = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let dot = plain.lastIndex(of: "."), dot > plain.startIndex, !plain[dot...].contains("/")
    else { return plain }
    return String(plain[..<dot])
  }

  private static func yaml(_ value: RawValue) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .list(let items): "[\(items.map(quoted).joined(separator: ", "))]"
    }
  }

  private static func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "'\(line.replacing("'", with: "''"))'"
  }
}
