import BundledLibrary
import Foundation
import PhraseMatching
import Rules
import SeededRandom
import Testing

@testable import Linting

/// The engine takes any text, and no text takes it a time out of proportion.
@Suite struct HostileTextTests {
  private static let shipped = Result { try RuleLibrary(BundledLibrary.files()) }

  private static let vocabulary = [
    "Leverantören", "ska", "bör", "kan", "inte", "erbjuda", "praktikplatser", "åt",
    "långtidsarbetslösa", "som", "vite", "om", "100", "000", "två", "månader", "kronor", "%", "§",
    "4", "kap.", "LOU", "2007:1091", "reserverad", "Beställaren", "dialog", ":", ";", ",", ".",
    "a)", "[ange", "XX]", "avsnitt", "4.5", "bilaga", "3", "\n", "\n\n", "\n- ", "\n# ", "\n| a |",
    "direktupphandling", "högst", "och", "uppfylls", "skäligt", "\u{FEFF}", "é", "—", "🙂",
  ]

  @Test(arguments: 0..<24 as Range<UInt64>)
  func takesWhatLooksSwedish(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...400, using: &random)
    let words = (0..<count).map { _ in Self.vocabulary.randomElement(using: &random) ?? "" }
    try lint(Array(("." + words.joined(separator: " ")).utf8), seed: seed)
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func takesAnyBytes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...600, using: &random)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    let tokens = TokenisedText(bytes)
    try tiles(tokens, seed: seed)
    // Bytes that are no text at all are refused by the reader, not by the engine.
    try? lint(bytes, seed: seed)
  }

  /// Words and sentences lie in order, apart from each other, inside the text.
  private func tiles(_ text: TokenisedText, seed: UInt64) throws {
    var end = 0
    for (index, word) in text.words.enumerated() {
      #expect(word.range.lowerBound >= end && !word.range.isEmpty, "seed \(seed)")
      #expect(text.sentences[Int(word.sentence)].words.contains(index), "seed \(seed)")
      #expect(text.wordIndex(atOrAfter: word.range.lowerBound) == index, "seed \(seed)")
      end = word.range.upperBound
    }
    #expect(end <= text.bytes.count, "seed \(seed)")
    var next = 0
    for sentence in text.sentences {
      #expect(sentence.words.lowerBound == next && !sentence.words.isEmpty, "seed \(seed)")
      #expect(sentence.range.upperBound <= text.bytes.count, "seed \(seed)")
      next = sentence.words.upperBound
    }
    #expect(next == text.words.count, "seed \(seed)")
  }

  /// Texts made to be slow: each is tried at two lengths.
  enum Shape: String, CaseIterable, Sendable {
    case sentence, paragraphs, items, leadIns, deepLists, headings, modals, numbers, oneWord,
      references, citations, conditions, traps

    func text(_ count: Int) -> String {
      func many(_ text: String) -> String { String(repeating: text, count: count) }
      return switch self {
      case .sentence: many("Leverantören ska erbjuda praktikplatser åt långtidsarbetslösa och ")
      case .paragraphs: many("Leverantören ska städa golven varje dag.\n\n")
      case .items: "Leverantören ska:\n\n" + many("- erbjuda praktikplatser\n")
      case .leadIns: many("Leverantören åtar sig:\n\n") + "erbjuda praktikplatser"
      case .deepLists:
        (0..<min(count, 300)).map { String(repeating: "  ", count: $0) + "- ska" }
          .joined(separator: "\n")
      case .headings: many("# 1 Sociala villkor\n\nLeverantören ska erbjuda praktikplatser.\n\n")
      case .modals: many("ska bör kan inte som ")
      case .numbers: many("100 ")
      case .oneWord: many("praktik") + " " + many("arbetslös")
      case .references:
        many("# 4.5 Villkor\n\nLeverantören ska ta emot praktikanter, avsnitt 4.5.\n\n")
      case .citations: many("enligt 4 kap. 3 § lagen (2007:1091) och ")
      case .conditions: many("# Avtal\n\nLeverantören ska erbjuda praktikplatser. Vite utgår.\n\n")
      case .traps: many("i praktiken inte bara inte ")
      }
    }
  }

  @Test(arguments: Shape.allCases)
  func timeGrowsWithLength(_ shape: Shape) throws {
    let short = try time { try lint(Array(shape.text(200).utf8), seed: 0) }
    let long = try time { try lint(Array(shape.text(1_600).utf8), seed: 0) }
    // Eight times the text: a square law would take 64 times as long.
    #expect(long < max(short, 0.02) * 40, "\(shape): \(short) and \(long) s")
  }

  /// Seconds of this thread's own work: what else the machine does makes no difference.
  private func time(_ work: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    try work()
    return now() - start
  }

  private func lint(_ bytes: [UInt8], seed: UInt64) throws {
    let library = try Self.shipped.get()
    let report = try EngineFixture.lint(
      [String(decoding: bytes, as: UTF8.self)], library: library)
    for finding in report.findings {
      let length = report.tender.readings[finding.document].document.text.count
      #expect((finding.range?.upperBound ?? 0) <= length, "seed \(seed)")
    }
  }
}
