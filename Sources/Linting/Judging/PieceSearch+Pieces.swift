import ProcurementLaw
import Rules

extension PieceSearch {
  /// Whether a piece is found: a mention that counts, or a citation.
  func finds(_ piece: RequiredPiece, by judge: CitationJudge) -> Bool {
    scopes.contains { scope in
      let source = tender.readings[scope.document].source
      return source.statements(saying: piece.concepts).contains { index in
        scope.contains(index, in: source)
          && mentions(of: piece.concepts, in: index, source).contains {
            refusal(of: $0, for: piece, in: index, source, document: scope.document) == nil
          }
      }
    } || cites(piece.places, by: judge)
  }

  /// Mentions of a piece that stand elsewhere, or do not count where they stand.
  func nearMisses(of piece: RequiredPiece, most: Int) -> [Finding.Rejected] {
    var misses: [Finding.Rejected] = []
    let others = tender.readings.indices.filter { index in
      !scopes.contains { $0.document == index }
    }
    for scope in scopes + others.map({ Scope(document: $0, extent: .nothing) }) {
      let source = tender.readings[scope.document].source
      for index in source.statements(saying: piece.concepts)
      where !source.statements[index].isHeading {
        guard misses.count < most else { return misses }
        let reason =
          scope.contains(index, in: source)
          ? mentions(of: piece.concepts, in: index, source).lazy.compactMap {
            refusal(of: $0, for: piece, in: index, source, document: scope.document)
          }.first : nil
        misses.append(
          Finding.Rejected(
            passage: .init(
              document: scope.document, range: source.statements[index].range,
              what: piece.requirement.name),
            reason: reason ?? .outsideClause))
      }
    }
    return misses
  }

  /// Why a mention of a piece does not count; nil where it does.
  private func refusal(
    of words: Range<Int>, for piece: RequiredPiece, in index: Int, _ source: StatementSource,
    document: Int
  ) -> RejectedEvidence.Reason? {
    let requirement = piece.requirement
    if let settling,
      let reason = settling[document].refusal(
        of: index, in: source, for: requirement)
    {
      return reason
    }
    if !piece.lacks.isEmpty, source.saysAny(piece.lacks, in: index) { return .outsideClause }
    guard piece.with.allSatisfy({ source.saysAny($0, in: index) }),
      piece.beside.isEmpty || source.saysAny(piece.beside, beside: index)
    else { return .outsideClause }
    if let reason = refusal(of: words, in: index, source, piece.demand),
      reason != .wrongSubject || !requirement.acceptsBidder
    {
      return reason
    }
    // Whole documents are asked for what they say, not for what they demand.
    if settling == nil, requirement.duty == .any { return nil }
    switch source.forces.openingForce(of: index, before: words) {
    case .denied where !requirement.acceptsNegated: return .negated
    case .wished: return .weak
    case .denied, nil: break
    }
    if requirement.duty == .shall, source.forces.force(of: index, at: words).modality == .may {
      return .weak
    }
    return nil
  }
}
