extension StoryReader {
  /// Follows the beginning, the separator and the end of a complex field.
  func fieldCharacter(_ node: Int) {
    guard !lostFieldCharacters.contains(node) else { return }
    switch xml.string("fldCharType", of: node) {
    case "begin": fields.begin()
    case "separate": fields.separate(at: builder.text.end)
    case "end":
      guard let field = fields.end(), field.showsResult else { return }
      noteResult(of: field.keyword, from: field.resultStart)
    default: break
    }
  }

  /// Reads a field that is one element: its result stands in it, its code in an attribute.
  func simpleField(_ node: Int, _ context: Inline) {
    fields.begin()
    fields.addCode(xml.string("instr", of: node) ?? "")
    fields.separate(at: builder.text.end)
    inline(in: node, context)
    if let field = fields.end() { noteResult(of: field.keyword, from: field.resultStart) }
  }

  private func noteResult(of keyword: String, from start: Int) {
    let end = builder.text.end
    guard start < end else { return }
    if ["FORMTEXT", "FORMDROPDOWN", "FORMCHECKBOX"].contains(keyword) {
      builder.addSpan(.field(tag: nil), start..<end)
    }
    let result = String(decoding: builder.text.bytes[start..<min(end, start + 200)], as: UTF8.self)
    // What Word writes in Swedish and English when a reference leads nowhere.
    if result.hasPrefix("Fel!") || result.hasPrefix("Error!") {
      builder.remarks.add(.brokenReference, result, block: builder.blocks.count, range: start..<end)
    }
  }
}
