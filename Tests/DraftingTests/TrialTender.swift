import Rules

/// The tender that an example of a rule stands in.
enum TrialTender {
  /// The text of the tender in Markdown.
  ///
  /// A tender has a chapter at least; an example is often a bare sentence. What a condition calls
  /// for in the rest of a tender is there already: the clause alone is on trial.
  ///
  /// - Parameter trade: What the tender is about, where the clause is written for a trade.
  static func text(for rule: Rule, _ example: Example, trade: String = "") -> String {
    let lots =
      rule.topic == "lots_division_or_reason"
      ? "" : "Upphandlingen är uppdelad i två delar, och anbud får lämnas på en eller båda. "
    let host = "# 1 Uppdraget\n\n\(trade)\(lots)Kommunen höll i juni 2026 ett marknadsmöte.\n\n"
    guard !example.text.hasPrefix("#") else { return host + example.text }
    let chapter =
      rule.topic == "reserved_contract"
      ? "Upphandlingsföreskrifter" : "Särskilda kontraktsvillkor"
    return "\(host)# 2 \(chapter)\n\n\(example.text)"
  }
}
