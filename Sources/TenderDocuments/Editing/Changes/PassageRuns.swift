/// The runs of a paragraph that a change concerns, with what stands in the way of it.
struct PassageRuns {
  private let host: HostPart
  private let paragraph: Int
  private let range: Range<Int>

  /// Makes the runs between two bytes of a paragraph.
  init(_ host: HostPart, paragraph: Int, between range: Range<Int>) {
    self.host = host
    self.paragraph = paragraph
    self.range = range
  }

  /// The runs, in order; deleted ones are left out.
  var runs: [Int] {
    nodes.filter { node in
      host.name(node) == .run && touches(node)
        && !lineage(of: node).contains { [.deleted, .movedFrom].contains(host.name($0)) }
    }
  }

  /// Why the passage can't be changed; nil where it can.
  ///
  /// - Parameter allowsFields: Whether whole fields may go.
  func refusal(allowsFields: Bool) -> ChangeRefusal? {
    var open = 0
    for node in nodes where touches(node) {
      switch host.name(node) {
      case .fieldCharacter:
        guard allowsFields else { return .field }
        switch host.index.string("fldCharType", of: node) {
        case "begin": open += 1
        case "end": open -= 1
        default: break
        }
        if open < 0 { return .field }
      case .fieldCode, .simpleField:
        if !allowsFields || host.name(node) != .fieldCode { return .field }
      case .control:
        if host.isBound(control: node) { return .boundControl }
        if host.isLocked(control: node) || !host.isFreeText(control: node) { return .control }
      case .math, .mathParagraph: return .formula
      case .alternateContent, .textBoxContent, .object, .ruby, .subDocument: return .textBox
      case .permissionStart, .permissionEnd: return .permission
      case .footnoteReference, .endnoteReference: return .note
      case .movedFrom, .movedTo: return .moved
      default: break
      }
    }
    if open != 0 || isInField { return .field }
    return outerRefusal
  }

  /// What the containers around the paragraph have against it.
  private var outerRefusal: ChangeRefusal? {
    for node in host.index.lineage(of: paragraph).dropFirst() {
      switch host.name(node) {
      case .control:
        if host.isBound(control: node) { return .boundControl }
        if host.isLocked(control: node) || !isGroup(node) && !host.isFreeText(control: node) {
          return .control
        }
      case .alternateContent, .textBoxContent: return .textBox
      case .movedFrom, .movedTo: return .moved
      default: break
      }
    }
    return nil
  }

  /// Whether a control only groups what it holds, such as a table of contents or a cover page.
  private func isGroup(_ control: Int) -> Bool {
    guard let properties = host.index.child(.controlProperties, of: control) else { return true }
    return host.index.child(.documentPart, of: properties) != nil
  }

  /// Whether a field is open where the passage begins.
  private var isInField: Bool {
    var open = 0
    for node in host.index.nodes.indices where host.name(node) == .fieldCharacter {
      if host.start(node) >= range.lowerBound { break }
      switch host.index.string("fldCharType", of: node) {
      case "begin": open += 1
      case "end": open = max(0, open - 1)
      default: break
      }
    }
    return open > 0
  }

  private var nodes: Range<Int> {
    (paragraph + 1)..<max(paragraph + 1, Int(host.index.nodes[paragraph].next))
  }

  private func touches(_ node: Int) -> Bool {
    host.start(node) < range.upperBound && range.lowerBound < host.end(node)
  }

  private func lineage(of node: Int) -> ArraySlice<Int> {
    host.index.lineage(of: node).prefix { $0 != paragraph }
  }
}
