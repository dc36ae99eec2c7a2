import TenderDocuments

/// Writes what stands around the text of a document of its own.
struct FramedDocument {
  let renderer: ClauseRenderer

  private var clause: Clause { renderer.clause }

  /// What stands over the heading.
  func head() throws -> [DraftBlock] { try blocks(clause.frame?.head ?? []) }

  /// What stands below the text: the closing and those who sign.
  func foot() throws -> [DraftBlock] {
    var blocks = try blocks(clause.frame?.closing ?? [])
    var number = 0
    for signature in clause.signatures where signature.holds(for: renderer.values.variant) {
      for renderer in renderers(of: signature) {
        number += 1
        blocks += try renderer.lines(signature.lines).map { Self.line($0, of: number) }
      }
    }
    return blocks
  }

  /// What runs at the top of the pages, the title where the frame gives no sender; nil where the
  /// clause has no frame.
  func running(title: String) throws -> RunningHead? {
    guard let frame = clause.frame else { return nil }
    func text(_ template: ClauseTemplate?) throws -> String {
      try template.map { try renderer.lines($0).map(Self.text).joined(separator: ", ") } ?? ""
    }
    let left = try text(frame.runningLeft)
    return RunningHead(
      left: left.isEmpty ? ValueMarks.stripped(title) : left, right: try text(frame.runningRight))
  }

  private func blocks(_ parts: [ClauseFrame.Part]) throws -> [DraftBlock] {
    try parts.flatMap { part in
      try renderer.lines(part.lines).map { DraftBlock(.paragraph, $0, role: part.role) }
    }
  }

  /// One renderer for each who signs, in which the list holds that one alone.
  private func renderers(of signature: Clause.Signature) -> [ClauseRenderer] {
    guard let name = signature.each, case .list(let items) = renderer.values.values[name] else {
      return [renderer]
    }
    return items.map { item in
      var values = renderer.values
      values.narrow(name, to: item)
      return ClauseRenderer(clause: clause, values: values, context: renderer.context)
    }
  }

  private static func line(_ runs: [DraftBlock.Run], of number: Int) -> DraftBlock {
    guard let last = runs.last, last.text.last == ":" else {
      return DraftBlock(.paragraph, runs, role: .signature(number))
    }
    let label = DraftBlock.Run(String(last.text.dropLast()), bold: last.bold, italic: last.italic)
    return DraftBlock(.paragraph, runs.dropLast() + [label], role: .blank(number))
  }

  private static func text(_ runs: [DraftBlock.Run]) -> String {
    ValueMarks.stripped(runs.map(\.text).joined())
  }
}
