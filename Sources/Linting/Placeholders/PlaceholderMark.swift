/// Something in the text that looks like a placeholder, before it is known whose it is.
struct PlaceholderMark: Sendable, Equatable {
  var kind: Placeholder.Kind
  /// UTF-8 offsets, with brackets.
  var range: Range<Int>
  /// UTF-8 offsets of what stands inside the brackets; the whole range where there are none.
  var content: Range<Int>
  /// The index of its block.
  var block: Int
  /// The tag of the content control, where it is one.
  var tag: String?
  /// Text in brackets that is no placeholder.
  var isLiveText = false
}
