import Foundation
import LibraryFiles
import TenderDocuments

@testable import Clauses

/// Reads a finished clause as a careful secretary would, and tells what is wrong.
///
/// It knows nothing of how the text was made, so that it can find what ``FinishedText`` misses.
struct TextProof {
  /// Words for one and for several, as the clauses themselves have them.
  private let singulars: Set<String>
  private let plurals: Set<String>

  init(_ clauses: [Clause]) {
    var pairs: [(String, String)] = [
      ("dag", "dagar"), ("vecka", "veckor"), ("månad", "månader"), ("timme", "timmar"),
      ("plats", "platser"), ("person", "personer"), ("krona", "kronor"), ("gång", "gånger"),
      ("arbetsdag", "arbetsdagar"), ("avtalsår", "avtalsår"), ("år", "år"), ("möte", "möten"),
    ]
    for clause in clauses {
      for case .value(let tag) in clause.body.pieces + clause.heading.pieces {
        guard let forms = tag.forms else { continue }
        let one = forms.singular.split(separator: " ")
        let several = forms.plural.split(separator: " ")
        // ”en plats|# platser”: the words that stand where the number leaves off.
        guard one.count == several.count, one.count > 1, several[0] == "#" else { continue }
        pairs.append((String(one[1]), String(several[1])))
      }
    }
    let same = Set(pairs.filter { $0.0 == $0.1 }.map(\.0))
    singulars = Set(pairs.map(\.0)).subtracting(same)
    plurals = Set(pairs.map(\.1)).subtracting(same)
  }

  /// What is wrong with a text; empty where all is well.
  func faults(of blocks: [DraftBlock]) -> [String] {
    var faults: [String] = []
    for (index, block) in blocks.enumerated() {
      if case .heading(let level) = block.kind {
        let next = blocks.indices.contains(index + 1) ? blocks[index + 1] : nil
        let isEmpty =
          switch next?.kind {
          case .heading(let other)?: other <= level
          case nil: true
          default: false
          }
        if isEmpty || block.plainText.isEmpty { faults.append("tom rubrik: \(block.plainText)") }
      }
      for text in Self.texts(of: block) {
        faults += words(of: text).map { "\($0): \(text)" }
        if !Self.ends(text, block.kind) { faults.append("slutar inte: \(text)") }
        guard Self.beginsAlone(block.kind) else { continue }
        if let first = text.first, first.isLowercase, Self.isSentence(text) {
          faults.append("börjar med liten bokstav: \(text)")
        }
      }
    }
    return faults
  }

  private static let strays = [
    "{", "}", "[", "]", "  ", "..", " .", " ,", " ;", " :", ",,", ",.", ";.", "()", "( ", " )",
    "\\", "**", "__", "\u{E000}", "\u{E001}", " och och ", " eller eller ", " ska ska ",
  ]

  private func words(of text: String) -> [String] {
    var faults = Self.strays.filter(text.contains).map { "”\($0)” blev kvar" }
    if text.isEmpty { faults.append("tomt stycke") }
    let words = text.split(separator: " ").map {
      $0.trimmingCharacters(in: .punctuationCharacters).lowercased()
    }
    for (word, next) in zip(words, words.dropFirst()) {
      let isOne = ["1", "en", "ett"].contains(word)
      let isSeveral =
        !isOne && !word.isEmpty && word.allSatisfy { $0.isNumber || $0 == "," }
        || ["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "tolv"].contains(word)
      if isOne, plurals.contains(next) { faults.append("”\(word) \(next)”") }
      if isSeveral, singulars.contains(next) { faults.append("”\(word) \(next)”") }
    }
    return faults
  }

  /// Whether a text is a sentence: short lines without a verb, such as an address, need no full stop.
  private static func isSentence(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    if text.contains(/[.!?] [A-ZÅÄÖ]/) { return true }
    return words.count > 3 && words.contains { verbs.contains(String($0)) }
  }

  private static let verbs: Set<String> = ["ska", "är", "får", "kan", "har", "gäller", "ställs"]

  /// Members of a list and cells go on with what stands over them.
  private static func beginsAlone(_ kind: DraftBlock.Kind) -> Bool {
    switch kind {
    case .heading, .paragraph, .numbered(_, level: 1): true
    default: false
    }
  }

  private static func ends(_ text: String, _ kind: DraftBlock.Kind) -> Bool {
    switch kind {
    case .heading: return text.last != ","
    case .row: return text.last != ","
    case .bullet, .numbered(_, level: 2...): return text.last.map { !"([–".contains($0) } ?? false
    case .paragraph, .numbered:
      return !isSentence(text) || text.last.map { ".:?!”\")".contains($0) } ?? false
    }
  }

  private static func texts(of block: DraftBlock) -> [String] {
    let texts: [String]
    if case .row(let cells) = block.kind {
      texts = cells.map { $0.map(\.text).joined() }.filter { !$0.isEmpty }
    } else {
      texts = [block.plainText]
    }
    return texts.map { $0.replacing("\u{A0}", with: " ") }
  }
}
