import Languages
import Foundation
import Reporting
import TenderDocuments

/// Standard output, where findings and reports go.
enum StandardOutput {
  /// Writes text; a pipe that its reader has closed takes no more, which is no error.
  ///
  /// - Throws: `DocumentError` where the output can't be written, for example to a full disk.
  static func write(_ text: String) throws(DocumentError) { _ = try isRead(text) }

  /// Writes text, and says whether there is a reader still.
  ///
  /// - Throws: `DocumentError` where the output can't be written.
  static func isRead(_ text: String) throws(DocumentError) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        return false
      } else if errno != EINTR {
        throw DocumentError(
          .notWritable, path: "standard ut",
          reason: .init(
            sv: "utmatningen kunde inte skrivas",
            en: "the output could not be written"),
          advice: .init(
            sv: "Kontrollera att det finns plats på disken",
            en: "Check that there is room on the disk"))
      }
    }
    return true
  }

  /// What standard output shows text on.
  static func terminal(_ choice: ColorChoice) -> Terminal {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    return Terminal(width: width(isTerminal), hasColor: hasColor(choice, isTerminal))
  }

  /// An explicit wish wins; else `NO_COLOR` (no-color.org) and the kind of terminal decide.
  private static func hasColor(_ choice: ColorChoice, _ isTerminal: Bool) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      return isTerminal && environment["NO_COLOR", default: ""].isEmpty
        && environment["TERM"] != "dumb"
    }
  }

  private static func width(_ isTerminal: Bool) -> Int {
    let given = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    guard isTerminal else { return given ?? 100 }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return given ?? 80
    }
    return Int(size.ws_col)
  }
}

/// Standard error, where progress and errors go.
enum StandardError {
  /// Writes a line, or several.
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }
}
