/// What a penalty is for, as far as the sentence tells.
enum Breach: CaseIterable {
  case place, report, meeting, plan

  /// How the words for it begin.
  private var words: [String] {
    switch self {
    case .place: ["plats", "praktik", "anställ", "lärling", "sysselsätt", "arbetsträn"]
    case .report: ["redovis", "rapport"]
    case .meeting: ["möte", "dialog", "uppfölj"]
    case .plan: ["åtgärdsplan", "plan", "rätt"]
    }
  }

  /// What the penalty of a statement is for.
  static func of(_ index: Int, in source: StatementSource) -> Set<Breach> {
    let said = source.statements[index].words.map { source.text.folded($0) }
    return Set(
      allCases.filter { breach in
        said.contains { word in breach.words.contains { word.hasPrefix($0) } }
      })
  }
}
