import BundledLibrary
import Linting
import PhraseMatching
import ProcurementLaw
import Rules
import TenderDocuments

/// Texts that are searched for citations and phrases and judged by the rules.
enum TextTargets {
  /// A text with citations, as a tender under each act or under none.
  @Sendable static func citations(_ bytes: [UInt8]) throws(BrokenPromise) {
    let knowledge = try Knowledge.shipped()
    // Two that share the name of their act may overlap there.
    var start = 0
    for citation in knowledge.law.citations.scan(bytes) {
      try BrokenPromise.unless(
        citation.range.lowerBound >= start && citation.range.upperBound <= bytes.count
          && !citation.range.isEmpty, "citations are out of order or leave the text")
      start = citation.range.lowerBound
      for act in [nil] + Act.allCases {
        _ = CitationJudge(book: knowledge.law, asOf: knowledge.day, defaultAct: act)
          .judge(citation, in: bytes)
      }
    }
  }

  /// Phrases, a blank line, and a text in which they are searched.
  @Sendable static func phrases(_ bytes: [UInt8]) throws(BrokenPromise) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let phrases = lines.prefix { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    let text = TokenisedText(
      Array(lines.dropFirst(phrases.count + 1).joined(separator: [UInt8(ascii: "\n")])))
    let book: PhraseBook
    do throws(PhraseError) {
      book = try PhraseBook(phrases, wordLists: ["tal": ["ett", "två", "tre"]])
    } catch {
      return try BrokenPromise.unless(!error.reason.isEmpty, "a refused phrase says no reason")
    }
    for match in book.matches(in: text) {
      let words = match.words
      try BrokenPromise.unless(
        phrases.indices.contains(match.phrase) && !words.isEmpty
          && words.upperBound <= text.words.count
          && text.words[words.lowerBound].sentence == text.words[words.upperBound - 1].sentence,
        "a match leaves the text or its sentence")
    }
  }

  /// A Markdown text, judged by all rules.
  @Sendable static func lint(_ bytes: [UInt8]) throws(BrokenPromise) {
    let knowledge = try Knowledge.shipped()
    guard let document = try? DocumentReader.read(bytes: bytes, path: "prov.md") else { return }
    let report = knowledge.linter.lint(
      Tender([knowledge.reader.read(document)]), options: .init(asOf: knowledge.day))
    for finding in report.findings {
      let ranges = [finding.range].compactMap(\.self) + finding.related.map(\.range)
      try BrokenPromise.unless(
        !finding.message.sv.isEmpty
          && ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= document.text.count },
        "\(finding.rule.id) points outside of the text")
    }
  }

  /// The library that ships, read once.
  private struct Knowledge: Sendable {
    let law: LawBook
    let reader: TenderReader
    let linter: Linter
    let day: LegalDate

    static func shipped() throws(BrokenPromise) -> Knowledge {
      guard let loaded else { throw BrokenPromise("the shipped library can't be read") }
      return loaded
    }

    private static let loaded: Knowledge? = {
      guard let files = try? BundledLibrary.rules(withExamples: false, withConcepts: false),
        let words = CompiledWords(BundledLibrary.words),
        let rules = try? RuleLibrary(files, words: words), let law = try? LawBook(files: files),
        let day = LegalDate("2026-11-21")
      else { return nil }
      return Knowledge(
        law: law, reader: TenderReader(rules, law: law, asOf: day),
        linter: Linter(library: rules, law: law), day: day)
    }()
  }
}
