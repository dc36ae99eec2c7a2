/// Turns simple active sentences into the passive.
enum Voice {
  private static let verbs = [
    "erbjuda": "erbjudas", "tillhandahålla": "tillhandahållas", "lämna": "lämnas", "utse": "utses",
    "dokumentera": "dokumenteras", "anställa": "anställas", "ange": "anges",
    "redovisa": "redovisas",
  ]

  /// ”Leverantören ska lämna underlaget inom …” as ”Underlaget ska lämnas av Leverantören inom …”.
  ///
  /// The sentence itself where it is built in another way.
  static func passive(_ sentence: String) -> String {
    let pattern =
      /^(?<agent>Leverantören|Beställaren) ska (?:(?<adverb>när uppdraget utförs|varje [a-zåäö]+|inom [0-9]+ [a-zåäö]+) )?(?<verb>[a-zåäö]+) (?<object>.+?)(?<rest> (?:inom|senast|från|till|för|som|efter|och|i) .*|\.)$/
    guard let match = sentence.firstMatch(of: pattern), let verb = verbs[String(match.verb)] else {
      return sentence
    }
    let adverb = match.adverb.map { "\($0) " } ?? ""
    let object = match.object.prefix(1).uppercased() + match.object.dropFirst()
    return "\(object) ska \(adverb)\(verb) av \(match.agent)\(match.rest)"
  }
}
