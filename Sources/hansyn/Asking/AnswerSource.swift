import Foundation

/// Where answers to questions come from.
protocol AnswerSource {
  /// Shows a prompt and gives the line that is answered; nil where no more answers come.
  func answer(to prompt: String) -> String?
  /// Shows a line.
  func show(_ line: String)
}

/// A person at a terminal, or a file of answers in their place.
struct StandardAnswers: AnswerSource {
  /// The most characters of an answer that are looked at; a value may have a quarter of it.
  private static let longest = 4_000

  func answer(to prompt: String) -> String? {
    try? FileHandle.standardError.write(contentsOf: Data(prompt.utf8))
    guard let line = readLine() else {
      show("")
      return nil
    }
    let answer = String(line.prefix(Self.longest)).trimmingCharacters(in: .whitespacesAndNewlines)
    // A terminal shows what is typed; what comes from a file would not be seen.
    if isatty(STDIN_FILENO) == 0 { show(answer) }
    return answer
  }

  func show(_ line: String) { StandardError.write(line) }
}
