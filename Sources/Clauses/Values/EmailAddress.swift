/// E-mail addresses as people write them in an answer.
enum EmailAddress {
  /// The first word of a text that is meant as an address and is none, ”matchning@granby”; nil where
  /// every address has a name, and a domain with a full stop in it.
  static func halfWritten(in text: String) -> String? {
    for word in text.split(whereSeparator: { $0.isWhitespace || ",;<>()".contains($0) })
    where word.contains("@") {
      let plain = word.hasSuffix(".") ? word.dropLast() : word
      guard (try? /[^@]+@[^@.]+(\.[^@.]+)*\.[^@.]{2,}/.wholeMatch(in: plain)) != nil else {
        return String(plain)
      }
    }
    return nil
  }
}
