extension StoryReader {
  /// Follows the beginning, the separator and the end of a complex field.
  func fieldCharacter(_ node: Int) {
    guard !lostFieldCharacters.contains(node) else { return }
    switch xml.string("fldCharType", of: node) {
    case "begin": fields.begin(form: xml.child(.formData, of: node))
    case "separate": fields.separate(at: builder.text.end)
    case "end":
      guard let field = fields.end() else { return }
      if fields.isVisible, let form = field.form { showState(of: form) }
      noteSource(of: field)
      if field.showsResult { noteResult(of: field.keyword, from: field.resultStart) }
    default: break
    }
  }

  /// Reads a field that is one element: its result stands in it, its code in an attribute.
  func simpleField(_ node: Int, _ context: Inline) {
    fields.begin()
    fields.addCode(xml.string("instr", of: node) ?? "")
    fields.separate(at: builder.text.end)
    inline(in: node, context)
    guard let field = fields.end() else { return }
    noteSource(of: field)
    noteResult(of: field.keyword, from: field.resultStart)
  }

  /// Writes what a box to tick or a list of a form shows: neither has a result in the text.
  private func showState(of form: Int) {
    let start = builder.text.end
    if let box = xml.child(.formCheckBox, of: form) {
      let state = xml.child(.formChecked, of: box) ?? xml.child(.formDefault, of: box)
      let isChecked = state.map(xml.isOn) ?? false
      builder.text.append(isChecked ? "☒" : "☐")
      builder.addSpan(.checkBox(isChecked: isChecked), start..<builder.text.end)
    } else if let list = xml.child(.formList, of: form) {
      let entries = xml.children(of: list).filter { xml.nodes[$0].name == .formEntry }
        .prefix(200).compactMap { xml.string("val", of: $0) }
      let chosen = xml.child(.formResult, of: list) ?? xml.child(.formDefault, of: list)
      let index = chosen.flatMap { xml.integer("val", of: $0) } ?? 0
      guard entries.indices.contains(index) else { return }
      append(typed: entries[index])
      builder.addSpan(.choice(of: entries), start..<builder.text.end)
      builder.addSpan(.field(tag: nil), start..<builder.text.end)
    }
  }

  /// Names what a field fetches from elsewhere; it is never fetched here.
  private func noteSource(of field: FieldStack.Field) {
    let fetching = [
      "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DDE", "DDEAUTO", "RD",
      "DATABASE",
    ]
    guard fetching.contains(field.keyword) else { return }
    builder.remarks.add(.externalLink, field.code, block: builder.blocks.count)
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
