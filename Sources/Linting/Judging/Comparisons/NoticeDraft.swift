import LibraryFiles
import Rules

extension Draft {
  /// A draft that marks a field of a notice and names the document that it is compared with.
  ///
  /// - Parameters:
  ///   - notice: The index of the notice.
  ///   - field: The field; nil for the title of the notice.
  ///   - tender: The tender.
  ///   - place: What another document says; nil where the notice contradicts itself.
  ///   - a: What the other document says, in words.
  ///   - b: What the notice says, in words.
  ///   - severity: How serious that is; nil for as serious as the rule.
  init(
    onNotice notice: Int, at field: Range<Int>?, in tender: Tender, beside place: Finding.Passage?,
    a: Localised, b: Localised, severity: Severity?
  ) {
    self.init(
      document: notice,
      range: field ?? tender.readings[notice].document.blocks.first?.range)
    slots = [
      .a: a, .b: b, .docA: tender.name(of: place?.document ?? notice),
      .docB: tender.name(of: notice),
    ]
    related = place.map { [$0] } ?? []
    self.severity = severity
  }
}
