/// What may be done with content controls.
extension HostPart {
  /// Whether a control's content is locked.
  func isLocked(control: Int) -> Bool {
    guard let properties = index.child(.controlProperties, of: control),
      let lock = index.child(.controlLock, of: properties)
    else { return false }
    return ["contentLocked", "sdtContentLocked"].contains(index.string("val", of: lock))
  }

  /// Whether Word fills a control from elsewhere whenever the document is opened.
  func isBound(control: Int) -> Bool {
    index.child(.controlProperties, of: control).map {
      index.child(.dataBinding, of: $0) != nil
    } ?? false
  }

  /// Whether a control may hold anything that somebody writes in it.
  func isFreeText(control: Int) -> Bool {
    guard let properties = index.child(.controlProperties, of: control) else { return true }
    let bound: [XMLName] = [
      .dataBinding, .documentPart, .showingPlaceholder, .controlText, .controlDate,
      .controlDropDown, .controlComboBox, .controlCheckbox,
    ]
    return !bound.contains { index.child($0, of: properties) != nil }
  }
}
