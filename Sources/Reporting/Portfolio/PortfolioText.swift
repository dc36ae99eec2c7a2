/// Writes a portfolio as tables for a terminal.
struct PortfolioText {
  let report: PortfolioReport

  private var words: Wording { report.words }
  private static let bar = 20

  var text: String {
    var lines = [report.headline] + report.reservations + [report.promise].filter { !$0.isEmpty }
    lines += report.outcomes.map(report.sentence)
    lines += table(
      words.of("Per år", "By year"), report.byYear.map { row($0, name: report.yearName) })
    lines += table(
      words.of("Per föremål", "By object"), report.byObject.map { row($0, name: report.objectName) }
    )
    lines += table(
      words.of("Per nivå", "By level"),
      report.byLevel.map { entry in
        let share = PortfolioReport.percent(entry.tenders, of: report.entries.count)
        return [
          words.of(entry.level.name), words.number(entry.tenders), bar(share),
          report.percent(share, of: entry.tenders),
        ]
      })
    lines += table(
      words.of("Vanligaste bristerna", "Commonest defects"),
      report.defects.map { defect in
        let share = PortfolioReport.percent(defect.tenders, of: report.entries.count)
        return [
          "\(defect.rule.id) \(words.of(defect.rule.title))", words.number(defect.tenders),
          bar(share), report.percent(share, of: defect.tenders),
        ]
      })
    if !report.failures.isEmpty {
      lines += ["", words.of("Kunde inte läsas", "Could not be read")]
      lines += report.failures.map {
        "  \(DisplayWidth.harmless($0.path)): \(words.of($0.message))"
      }
    }
    if let missed = UnreadWording(words: words).sentence(report.missed) { lines += ["", missed] }
    lines += ["", report.meaning]
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ group: PortfolioReport.Group, name: (String?) -> String) -> [String] {
    [
      name(group.key),
      words.of(
        "\(words.number(group.serving)) av \(words.number(group.tenders))",
        "\(words.number(group.serving)) of \(words.number(group.tenders))"), bar(group.share),
      report.percent(group.share, of: group.serving),
    ]
  }

  private func bar(_ share: Int) -> String {
    let filled = (share * Self.bar + 50) / 100
    return String(repeating: "█", count: filled) + String(repeating: "░", count: Self.bar - filled)
  }

  /// A heading and rows; the first column is flush left, the second and last flush right.
  private func table(_ title: String, _ rows: [[String]]) -> [String] {
    guard !rows.isEmpty else { return [] }
    func width(_ column: Int) -> Int { rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    let widths = [width(0), width(1), Self.bar, width(3)]
    func blanks(_ text: String, _ column: Int) -> String {
      String(repeating: " ", count: max(widths[column] - DisplayWidth.of(text), 0))
    }
    return ["", title]
      + rows.map { row in
        "  \(row[0])\(blanks(row[0], 0))  \(blanks(row[1], 1))\(row[1])  \(row[2])  "
          + "\(blanks(row[3], 3))\(row[3])"
      }
  }
}
