import ArgumentParser
import Clauses
import Drafting
import LibraryFiles
import Linting
import TenderDocuments

/// How the program ends after an error: with what message, where, and with which status.
struct Ending {
  /// The status of a wrong call, an unreadable input or an output that was not written.
  static let failure = ExitCode(2)
  /// The status of findings at or above the chosen severity.
  static let findings = ExitCode(1)

  private let message: String
  private let isHelp: Bool
  private let status: Int32

  init(of error: any Error) {
    switch error {
    case let exit as ExitCode: self.init(message: "", status: exit.rawValue)
    case let missing as MissingCommand:
      self.init(message: missing.message, status: Self.failure.rawValue)
    case let error as UsageError: self.init(message: error.message, status: Self.failure.rawValue)
    case is DocumentError, is LibraryError, is ClauseError, is FactError, is DraftingError:
      self.init(message: "hansyn: \(error)", status: Self.failure.rawValue)
    case let error as ValidationError:
      self.init(message: "hansyn: \(error.message)", status: Self.failure.rawValue)
    default: self.init(parser: error)
    }
  }

  private init(message: String, isHelp: Bool = false, status: Int32) {
    self.message = message
    self.isHelp = isHelp
    self.status = status
  }

  /// What the argument parser asks for: help on standard output, or a message about a wrong call.
  private init(parser error: any Error) {
    let full = Hansyn.fullMessage(for: error)
    if Hansyn.exitCode(for: error) == .success {
      self.init(message: SwedishHelp.translate(full), isHelp: true, status: 0)
    } else {
      self.init(
        message: UsageMessage(Hansyn.message(for: error), context: full).text,
        status: Self.failure.rawValue)
    }
  }

  /// Writes the message and gives the status.
  func report() -> Int32 {
    guard !message.isEmpty else { return status }
    if isHelp {
      try? StandardOutput.write(message + "\n")
    } else {
      StandardError.write(message)
    }
    return status
  }
}

/// A wrong call, in words of our own.
struct UsageError: Error {
  let message: String

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - reason: What is wrong, in Swedish, without a full stop.
  ///   - command: The command whose help says more.
  init(_ reason: String, see command: String) {
    let stop = reason.hasSuffix("?") ? "" : "."
    message = "hansyn: \(reason)\(stop)\nSe \(command) --help."
  }
}

/// A command that was called without saying which of its subcommands.
struct MissingCommand: Error {
  let message: String

  init(_ command: any ParsableCommand.Type = Hansyn.self) {
    let help = SwedishHelp.translate(Hansyn.helpMessage(for: command, columns: 80))
    message = help
  }
}
