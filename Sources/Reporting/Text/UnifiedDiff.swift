/// How one text differs from another, in the form that `diff -u` and version control have.
public struct UnifiedDiff: Sendable {
  /// A line of both texts, or of one of them.
  private struct Line {
    let mark: Character
    let text: String
  }

  private static let context = 3

  private let lines: [Line]

  /// Compares two texts line by line.
  public init(from old: [String], to new: [String]) {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        lines.append(Line(mark: "-", text: old[left]))
        left += 1
      } else if right < new.count, inserted.contains(right) {
        lines.append(Line(mark: "+", text: new[right]))
        right += 1
      } else {
        lines.append(Line(mark: " ", text: new[right]))
        left += 1
        right += 1
      }
    }
    self.lines = lines
  }

  /// Whether the texts are the same.
  public var isEmpty: Bool { lines.allSatisfy { $0.mark == " " } }

  /// The differences with three lines around them; empty where there are none.
  ///
  /// - Parameters:
  ///   - old: What the first text is called.
  ///   - new: What the second text is called.
  ///   - terminal: What it is shown on.
  public func text(from old: String, to new: String, terminal: Terminal) -> String {
    let changed = lines.indices.filter { lines[$0].mark != " " }
    guard !changed.isEmpty else { return "" }
    var shown = terminal.paint("--- \(old)\n+++ \(new)", .strong) + "\n"
    for hunk in hunks(around: changed) {
      shown += terminal.paint(header(of: hunk), .faint) + "\n"
      for line in lines[hunk] { shown += "\(line.mark)\(DisplayWidth.harmless(line.text))\n" }
    }
    return shown
  }

  private func hunks(around changed: [Int]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in changed {
      let from = max(0, index - Self.context)
      let to = min(lines.count, index + Self.context + 1)
      if let last = hunks.last, from <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<to
      } else {
        hunks.append(from..<to)
      }
    }
    return hunks
  }

  /// Where a hunk begins and how many lines it has in each text, counted from 1.
  private func header(of hunk: Range<Int>) -> String {
    func place(_ mark: Character) -> String {
      let before = lines[..<hunk.lowerBound].count { $0.mark != mark }
      let count = lines[hunk].count { $0.mark != mark }
      return "\(count == 0 ? before : before + 1),\(count)"
    }
    return "@@ -\(place("+")) +\(place("-")) @@"
  }
}
