/// A place within an act, before anybody knows which act.
struct SectionExpression {
  var kind: Citation.Kind = .statute
  var range: Range<Int>
  var chapter: Ordinal?
  var sections: [ClosedRange<Ordinal>] = []
  var paragraph: Int?
  var point: Int?
  var annex: Ordinal?
  /// Whether it only counts beside an act: `kapitel 3` alone is the document's own.
  var needsAct = false
}
