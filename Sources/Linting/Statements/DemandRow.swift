import PhraseMatching
import Rules

/// Reads how the rows of a table of demands bind, where a column of its own says so: ”Ska/Bör” with
/// *Ska*, *Bör*, *S* or *B* in the cells, or ”Ska-krav” and ”Bör-krav” with a cross in one of them.
struct DemandRow {
  let text: TokenisedText
  let mentions: Mentions
  let grammar: Grammar
  let statements: [Statement]

  /// A row of more statements than this is no demand.
  private static let longest = 40
  /// A cell that says no more than how the row binds has few words.
  private static let longestMark = 3

  /// How the row of a statement binds; nil where its table has no such column.
  func modality(of index: Int) -> Modality? {
    guard let row = statements[index].row else { return nil }
    for other in row..<min(statements.count, row + Self.longest) {
      guard statements[other].row == row else { return nil }
      if statements[other].block != statements[index].block, let found = mark(other) {
        return found
      }
    }
    return nil
  }

  private func mark(_ cell: Int) -> Modality? {
    let words = statements[cell].words
    guard (1...Self.longestMark).contains(words.count) else { return nil }
    for index in mentions.indices(in: words) {
      let mention = mentions.matches[index]
      guard mention.words == words else { continue }
      switch mention.concept {
      case grammar.demandShall: return .shall
      case grammar.demandShould: return .should
      case grammar.letterShall where saysBoth(headOf: cell): return .shall
      case grammar.letterShould where saysBoth(headOf: cell): return .should
      case grammar.cross:
        let head = said(headOf: cell)
        if head.count == 1 { return head.first }
      default: break
      }
    }
    return nil
  }

  private func saysBoth(headOf cell: Int) -> Bool { said(headOf: cell).count == 2 }

  /// What the head of a cell's column says of duty.
  private func said(headOf cell: Int) -> Set<Modality> {
    guard let head = statements[cell].heads.last else { return [] }
    let words = statements[head].words
    guard words.count <= 2 * Self.longestMark else { return [] }
    var said: Set<Modality> = []
    for index in mentions.indices(in: words) {
      switch mentions.matches[index].concept {
      case grammar.shall, grammar.demandShall: said.insert(.shall)
      case grammar.should, grammar.demandShould: said.insert(.should)
      case grammar.demandColumn: said.formUnion([.shall, .should])
      default: break
      }
    }
    return said
  }
}
