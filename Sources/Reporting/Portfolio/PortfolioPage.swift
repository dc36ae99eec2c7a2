/// What the page of a portfolio shows, in the shape of its template.
///
/// A name that is nil is looked for farther out, so optional names are used once only.
struct PortfolioPage {
  struct Figure {
    let number: String
    let name: String
  }
  struct Target {
    let sentence: String
    let style: String
  }
  struct Table {
    let title: String
    let note: String?
    let head: [String]
    let rows: [[String]]
  }
  struct Labels {
    let skip: String
    let figures: String
    let asTable: String
    let unread: String
    let meaning: String
  }

  let language: String
  let version: String
  let title: String
  let headline: String
  let promise: String
  let figures: [Figure]
  let targets: [Target]
  let charts: [BarChart]
  let tenders: HTMLList<Table>?
  let unread: HTMLPage.Files?
  /// What was not read, in a sentence.
  let missed: String?
  let meaning: String
  let footer: String
  let labels: Labels
}

/// A plot of horizontal bars, in units of its own picture; its words are set by the template.
///
/// A name stands above its bar, so that it is whole and can be read on a narrow screen too. Every bar
/// carries its name and its figures, so that nothing rests on colour or on measuring by eye.
struct BarChart {
  struct Bar {
    let name: String
    let value: String
    let top: Int
    let base: Int
    let valueBase: Int
    let width: Int
    let cells: [String]
  }
  /// Where a target stands.
  struct Mark {
    let x: Int
    let text: String
  }

  /// One thing to be plotted.
  struct Entry {
    let name: String
    let value: String
    /// The share of the full width, 0–100.
    let share: Int
    let cells: [String]
  }

  private static let rowHeight = 50
  private static let barWidth = 380
  /// Room for the words of a mark.
  private static let head = 24

  let id: String
  let title: String
  let note: String
  let height: Int
  let bars: [Bar]
  let mark: Mark?
  let columns: [String]

  /// Makes a plot; nil where there is nothing to plot.
  ///
  /// - Parameters:
  ///   - columns: The heads of the table that says the same.
  ///   - target: A share to be marked, with its words.
  init?(
    id: String, title: String, note: String, columns: [String], entries: [Entry],
    target: (share: Int, text: String)? = nil
  ) {
    guard !entries.isEmpty else { return nil }
    self.id = id
    self.title = title
    self.note = note
    self.columns = columns
    let head = target == nil ? 0 : Self.head
    height = head + entries.count * Self.rowHeight + 8
    bars = entries.enumerated().map { index, entry in
      let top = head + index * Self.rowHeight
      return Bar(
        name: Self.shortened(entry.name), value: entry.value, top: top + 22, base: top + 16,
        valueBase: top + 36,
        width: Self.barWidth * min(entry.share, 100) / 100, cells: entry.cells)
    }
    mark = target.map {
      Mark(
        x: Self.barWidth * min($0.share, 100) / 100, text: $0.text)
    }
  }

  /// A name that fits above its bar; the table has it whole.
  private static func shortened(_ name: String) -> String {
    name.count > 60 ? name.prefix(59).trimmingSuffix(while: \.isWhitespace) + "…" : name
  }
}

extension StringProtocol {
  /// The text without characters of a kind at its end.
  fileprivate func trimmingSuffix(while isUnwanted: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isUnwanted(last) { rest.removeLast() }
    return String(rest)
  }
}
