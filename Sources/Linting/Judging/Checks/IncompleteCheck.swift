import ProcurementLaw
import Rules

/// A condition lacks one or more of the pieces that it needs to be applied.
struct IncompleteCheck {
  /// A required piece with its concepts by index.
  struct Piece {
    let requirement: Check.Requirement
    let concepts: [Int]
    /// The provisions of which citing one will do.
    let places: [Citation]
  }

  /// How many near misses are told for each piece.
  private static let mostMisses = 3

  let topics: [String]
  let pieces: [Piece]
  let unless: [Int]
  let whenSays: [Int]

  func run(on tender: Tender, _ cache: inout ConditionCache) -> Verdict {
    var drafts: [Draft] = []
    var isJudged = false
    for condition in cache.conditions(for: topics) {
      let scopes = condition.texts.enumerated().map {
        Scope(document: $0, statements: $1.statements)
      }
      if !whenSays.isEmpty, !says(whenSays, in: scopes, tender, acceptsNegated: false) { continue }
      isJudged = true
      if says(unless, in: scopes, tender, acceptsNegated: true) { continue }
      if let draft = judge(condition, scopes: scopes, tender) { drafts.append(draft) }
    }
    return isJudged ? .judged(drafts) : .notApplicable
  }

  /// The statements of a document in which a piece is looked for.
  private struct Scope {
    let document: Int
    let statements: [Int]
  }

  private func judge(_ condition: Condition, scopes: [Scope], _ tender: Tender) -> Draft? {
    guard let place = condition.evidence.first else { return nil }
    let reading = tender.readings[condition.document]
    var draft = Draft(
      document: condition.document, range: reading.statements[place.statement].range)
    draft.hit = reading.document.string(place.passage)
    for piece in pieces {
      let places: [Scope] =
        switch piece.requirement.scope {
        case .statement:
          [Scope(document: condition.document, statements: condition.evidence.map(\.statement))]
        case .clause: scopes
        case .document:
          tender.readings.enumerated().map {
            Scope(document: $0, statements: Array($1.statements.indices))
          }
        }
      let isFound =
        says(
          piece.concepts, in: places, tender, acceptsNegated: piece.requirement.acceptsNegated)
        || cites(piece.places, in: places, tender)
      if isFound { continue }
      draft.lacks.append(piece.requirement.name)
      draft.rejected += nearMisses(piece, scopes: places, tender)
    }
    return draft.lacks.isEmpty ? nil : draft
  }

  /// Whether a statement mentions a concept that is not denied there.
  private func says(
    _ concepts: [Int], in scopes: [Scope], _ tender: Tender, acceptsNegated: Bool
  ) -> Bool {
    guard !concepts.isEmpty else { return false }
    return scopes.contains { scope in
      let source = tender.readings[scope.document].source
      return scope.statements.contains { index in
        source.saysItself(concepts, in: index)
          && source.mentions.indices(in: source.statements[index].words).contains {
            let match = source.mentions.matches[$0]
            return concepts.contains(match.concept)
              && (acceptsNegated || !source.forces.force(of: index, at: match.words).isNegated)
          }
      }
    }
  }

  private func cites(_ places: [Citation], in scopes: [Scope], _ tender: Tender) -> Bool {
    guard !places.isEmpty else { return false }
    return scopes.contains { scope in
      let source = tender.readings[scope.document].source
      let wanted = source.citations.filter { cited in
        places.contains { place in
          place.chapter == cited.chapter
            && place.sections.first.map { cited.covers($0.lowerBound) } ?? false
        }
      }
      if wanted.isEmpty { return false }
      let inside = Set(scope.statements)
      return wanted.contains {
        source.statement(at: $0.range.lowerBound).map(inside.contains) ?? false
      }
    }
  }

  /// Mentions that stand elsewhere, or are denied.
  private func nearMisses(
    _ piece: Piece, scopes: [Scope], _ tender: Tender
  ) -> [Finding.Rejected] {
    var misses: [Finding.Rejected] = []
    for scope in scopes {
      let source = tender.readings[scope.document].source
      let inside = Set(scope.statements)
      for (index, statement) in source.statements.enumerated()
      where !statement.isHeading && source.saysItself(piece.concepts, in: index) {
        guard misses.count < Self.mostMisses else { return misses }
        misses.append(
          Finding.Rejected(
            passage: .init(
              document: scope.document, range: statement.range, what: piece.requirement.name.sv),
            reason: inside.contains(index) ? .negated : .outsideClause))
      }
    }
    return misses
  }
}
