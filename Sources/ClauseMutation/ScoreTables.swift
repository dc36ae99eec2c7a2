/// The score as text for people, and as part of a page.
public struct ScoreTables: Sendable {
  private let run: MutationRun
  private let score: MutationScore

  /// Makes tables.
  public init(_ run: MutationRun) {
    self.run = run
    score = MutationScore(run.verdicts)
  }

  /// The tables, with what stands outside them.
  public var text: String {
    var lines = [
      "| Regelgrupp | fel | funna | missade | andel | obehöriga |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for (group, row) in score.groups.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "| \(group) | \(row.faults) | \(row.killed) | \(row.survived) | \(Self.share(row.killed, row.faults)) | \(row.strays) |"
      )
    }
    let all = score.all
    lines += [
      "| **alla** | \(all.faults) | \(all.killed) | \(all.survived) | \(Self.share(all.killed, all.faults)) | \(all.strays) |",
      "", "| Sorts fel | fel | funna | missade | andel | obehöriga |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for (kind, row) in score.kinds.sorted(by: { $0.key < $1.key }) {
      guard case .fault = kind else { continue }
      lines.append(
        "| \(Self.name(kind)) | \(row.faults) | \(row.killed) | \(row.survived) | \(Self.share(row.killed, row.faults)) | \(row.strays) |"
      )
    }
    lines += ["", "| Omskrivning | gjorda | tysta | andel |", "| --- | ---: | ---: | ---: |"]
    for (kind, row) in score.kinds.sorted(by: { $0.key < $1.key }) {
      guard case .paraphrase = kind else { continue }
      lines.append(
        "| \(Self.name(kind)) | \(row.paraphrases) | \(row.silent) | \(Self.share(row.silent, row.paraphrases)) |"
      )
    }
    lines.append(
      "| **alla** | \(all.paraphrases) | \(all.silent) | \(Self.share(all.silent, all.paraphrases)) |"
    )
    lines += ["", notes.map { "- \($0)" }.joined(separator: "\n")]
    return lines.joined(separator: "\n")
  }

  /// Every survivor and every stray with its text, by rule.
  public var list: String {
    var lines = ["", "MISSADE"]
    lines += Self.listed(score.survivors) { $0.linked }
    lines += ["", "OBEHÖRIGA"]
    lines += Self.listed(score.strays) { $0.strays }
    return lines.joined(separator: "\n")
  }

  /// A page with the tables between the marks `<!-- score -->` and `<!-- /score -->`.
  public func written(into page: String) -> String {
    guard let start = page.firstRange(of: "<!-- score -->"),
      let end = page.firstRange(of: "<!-- /score -->"), start.upperBound <= end.lowerBound
    else { return page }
    return page[..<start.upperBound] + "\n" + text + "\n" + page[end.lowerBound...]
  }

  private var notes: [String] {
    var notes = [
      "Fel i element som ingen regel bevakar, utanför tabellerna: \(score.unwatched)."
    ]
    if !run.left.isEmpty {
      notes.append(
        "Former som inget villkor tar med sig, och som därför inte prövas: \(run.left.joined(separator: ", "))."
      )
    }
    if !run.untried.isEmpty {
      notes.append(
        "Element vars ord inte finns i exempeltexten: \(run.untried.joined(separator: "; ")).")
    }
    if !run.unknown.isEmpty {
      notes.append(
        "Länkade regler som ännu inte finns: \(run.unknown.sorted().joined(separator: ", ")).")
    }
    for (composition, rules) in run.standing {
      notes.append("Träffar i \(composition) utan något fel: \(rules.joined(separator: ", ")).")
    }
    return notes
  }

  private static func listed(
    _ verdicts: [MutationJudge.Verdict], by rules: (MutationJudge.Verdict) -> [String]
  ) -> [String] {
    let groups = Dictionary(grouping: verdicts) { rules($0).joined(separator: "|") }
    return groups.sorted { $0.key < $1.key }.flatMap { key, verdicts in
      ["", "\(key) (\(verdicts.count))"]
        + verdicts.map { verdict in
          let mutant = verdict.mutant
          let element = mutant.element.map { " ”\($0)”" } ?? ""
          let told = verdict.told.isEmpty ? "" : " [\(verdict.told.joined(separator: " "))]"
          return
            "  \(mutant.composition) \(mutant.clause ?? "")\(element) \(name(mutant.kind))\(told): \(mutant.change)"
        }
    }
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "–" : "\(part * 1000 / whole / 10),\(part * 1000 / whole % 10) %"
  }

  private static func name(_ kind: Mutant.Kind) -> String {
    switch kind {
    case .fault(.deleted): "struket"
    case .fault(.negated): "nekat"
    case .fault(.weakened): "försvagat (ska → bör)"
    case .fault(.moved): "flyttat"
    case .fault(.number): "tal borta eller ändrat"
    case .paraphrase(.parties): "parternas namn"
    case .paraphrase(.figures): "tal i ord och siffror"
    case .paraphrase(.synonyms): "andra ord"
    case .paraphrase(.duty): "skall, måste, åtar sig"
    case .paraphrase(.order): "ordningen"
    case .paraphrase(.voice): "passiv form"
    case .paraphrase(.adverbs): "adverb"
    case .paraphrase(.layout): "uppställning"
    case .paraphrase(.given): "klausulens egna"
    }
  }
}
