import Rules

/// A piece that a rule requires, with its concepts by index.
struct RequiredPiece: Sendable {
  let requirement: Check.Requirement
  /// Of these one must be mentioned.
  let concepts: [Int]
  /// What the same statement must say besides.
  let with: [[Int]]
  /// Of these one must stand in the same paragraph or list.
  let beside: [Int]
  /// Of these none may stand in the same statement.
  let lacks: [Int]
  /// The provisions of which citing one will do.
  let places: [CitedPlace]

  /// Which mentions count.
  var demand: PieceSearch.Demand { requirement.acceptsNegated ? .given : .affirmed }
}
