/// What a single word of a phrase must look like.
struct WordPattern: Hashable, Sendable {
  /// Where in the word the letters must stand.
  enum Form: UInt8, Sendable {
    case whole, beginning, ending, inside
  }

  /// The letters, folded; as written when ``isCaseExact``.
  let letters: [UInt8]
  let form: Form
  let isCaseExact: Bool
}
