extension StoryReader {
  /// More choices no person reads.
  private static let mostChoices = 200

  /// Reads a content control; it may stand around blocks, rows, cells or runs.
  ///
  /// - Parameters:
  ///   - place: where its blocks stand; nil inside a paragraph.
  ///   - body: reads the content in the way of what surrounds it.
  func control(_ node: Int, _ place: Place?, _ body: (Int, Place) -> Void) {
    guard let content = xml.child(.controlContent, of: node) else { return }
    var inside = place ?? Place()
    let properties = xml.child(.controlProperties, of: node)
    let kind = properties.flatMap { span(of: $0, isInline: place == nil) }
    if let properties, isContents(properties) { inside.isContents = true }
    let start = builder.text.end
    body(content, inside)
    guard fields.isVisible else { return }
    let range = start..<max(start, builder.text.end)
    if let kind { builder.addSpan(kind, range) }
    if let state = properties.flatMap(state) { builder.addSpan(state, range) }
  }

  /// What the text of a control is; nil for one that only groups other content.
  private func span(of properties: Int, isInline: Bool) -> Span.Kind? {
    var tag: String?
    var title: String?
    var isPlaceholder = false
    // A control without a type is a rich text control: inside a paragraph a place for an answer,
    // around paragraphs mostly a building block.
    var isAnswer = isInline
    for child in xml.children(of: properties) {
      switch xml.nodes[child].name {
      case .controlTag: tag = xml.string("val", of: child)
      case .controlTitle: title = xml.string("val", of: child)
      case .showingPlaceholder: isPlaceholder = xml.isOn(child)
      case .controlText, .controlDate, .controlDropDown, .controlComboBox, .controlCheckbox:
        isAnswer = true
      case .documentPart: isAnswer = false
      default: break
      }
    }
    let name = [tag, title].compactMap(\.self).first { !$0.isEmpty }
    if isPlaceholder { return .placeholder(tag: name) }
    return isAnswer ? .field(tag: name) : nil
  }

  /// What a check box or a list of choices says; nil for other controls.
  private func state(of properties: Int) -> Span.Kind? {
    for child in xml.children(of: properties) {
      switch xml.nodes[child].name {
      case .controlCheckbox:
        let checked = xml.child(.controlChecked, of: child)
          .flatMap { xml.string("val", in: .word2010, of: $0) }
        return .checkBox(isChecked: ["1", "true", "on"].contains(checked ?? "0"))
      case .controlDropDown, .controlComboBox:
        return .choice(
          of: xml.children(of: child).filter { xml.nodes[$0].name == .controlListItem }
            .prefix(Self.mostChoices).compactMap {
              xml.string("displayText", of: $0) ?? xml.string("value", of: $0)
            })
      default: break
      }
    }
    return nil
  }

  private func isContents(_ properties: Int) -> Bool {
    guard let part = xml.child(.documentPart, of: properties),
      let gallery = xml.child(.documentPartGallery, of: part)
    else { return false }
    return xml.string("val", of: gallery) == "Table of Contents"
  }
}
