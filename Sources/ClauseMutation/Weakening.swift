/// Makes duties into wishes.
enum Weakening {
  /// What *ska* becomes.
  static let forms = ["bör", "ska om möjligt", "kan"]

  /// The sentence with every *ska* as a wish; nil where it has none.
  static func weakened(_ sentence: String, by form: String) -> String? {
    let weak = sentence.replacing(/\bska\b/, with: form)
    return weak == sentence ? nil : weak
  }
}
