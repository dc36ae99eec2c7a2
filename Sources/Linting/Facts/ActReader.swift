import ProcurementLaw
import TenderDocuments

/// Finds the act that governs a tender in the acts that it names.
struct ActReader {
  let citations: [Citation]
  let law: LawBook

  private static let statementWeight = 5

  /// The act named alone, or the one that the others are far behind.
  func read(_ document: Document) -> FactReading {
    var counts: [Act: Int] = [:]
    var first: [Act: Range<Int>] = [:]
    var stated: [(act: Act, range: Range<Int>)] = []
    for citation in citations {
      guard let mention = citation.act, let act = act(of: mention) else { continue }
      if isBeside(citation.range, in: document) { continue }
      // A citation in a statement of how the procurement is made weighs as several others.
      let isStatement = isStatement(citation.range, in: document)
      counts[act, default: 0] += isStatement ? Self.statementWeight : 1
      if isStatement { stated.append((act, citation.range)) }
      if first[act] == nil { first[act] = citation.range }
    }
    let ranked = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    guard let winner = ranked.first, let range = first[winner.key] else { return FactReading() }
    if ranked.count > 1, ranked[1].value * 3 > winner.value {
      return contradiction(stated)
    }
    return FactReading(
      fact: Fact(
        key: "act", value: winner.key.rawValue,
        origin: .text(stated.first { $0.act == winner.key }?.range ?? range),
        confidence: winner.value >= Self.statementWeight
          ? .high : winner.value > 1 || ranked.count == 1 ? .medium : .low))
  }

  /// Two acts that each are said to govern the procurement contradict each other; two that are
  /// only named do not.
  private func contradiction(_ stated: [(act: Act, range: Range<Int>)]) -> FactReading {
    guard Set(stated.map(\.act)).count > 1 else { return FactReading() }
    return FactReading(
      contradictions: stated.map {
        Fact(key: "act", value: $0.act.rawValue, origin: .text($0.range))
      })
  }

  private func act(of mention: ActMention) -> Act? {
    let known = law.acts.first { act in
      if let number = mention.number { return act.number == number }
      guard let name = mention.name else { return false }
      return act.names.contains(name) || act.abbreviations.contains(name)
    }
    return known?.act
  }

  /// Whether an act is only named for a part of what the buyer does: `inom LUF-verksamheten`.
  private func isBeside(_ range: Range<Int>, in document: Document) -> Bool {
    let end = min(document.text.count, range.upperBound + 16)
    let after = String(decoding: document.text[range.upperBound..<end], as: UTF8.self).lowercased()
    if after.hasPrefix("-verksamhet") || after.hasPrefix(" verksamhet") { return true }
    let start = max(0, range.lowerBound - 60)
    let before =
      String(decoding: document.text[start..<range.lowerBound], as: UTF8.self)
      .lowercased().split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    return [
      "upphandlingar enligt ", "verksamhet som omfattas av ", "vid upphandling enligt ",
      "erfarenhet av ", "erfarenheter av ", "kunskap om ", "kunskaper om ", "kunskaper i ",
      "kännedom om ", "kompetens inom ", "erfarenhet inom ",
    ]
    .contains { before.hasSuffix($0) }
  }

  /// Whether words such as ”upphandlingen genomförs enligt” stand in front.
  private func isStatement(_ range: Range<Int>, in document: Document) -> Bool {
    let start = max(0, range.lowerBound - 120)
    let text = String(decoding: document.text[start..<range.lowerBound], as: UTF8.self)
    // ”enligt 19 kap. lagen” goes on, ”enligt LOU. Leverantören” does not.
    let sentence =
      text.ranges(of: /\.\s+\p{Lu}/).last
      .map { text[text.index(before: $0.upperBound)...] } ?? text[...]
    let before = sentence.lowercased().split(separator: "\n").last ?? ""
    let speaksOfProcurement = before.contains("upphandling") || before.contains("avrop")
    let says = ["genomförs", "sker", "regleras", "omfattas", "lyder", "görs", "följer", "enligt"]
    return speaksOfProcurement && says.contains { before.contains($0) }
  }
}
