/// Joins what belongs together: the parts of an act's name, and places with their act.
struct CitationLinker {
  let text: CitationBytes
  let names: ActNames

  /// Citations in the order of the text.
  func link(_ expressions: [SectionExpression], _ mentions: [ActMention]) -> [Citation] {
    let acts = merge(mentions)
    var owner = [Int?](repeating: nil, count: expressions.count)
    assignFollowing(expressions, acts, &owner)
    assignPreceding(expressions, acts, &owner)
    var citations = expressions.indices.compactMap { index in
      citation(expressions[index], owner[index].map { acts[$0] })
    }
    let used = Set(owner.compactMap(\.self))
    for (index, act) in acts.enumerated() where !used.contains(index) {
      citations.append(citation(act))
    }
    return markForeign(citations).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Citations of another country's law: its acts by name, and the short names that the text itself
  /// uses with foreign numbering.
  private func markForeign(_ citations: [Citation]) -> [Citation] {
    let shortNames = Set(citations.lazy.filter { $0.kind == .foreign }.compactMap(\.act?.name))
    return citations.map { citation in
      guard let act = citation.act, act.number == nil, let name = act.name else { return citation }
      let isForeign = shortNames.contains(name) || names.named(name).contains(where: \.isForeign)
      return isForeign ? citation.with(kind: .foreign) : citation
    }
  }

  // MARK: Acts

  private func merge(_ mentions: [ActMention]) -> [ActMention] {
    var merged: [ActMention] = []
    for mention in mentions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if let last = merged.last, let joined = join(last, mention) {
        merged[merged.count - 1] = joined
      } else {
        merged.append(mention)
      }
    }
    return merged
  }

  private func join(_ left: ActMention, _ right: ActMention) -> ActMention? {
    let isInside = right.range.lowerBound < left.range.upperBound
    // Most mentions stand far apart: what is between them is read only where it is short.
    guard isInside || isGap(left.range.upperBound..<right.range.lowerBound) else { return nil }
    var end = max(left.range.upperBound, right.range.upperBound)
    let opens =
      !isInside
      && (left.range.upperBound..<right.range.lowerBound).contains {
        text.at($0) == UInt8(ascii: "(")
      }
    if opens, text.at(end) == UInt8(ascii: ")") { end += 1 }
    let range = left.range.lowerBound..<end
    switch (left.number, right.number) {
    case (let first?, let second?) where first != second: return nil
    case (nil, let number?):
      // The number says which act the name in front of it means, also where they disagree.
      return ActMention(range: range, number: number, name: left.name)
    default:
      guard isInside || canBeSame(left, right) else { return nil }
      return ActMention(
        range: range, number: left.number ?? right.number, name: left.name ?? right.name)
    }
  }

  private func canBeSame(_ left: ActMention, _ right: ActMention) -> Bool {
    !Set(candidates(left)).isDisjoint(with: candidates(right))
  }

  private func candidates(_ mention: ActMention) -> [String] {
    if let number = mention.number { return [number] }
    return mention.name.map { names.named($0).map(\.number) } ?? []
  }

  /// Whether only blanks, commas, parentheses and `SFS` stand between two parts of a name.
  private func isGap(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 8, !gap.isEmpty else { return gap.isEmpty }
    let rest = text.string(gap).filter { !" ,()".contains($0) }
    return rest.isEmpty || rest == "SFS" || rest == "nr"
  }

  // MARK: Places

  private func assignFollowing(
    _ expressions: [SectionExpression], _ acts: [ActMention], _ owner: inout [Int?]
  ) {
    var next = acts.count
    for index in expressions.indices.reversed() {
      let end = expressions[index].range.upperBound
      while next > 0, acts[next - 1].range.lowerBound >= end { next -= 1 }
      if next < acts.count, isBridge(end..<acts[next].range.lowerBound, forward: true) {
        owner[index] = next
      } else if index + 1 < expressions.count, let inherited = owner[index + 1],
        acts[inherited].range.lowerBound >= end,
        isListGap(end..<max(end, expressions[index + 1].range.lowerBound))
      {
        owner[index] = inherited
      }
    }
  }

  private func assignPreceding(
    _ expressions: [SectionExpression], _ acts: [ActMention], _ owner: inout [Int?]
  ) {
    var following = 0
    for index in expressions.indices {
      let start = expressions[index].range.lowerBound
      while following < acts.count, acts[following].range.upperBound <= start { following += 1 }
      guard owner[index] == nil else { continue }
      let before = following - 1
      if before >= 0,
        isBridge(acts[before].range.upperBound..<start, forward: false)
      {
        owner[index] = before
      } else if index > 0, let inherited = owner[index - 1],
        acts[inherited].range.upperBound <= expressions[index - 1].range.lowerBound,
        isListGap(expressions[index - 1].range.upperBound..<start)
      {
        owner[index] = inherited
      }
    }
  }

  private func isBridge(_ gap: Range<Int>, forward: Bool) -> Bool {
    guard gap.count <= 14 else { return false }
    let between = text.string(gap).trimmingBlanks
    return forward
      ? [
        "", ",", "i", "i den", "till", "(", "av", "enligt", "EU:s", "i EU:s", "i dåvarande",
        "i nya",
      ]
      .contains(between)
      : ["", ",", ")", "),", ":", "(", "–", "s", ":s", "i", ", se"].contains(between)
  }

  private func isListGap(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 14 else { return false }
    return [",", "och", "samt", "eller", "och/eller", ", och", "och i", "och enligt", "", "jämte"]
      .contains(text.string(gap).trimmingBlanks)
  }

  private func citation(_ expression: SectionExpression, _ act: ActMention?) -> Citation? {
    var kind = expression.kind
    if kind == .statute, act == nil {
      if expression.needsAct { return nil }
      if expression.chapter == nil { kind = .ownParagraph }
    }
    let ends = act.map { act in
      // A list shares one act: the citation's own range stays free of its neighbours.
      isAdjacent(expression.range, act.range)
        ? min(
          expression.range.lowerBound, act.range.lowerBound)..<max(
            expression.range.upperBound, act.range.upperBound)
        : expression.range
    }
    return Citation(
      kind: kind, range: ends ?? expression.range, act: act, chapter: expression.chapter,
      sections: expression.sections, paragraph: expression.paragraph, point: expression.point,
      annex: expression.annex)
  }

  private func isAdjacent(_ place: Range<Int>, _ act: Range<Int>) -> Bool {
    let gap =
      place.upperBound <= act.lowerBound
      ? act.lowerBound - place.upperBound : place.lowerBound - act.upperBound
    return gap <= 14
  }

  private func citation(_ act: ActMention) -> Citation {
    Citation(
      kind: .statute, range: act.range, act: act, chapter: nil, sections: [], paragraph: nil,
      point: nil, annex: nil)
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmingBlanks: String {
    var slice = self[...]
    while slice.first == " " { slice = slice.dropFirst() }
    while slice.last == " " { slice = slice.dropLast() }
    return String(slice)
  }
}
