import Testing

/// Single sentences as a lawyer judges them: the golden set, and what careless rules take for
/// defects.
struct SentenceTests {
  /// The sets are whole: 48 numbers, and no list that could not be read.
  @Test func setsAreWhole() throws {
    let golden = try SentenceCase.golden.get()
    #expect(Set(golden.compactMap(\.number)) == Set((1...48).map(String.init)))
    #expect(try SentenceCase.lawful.get().count >= 120)
  }

  /// A rule finds fault with a sentence, or does not, and marks the right words.
  @Test(arguments: SentenceCase.readable)
  func finding(_ sentence: SentenceCase) throws {
    let samples = try SampleReading.shared()
    #expect(samples.rules.contains(sentence.rule), "\(sentence.rule) finns inte")
    let reading = try samples.read(sentence.text, given: sentence.facts)
    let findings = samples.findings(sentence.rule, in: reading)
    let told = findings.map { finding in
      let quote = finding.range.map(reading.document.string) ?? "–"
      return "\(finding.severity) ”\(quote)”: \(finding.message.sv)"
    }
    #expect(findings.isEmpty != sentence.isFinding, "\(sentence.why) \(told)")
    if let at = sentence.at?.oneBlank {
      let isMarked = findings.contains { finding in
        guard let quote = finding.range.map(reading.document.string)?.oneBlank else { return false }
        return quote.contains(at) || at.contains(quote)
      }
      #expect(isMarked, "\(sentence.why) \(told)")
    }
    if let severity = sentence.severity {
      #expect(findings.contains { "\($0.severity)" == severity }, "\(sentence.why) \(told)")
    }
  }
}
