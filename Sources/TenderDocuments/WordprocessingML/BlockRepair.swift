/// Mends in the text of a paragraph what converters and typists broke for the eye.
///
/// A heading with a blank between all its letters is a word, and a word that a hyphen breaks before
/// a line break is whole: nobody who searches would find them else.
enum BlockRepair {
  /// The offsets of bytes that are not text.
  ///
  /// - Parameters:
  ///   - block: where the paragraph stands, white space already normalised.
  ///   - wideGaps: blanks of it that were wider than one.
  ///   - hyphens: hyphens of it before a line break.
  static func dropped(
    in text: [UInt8], block: Range<Int>, wideGaps: [Int], hyphens: [Int]
  ) -> [Int] {
    if isSpaced(text[block]) {
      let wide = Set(wideGaps)
      return block.filter { text[$0] == UInt8(ascii: " ") && !wide.contains($0) }
    }
    var dropped: [Int] = []
    for hyphen in hyphens where hyphen > block.lowerBound && hyphen + 2 < block.upperBound {
      guard text[hyphen - 1] > 0x2D, text[hyphen + 1] == UInt8(ascii: " ") else { continue }
      var start = hyphen
      while start > block.lowerBound, text[start - 1] > 0x20 { start -= 1 }
      switch HyphenSeam(text, start..<(hyphen + 1), (hyphen + 2)..<block.upperBound) {
      case .leftOut: break
      case .ownHyphen: dropped.append(hyphen + 1)
      case .broken: dropped += [hyphen, hyphen + 1]
      }
    }
    return dropped
  }

  /// Whether a paragraph is words with a blank after every letter: `K R A V`.
  private static func isSpaced(_ text: ArraySlice<UInt8>) -> Bool {
    // Nearly every paragraph is told by its first letters.
    guard text.count >= 9, text.count <= 400,
      text.dropFirst().prefix(2).contains(UInt8(ascii: " "))
    else { return false }
    let pieces = text.split(separator: UInt8(ascii: " "))
    let scalars = pieces.compactMap { piece -> Unicode.Scalar? in
      let scalars = String(decoding: piece, as: UTF8.self).unicodeScalars
      return scalars.count == 1 ? scalars.first : nil
    }
    let letters = scalars.filter(\.properties.isAlphabetic)
    guard scalars.count == pieces.count, letters.count >= 5,
      letters.allSatisfy(\.properties.isUppercase)
        || letters.allSatisfy(\.properties.isLowercase)
    else { return false }
    // `A B C D E` are the choices of a form.
    let isAscending = zip(letters, letters.dropFirst()).allSatisfy { $0.value < $1.value }
    return !isAscending && Set(letters).count > 2
  }
}
