extension PhraseBook {
  /// The book in a form that is read back much faster than its phrases are understood.
  ///
  /// The form holds a fingerprint of the phrases and lists, and is of use for these alone.
  public static func compiled(
    _ phrases: [String], wordLists: [String: [String]] = [:]
  ) throws(PhraseError) -> [UInt8] {
    let (patterns, plan, waits) = try read(phrases, wordLists: wordLists)
    var numbers = CompactNumbers()
    numbers.add(fingerprint(of: phrases, wordLists))
    numbers.add(patterns.count)
    for pattern in patterns {
      numbers.add(Int(pattern.form.rawValue) << 1 | (pattern.isCaseExact ? 1 : 0))
      numbers.add(pattern.letters.map(Int.init))
    }
    plan.write(to: &numbers)
    numbers.add(waits.flatMap { [Int($0.pattern), Int($0.phrase)] })
    return numbers.bytes
  }

  /// Reads a compiled book; nil where it is another book's, or damaged.
  ///
  /// - Parameters:
  ///   - compiled: What ``compiled(_:wordLists:)`` wrote.
  ///   - phrases: The phrases it must have been made from.
  ///   - wordLists: The lists it must have been made from.
  public init?(
    compiled: UnsafeRawBufferPointer, of phrases: [String], wordLists: [String: [String]] = [:]
  ) {
    var reader = CompactNumberReader(compiled)
    guard reader.next() == Self.fingerprint(of: phrases, wordLists) else { return nil }
    var patterns: [WordPattern] = []
    let count = reader.count()
    patterns.reserveCapacity(count)
    for _ in 0..<count {
      let traits = reader.next()
      guard let form = WordPattern.Form(rawValue: UInt8(truncatingIfNeeded: traits >> 1)) else {
        return nil
      }
      var letters: [UInt8] = []
      for _ in 0..<reader.count() { letters.append(UInt8(truncatingIfNeeded: reader.next())) }
      patterns.append(
        WordPattern(letters: letters, form: form, isCaseExact: traits & 1 == 1))
    }
    let plan = PhrasePlan(from: &reader)
    var waits: [(pattern: Int32, phrase: Int32)] = []
    let waitCount = reader.count() / 2
    waits.reserveCapacity(waitCount)
    for _ in 0..<waitCount {
      waits.append(
        (Int32(truncatingIfNeeded: reader.next()), Int32(truncatingIfNeeded: reader.next())))
    }
    let isSound =
      !reader.isDamaged
      && waits.allSatisfy {
        patterns.indices.contains(Int($0.pattern)) && (0..<plan.count).contains(Int($0.phrase))
      }
    guard isSound else { return nil }
    self.init(patterns: patterns, plan: plan, waits: waits)
  }

  /// FNV-1a over all that the book is made from.
  private static func fingerprint(of phrases: [String], _ wordLists: [String: [String]]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    for phrase in phrases { add(phrase) }
    for (name, words) in wordLists.sorted(by: { $0.key < $1.key }) {
      add(name)
      for word in words { add(word) }
    }
    return Int(truncatingIfNeeded: hash & 0x00FF_FFFF_FFFF_FFFF)
  }
}
