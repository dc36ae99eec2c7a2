import Foundation
import Reporting

/// A line on standard error that says how far a long run has come; only on a terminal.
final class ProgressLine {
  private static let width = 30
  /// A run that is over sooner shows nothing.
  private static let patience: Duration = .seconds(1)
  /// So often it is drawn anew, at most.
  private static let interval: Duration = .milliseconds(100)

  private let total: Int
  private let words: Wording
  private let isShown: Bool
  private let begin = ContinuousClock.now
  private var done = 0
  private var drawn: ContinuousClock.Instant?
  private var isOnScreen = false

  /// Makes the line of a run.
  ///
  /// - Parameters:
  ///   - total: How many tenders there are.
  ///   - isWanted: Whether anything is to be shown at all.
  init(total: Int, words: Wording, isWanted: Bool) {
    self.total = total
    self.words = words
    let terminal = ProcessInfo.processInfo.environment["TERM"] ?? ""
    isShown = isWanted && total > 1 && isatty(STDERR_FILENO) == 1 && terminal != "dumb"
  }

  /// Counts tenders that are done.
  func advance(by count: Int = 1) {
    done += count
    let now = ContinuousClock.now
    guard isShown, now - begin > Self.patience,
      drawn.map({ now - $0 > Self.interval }) ?? true
    else { return }
    drawn = now
    isOnScreen = true
    let filled = Self.width * done / max(total, 1)
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    let left = (now - begin) / Double(max(done, 1)) * Double(max(total - done, 0))
    put(
      "\r\u{1B}[K\(bar) \(words.number(done)) "
        + words.of("av \(words.number(total))", "of \(words.number(total))")
        + words.of(", ca \(Self.time(left)) kvar", ", about \(Self.time(left)) left"))
  }

  /// Takes the line away, so that other words can be written.
  func clear() {
    guard isOnScreen else { return }
    isOnScreen = false
    put("\r\u{1B}[K")
  }

  private static func time(_ left: Duration) -> String {
    let seconds = left.components.seconds
    return seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
  }

  private func put(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
