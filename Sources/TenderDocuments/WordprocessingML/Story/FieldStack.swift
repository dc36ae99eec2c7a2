/// The complex fields that are open at a place of a story.
///
/// A field is a beginning, its code, a separator, its last result and an end, all in runs of their
/// own and often over several paragraphs (ISO/IEC 29500-1, 17.16.18).
struct FieldStack {
  /// One open field.
  struct Field {
    /// The first letters of its code.
    var code = ""
    /// What a form field says of itself, as the node of its beginning.
    var form: Int?
    /// Whether the separator has passed.
    var showsResult = false
    /// Where in the text the result begins.
    var resultStart = 0

    /// The kind of field, for example `REF`.
    var keyword: String {
      code.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() } ?? ""
    }
  }

  private var fields: [Field] = []
  private var hidden = 0
  private var contents = 0

  /// Whether text at this place is shown: not inside any field's code.
  var isVisible: Bool { hidden == 0 }

  /// Whether this place lies in the result of a table of contents.
  var isInContents: Bool { contents > 0 }

  mutating func begin(form: Int? = nil) {
    fields.append(Field(form: form))
    hidden += 1
  }

  mutating func addCode(_ text: String) {
    guard let last = fields.indices.last, !fields[last].showsResult,
      fields[last].code.utf8.count < 200
    else { return }
    fields[last].code += text
  }

  mutating func separate(at offset: Int) {
    guard let last = fields.indices.last, !fields[last].showsResult else { return }
    fields[last].showsResult = true
    fields[last].resultStart = offset
    hidden -= 1
    if fields[last].keyword == "TOC" { contents += 1 }
  }

  /// Closes the innermost field.
  mutating func end() -> Field? {
    guard let field = fields.popLast() else { return nil }
    if !field.showsResult { hidden -= 1 }
    if field.showsResult, field.keyword == "TOC" { contents -= 1 }
    return field
  }

  /// The field characters of a story that have no partner in a view.
  ///
  /// Damaged files leave fields open, and a deletion may take one end of a field; a code that never
  /// ends must not swallow the rest of the text.
  static func unmatched(in xml: XMLIndex, story: Int, view: TrackedChangesView) -> Set<Int> {
    var open: [Int] = []
    var lost: Set<Int> = []
    var at = story + 1
    while at < Int(xml.nodes[story].next) {
      let name = xml.nodes[at].name
      let isGone =
        switch name {
        case .textBoxContent: true
        case .deleted, .movedFrom: view == .accepted
        case .inserted, .movedTo: view == .original
        default: false
        }
      if isGone {
        at = Int(xml.nodes[at].next)
        continue
      }
      if name == .fieldCharacter {
        switch xml.string("fldCharType", of: at) {
        case "begin": open.append(at)
        case "end": if open.popLast() == nil { lost.insert(at) }
        default: if open.isEmpty { lost.insert(at) }
        }
      }
      at += 1
    }
    return lost.union(open)
  }
}
