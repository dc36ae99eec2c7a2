/// A place in a paragraph where elements may be put beside runs.
struct InlinePlace: Hashable {
  /// What has to be parted there.
  enum Kind: Hashable {
    /// Nothing: the place lies between two elements.
    case between
    /// A run between two of its children.
    case inRun(run: Int)
    /// The text of a run.
    case inText(text: Int, run: Int)
    /// An empty-element tag, which has to be opened.
    case inTag(element: Int)
  }

  /// The byte of the part before which the elements go.
  let offset: Int
  let kind: Kind
}

/// Where a passage begins and ends in the main part.
struct InlineRange: Equatable {
  let start: InlinePlace
  let end: InlinePlace
  /// Where a run that belongs to the passage as a whole goes: after its end, outside of links,
  /// tracked changes and controls.
  let reference: InlinePlace
  /// Whether it holds the words asked for and nothing else.
  let isExact: Bool
}
