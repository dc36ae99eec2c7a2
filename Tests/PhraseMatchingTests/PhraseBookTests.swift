import PhraseMatching
import SeededRandom
import Testing

@Suite struct PhraseBookTests {
  struct Case: CustomTestStringConvertible {
    let phrase: String
    let text: String
    let found: [String]
    var testDescription: String { "\(phrase) in \(text)" }

    init(_ phrase: String, _ text: String, _ found: String...) {
      (self.phrase, self.text, self.found) = (phrase, text, found)
    }
  }

  static let lists = [
    "ta_emot": ["ta emot", "tar emot", "mottaga"], "antal": ["minst", "{mer}"], "mer": ["fler än"],
  ]

  static let cases = [
    Case("praktikplats*", "Två PRAKTIKPLATSER och en praktik.", "PRAKTIKPLATSER"),
    Case("praktik", "I praktiken är praktik bra.", "praktik"),
    Case("*plats", "arbetsplats, platser, plats", "arbetsplats", "plats"),
    Case("*praktik*", "språkpraktikplatser", "språkpraktikplatser"),
    Case("(en|ett|minst en) plats", "en plats", "en plats"),
    Case("(en|ett|minst två) platser", "Minst två platser", "Minst två platser"),
    Case(
      "den (allra)? första", "den första och den allra första", "den första", "den allra första"),
    Case("erbjuda ~3 plats*", "erbjuda minst två nya platser", "erbjuda minst två nya platser"),
    Case("erbjuda ~2 plats*", "erbjuda minst två nya platser"),
    Case("minst # plats*", "minst 2 (två) platser", "minst 2 (två) platser"),
    Case("# (procent|%)", "30 % eller trettio procent", "30 %", "trettio procent"),
    Case("# kronor", "10 000 kronor, 1,5 kronor", "10 000 kronor", "1,5 kronor"),
    Case("=ASF", "asf ASF asfalt", "ASF"),
    Case("=Vita jobb", "vita jobb Vita JOBB", "Vita JOBB"),
    Case("{ta_emot} ~2 person*", "ta emot två personer", "ta emot två personer"),
    Case("{antal} #", "fler än tre", "fler än tre"),
    Case("e post", "via e-post", "e-post"),
    Case("avtal upphör", "Vi har ett avtal. Upphör det är allt slut."),
    Case("avtal upphör", "ett avtal\nupphör"),
    Case("4 kap 18 §", "enligt 4 kap. 18 § LOU", "4 kap. 18 §"),
    Case("skälig*", "Högst ca. 5 st. Skäligt", "Skäligt"),
    Case("åtgärd", "ÅTGÄRD Åtgärd", "ÅTGÄRD", "Åtgärd"),
    Case("# ~2 månader", "sex hela månader", "sex hela månader"),
    Case("senast # månader", "senast sex (6) månader", "senast sex (6) månader"),
    // The number of a paragraph counts nothing.
    Case("# ~3 platser", "2. Platser ska erbjudas"),
    Case("# ~3 platser", "(3) Platser ska erbjudas"),
    Case("# ~3 platser", "4.2 Platser ska erbjudas"),
    Case("# ~3 platser", "4.2 Minst 2 platser ska erbjudas", "2 platser"),
    Case("# platser", "2 platser ska erbjudas", "2 platser"),
  ]

  @Test(arguments: cases)
  func findsWhatIsWritten(_ sample: Case) throws {
    #expect(!Self.cases.isEmpty)
    let book = try PhraseBook([sample.phrase], wordLists: Self.lists)
    let text = TokenisedText(Array(sample.text.utf8))
    let found = book.matches(in: text).map { match in
      let start = text.words[match.words.lowerBound].range.lowerBound
      var end = text.words[match.words.upperBound - 1].range.upperBound
      if text.bytes[start..<end].contains(40), end < text.bytes.count, text.bytes[end] == 41 {
        end += 1
      }
      return String(decoding: text.bytes[start..<end], as: UTF8.self)
    }
    #expect(found == sample.found)
  }

  @Test(arguments: [
    ("(en plats", "stängd"), ("{okänd} plats", "okänd"), ("plats ~3", "~"), ("# %%", "ord"),
    ("e-post", "bindestreck"), ("~99 plats", "~"), ("#", "minst ett ord"),
    (String(repeating: "plats ", count: 201), "fler än 200 ord"),
  ])
  func refusesWhatIsNoPhrase(phrase: String, says: String) {
    let error = #expect(throws: PhraseError.self) { try PhraseBook([phrase]) }
    #expect(error?.reason.contains(says) == true)
  }

  /// A compiled book finds what the book itself finds; a damaged one is told to be so.
  @Test(arguments: cases)
  func compiledBooksFindTheSame(_ sample: Case) throws {
    let phrases = [sample.phrase, "något annat"]
    let plain = try PhraseBook(phrases, wordLists: Self.lists)
    var written = CompactNumbers()
    plain.write(to: &written)
    let text = TokenisedText(Array(sample.text.utf8))
    written.bytes.withUnsafeBytes { bytes in
      var reader = CompactNumberReader(bytes)
      let book = PhraseBook(from: &reader, sources: phrases.count)
      #expect(!reader.isDamaged)
      #expect(book.matches(in: text) == plain.matches(in: text))
      for (end, sources) in [(bytes.count, 1), (bytes.count / 2, 2), (0, 2)] {
        var reader = CompactNumberReader(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
        _ = PhraseBook(from: &reader, sources: sources)
        #expect(reader.isDamaged, "\(end) bytes, \(sources) phrases")
      }
    }
  }

  /// All words over a small alphabet against a search that knows no automaton.
  @Test(arguments: 0..<40)
  func agreesWithPlainSearch(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func word() -> String {
      String(
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
          "abå".randomElement(using: &random) ?? "a"
        })
    }
    let text = (0..<60).map { _ in word() }.joined(separator: " ")
    let stems = Array(Set((0..<12).map { _ in word() })).sorted()
    let phrases = stems.flatMap { [$0, $0 + "*", "*" + $0, "*" + $0 + "*"] }
    let words = text.split(separator: " ").map(String.init)
    let expected = words.enumerated().flatMap { index, word in
      stems.enumerated().flatMap { stem, letters in
        [
          word == letters, word.hasPrefix(letters), word.hasSuffix(letters),
          word.contains(letters),
        ].enumerated().compactMap { $1 ? [index, stem * 4 + $0] : nil }
      }
    }
    let found = try PhraseBook(phrases).matches(in: TokenisedText(Array(text.utf8)))
      .map { [$0.words.lowerBound, $0.phrase] }
    #expect(found == expected, "seed \(seed)")
  }
}
