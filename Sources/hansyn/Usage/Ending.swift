import ArgumentParser
import LibraryFiles

/// How the program ends after an error: with what message, where, and with which status.
struct Ending {
  /// The status of a wrong call, an unreadable input or an output that was not written.
  static let failure = ExitCode(2)
  /// The status of findings at or above the chosen severity.
  static let findings = ExitCode(1)

  private let message: String
  private let isHelp: Bool
  private let status: Int32

  /// Makes the ending of an error, told in a language.
  init(of error: any Error, in language: Language) {
    switch error {
    case let spoken as SpokenError: self.init(of: spoken.cause, in: spoken.language)
    case let exit as ExitCode: self.init(message: "", status: exit.rawValue)
    case let missing as MissingCommand:
      self.init(message: missing.message, status: Self.failure.rawValue)
    case let error as UsageError:
      self.init(message: language.of(error.explanation), status: Self.failure.rawValue)
    case let error as any ExplainedError:
      self.init(
        message: "hansyn: \(language.of(error.explanation))", status: Self.failure.rawValue)
    case let error as ValidationError:
      let reason = BilingualReason.text(error.message, in: language)
      self.init(message: "hansyn: \(reason)", status: Self.failure.rawValue)
    default: self.init(parser: error, language)
    }
  }

  private init(message: String, isHelp: Bool = false, status: Int32) {
    self.message = message
    self.isHelp = isHelp
    self.status = status
  }

  /// What the argument parser asks for: help on standard output, or a message about a wrong call.
  private init(parser error: any Error, _ language: Language) {
    let full = Hansyn.fullMessage(for: error)
    if Hansyn.exitCode(for: error) == .success {
      self.init(message: SwedishHelp.translate(full), isHelp: true, status: 0)
    } else {
      self.init(
        message: UsageMessage(Hansyn.message(for: error), context: full, language).text,
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
struct UsageError: ExplainedError {
  let explanation: Localised

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - reason: What is wrong, without a full stop.
  ///   - meant: The name that was probably meant.
  ///   - command: The command whose help says more.
  init(_ reason: Localised, meant: String? = nil, see command: String) {
    explanation = Localised(
      sv: "hansyn: \(reason.sv)\(meant.map { "; menas ”\($0)”?" } ?? ".")\nSe \(command) --help.",
      en: "hansyn: \(Language.en.of(reason))\(meant.map { "; did you mean ”\($0)”?" } ?? ".")"
        + "\nSee \(command) --help.")
  }

  /// Makes an error in both languages.
  init(sv: String, en: String, see command: String) {
    self.init(Localised(sv: sv, en: en), see: command)
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
