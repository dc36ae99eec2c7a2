/// Decides what a paragraph is from its style, its number and its text.
struct ParagraphKind {
  let kind: Block.Kind
  /// The number as reports show it.
  let label: String?
  /// Whether it would be a heading if it were wholly bold.
  let mayBeHeading: Bool

  init(
    text: ArraySlice<UInt8>, label: String?, listLevel: Int?, style: StyleSheet.Style,
    outlineLevel: Int?, story: Block.Story, isContents: Bool
  ) {
    let isHeadingStory = story == .body || story == .textBox
    let level = outlineLevel.map { $0 <= 8 ? $0 + 1 : nil } ?? style.headingLevel
    if isContents || style.isContents {
      (kind, self.label, mayBeHeading) = (.furniture, nil, false)
    } else if let level, isHeadingStory, !HeadingText.isRunningText(text) {
      kind = .heading(level: level)
      self.label =
        label.map { HeadingText.withoutFinalStop($0, always: true) }
        ?? HeadingText.typedNumber(text)
      mayBeHeading = false
    } else if let label {
      kind = .listItem(level: listLevel ?? 1)
      self.label = HeadingText.withoutFinalStop(label, always: false)
      mayBeHeading = isHeadingStory && label != "•" && HeadingText.mayBeNumberedHeading(text)
    } else {
      let typed = HeadingText.typedItem(text)
      kind = typed == nil ? .paragraph : .listItem(level: 1)
      self.label = typed
      mayBeHeading = isHeadingStory && typed == nil && HeadingText.mayBeHeading(text)
    }
  }
}
