/// Takes away what a value says over again of the words that it stands between.
///
/// Who is asked for the continuation of ”det centrala kollektivavtalet” often writes those words too.
/// A value that says nothing else is left as it is.
enum DoubledWords {
  /// A filled line of text in which the words of values stand once.
  ///
  /// - Parameters:
  ///   - text: Markdown with the marks around values still in it.
  ///   - begin: The mark before a value.
  ///   - end: The mark after it.
  static func removed(from text: String, between begin: Character, and end: Character) -> String {
    var done = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: begin) {
      let value = rest[rest.index(after: start)...]
      guard let stop = value.firstIndex(of: end) else { break }
      let before = rest[..<start]
      let after = value[value.index(after: stop)...].prefix { $0 != begin && $0 != "\n" }
      done += before
      done.append(begin)
      done += shortened(value[..<stop], after: before, before: after)
      done.append(end)
      rest = value[value.index(after: stop)...]
    }
    return done + rest
  }

  private static func shortened(
    _ value: Substring, after before: Substring, before after: Substring
  ) -> String {
    var words = value.split(separator: " ", omittingEmptySubsequences: false)
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    // A letter or a bracket just before the value is part of its first word.
    if line.last == " " {
      let earlier = line.split(separator: " ")
      let count = overlap(of: earlier.suffix(longest), with: words.prefix(longest))
      if count < words.count { words.removeFirst(count) }
    }
    if after.first == " " {
      // The last word may end the sentence.
      let later = after.split(separator: " ").map { word in
        word.prefix(
          upTo: word.lastIndex { !".,;:".contains($0) }.map(word.index(after:)) ?? word.endIndex)
      }
      let count = overlap(of: words.suffix(longest), with: later.prefix(longest))
      if count < words.count { words.removeLast(count) }
    }
    return words.joined(separator: " ")
  }

  /// How many words at the end of some are those that others begin with.
  private static func overlap(of first: ArraySlice<Substring>, with second: ArraySlice<Substring>)
    -> Int
  {
    let most = min(first.count, second.count)
    guard most > 0 else { return 0 }
    return (1...most).reversed().first { count in
      zip(first.suffix(count), second.prefix(count)).allSatisfy {
        $0.lowercased() == $1.lowercased() && $0.contains { $0.isLetter }
      }
    } ?? 0
  }

  /// The most words that are compared.
  private static let longest = 8
}
