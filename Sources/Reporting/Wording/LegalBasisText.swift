import LibraryFiles
import Linting

/// The legal basis of a finding in a few lines: one for each condition and kind of authority.
struct LegalBasisText {
  private struct Key: Hashable {
    let condition: Localised?
    let kind: String
    let act: String?
  }

  let words: Wording
  /// Where the facts leave more provisions open than these, the report tells them all.
  private static let mostInBrief = 2

  /// The provisions alone, as one line: `17 kap. 1 § LOU; 4 kap. 1 § LOU`.
  ///
  /// What courts have made of the law is left out, unless there is nothing else.
  ///
  /// - Parameters:
  ///   - sources: The sources.
  ///   - withGuidance: Whether the first guidance is told too: what the law does not demand but an
  ///     authority advises must not look as if the section said it.
  func brief(_ sources: [LegalSource], withGuidance: Bool) -> String {
    let statutes = sources.filter { $0.kind == "statute" }
    if statutes.isEmpty { return lines(sources).first ?? "" }
    let mark = " (\(words.authority("statute")))"
    let guidance = withGuidance ? sources.first { $0.kind == "guidance" }.map { [$0] } ?? [] : []
    return
      (lines(statutes).prefix(Self.mostInBrief).map { line in
        line.hasSuffix(mark) ? String(line.dropLast(mark.count)) : line
      } + lines(guidance)).joined(separator: "; ")
  }

  /// `17 kap. 1 § LOU (lag)`, with the condition in front where act or regime is not known.
  func lines(_ sources: [LegalSource]) -> [String] {
    var order: [Key] = []
    var places: [Key: [String]] = [:]
    for source in sources {
      let key = Key(condition: source.condition, kind: source.kind, act: source.act)
      if places[key] == nil { order.append(key) }
      if places[key, default: []].contains(source.provision) { continue }
      places[key, default: []].append(source.provision)
    }
    // Law first, then what courts, authorities and the trade have made of it.
    let ranked = ["statute", "case", "guidance", "practice"].flatMap { kind in
      order.filter { $0.kind == kind }
    }
    return ranked.map { key in
      let kind = words.authority(key.kind)
      let provisions = words.list(places[key] ?? [])
      let isLaw = key.kind == "statute"
      // ”36 § avtalslagen” names its act already.
      let namesAct = provisions.contains("lagen") || provisions.contains("förordningen")
      let cited =
        isLaw
        ? [provisions, namesAct ? nil : key.act].compactMap(\.self).joined(separator: " ")
        : [key.act, provisions].compactMap(\.self).joined(separator: ", ")
      return (key.condition.map { "\(words.of($0)): " } ?? "") + "\(cited) (\(kind))"
    }
  }
}
