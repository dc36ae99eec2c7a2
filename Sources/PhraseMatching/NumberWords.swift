/// Numbers written as words.
enum NumberWords {
  /// The value of a word, or nil where it is no number.
  static func value(of word: ArraySlice<UInt8>) -> Double? {
    guard word.count >= 2, word.count <= 32, canBegin[opening(word)] else { return nil }
    let folded = WordBytes.folded(word)
    return table[folded] ?? compound(folded[...])
  }

  /// `tjugofemtusen`, `tvåhundrafemtio`: what stands in front of the greatest part multiplies it,
  /// what follows is added.
  private static func compound(_ word: ArraySlice<UInt8>) -> Double? {
    for (part, value) in [(Array("tusen".utf8), 1000.0), (Array("hundra".utf8), 100)] {
      guard word.count > part.count,
        let start = word.indices.dropLast(part.count - 1).first(where: {
          word[$0...].starts(with: part)
        })
      else { continue }
      let before = word[..<start]
      let after = word[(start + part.count)...]
      let times = before.isEmpty ? 1 : table[Array(before)] ?? compound(before)
      let rest = after.isEmpty ? 0 : table[Array(after)] ?? compound(after)
      guard let times, let rest, times >= 1, rest < value else { return nil }
      return times * value + rest
    }
    return nil
  }

  /// The first two bytes of a word, folded, as an index.
  private static func opening(_ word: ArraySlice<UInt8>) -> Int {
    let first = word[word.startIndex]
    let second = WordBytes.folded(word[word.startIndex + 1], after: first)
    return Int(WordBytes.folded(first, after: 0)) << 8 | Int(second)
  }

  /// Which pairs of bytes a number word begins with: asked for nearly every word of a text.
  private static let canBegin: [Bool] = {
    var canBegin = [Bool](repeating: false, count: 1 << 16)
    for word in table.keys { canBegin[opening(word[...])] = true }
    return canBegin
  }()

  private static let table: [[UInt8]: Double] = {
    let ones = ["", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"]
    let teens = [
      "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton",
    ]
    let tens = [
      "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio",
    ]
    var table: [String: Double] = [
      "en": 1, "aderton": 18, "hundra": 100, "etthundra": 100, "tvåhundra": 200, "trehundra": 300,
      "femhundra": 500, "tusen": 1000, "ettusen": 1000, "halv": 0.5, "halvt": 0.5,
      "dussin": 12,
    ]
    for (value, name) in ones.enumerated() where value > 0 { table[name] = Double(value) }
    for (index, name) in teens.enumerated() { table[name] = Double(10 + index) }
    for (index, name) in tens.enumerated() {
      table[name] = Double(20 + index * 10)
      for (one, oneName) in ones.enumerated() where one > 0 {
        table[name + oneName] = Double(20 + index * 10 + one)
        if one == 1 { table[name + "en"] = Double(21 + index * 10) }
      }
    }
    return Dictionary(uniqueKeysWithValues: table.map { (Array($0.key.utf8), $0.value) })
  }()
}
