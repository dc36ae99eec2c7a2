import Foundation

/// What a parameter wants, in Swedish, for messages to the user.
extension ClauseParameter {
  /// The problem that it has no value.
  var missing: ParameterProblem {
    problem("värde saknas. \(expected)")
  }

  /// A problem with this parameter.
  func problem(_ reason: String) -> ParameterProblem {
    ParameterProblem(parameter: name, message: "\(title.sv) – \(reason)")
  }

  /// The problem that a value is not of the type.
  func wrong(_ value: String) -> ParameterProblem {
    problem("”\(value.prefix(60))” går inte att använda. \(expected)")
  }

  /// What to write, the limits, how to choose, and an example.
  var expected: String {
    var parts = [typeInWords + "."]
    if let help { parts.append(help.sv) }
    if let example { parts.append("Exempel: --set \(name)=\(Self.quoted(example.written))") }
    return parts.joined(separator: " ")
  }

  /// The limits as a sentence.
  var limits: String {
    let unit = unit.map { " " + $0 } ?? ""
    switch (minimum, maximum) {
    case (let least?, let most?): return "Tillåtet är \(least)–\(most)\(unit)."
    case (let least?, nil): return "Tillåtet är minst \(least)\(unit)."
    case (nil, let most?): return "Tillåtet är högst \(most)\(unit)."
    case (nil, nil): return ""
    }
  }

  private var typeInWords: String {
    let range =
      switch (minimum, maximum) {
      case (let least?, let most?): " \(least)–\(most)"
      case (let least?, nil): " från \(least)"
      case (nil, let most?): " till och med \(most)"
      case (nil, nil): ""
      }
    let counted = range + (unit.map { " " + $0 } ?? "")
    let words = choices.map(\.value).joined(separator: ", ")
    return switch type {
    case .heltal: "Ange ett heltal\(counted)"
    case .tal: "Ange ett tal\(counted)"
    case .procent: "Ange procent\(range)"
    case .belopp: "Ange ett belopp i kronor\(range)"
    case .datum: "Ange en dag, till exempel 2027-05-01"
    case .manad: "Ange en månad, till exempel 2027-05"
    case .val: "Välj ett av \(words)"
    case .flerval: "Välj ett eller flera av \(words), med semikolon emellan"
    case .text: "Ange en text"
    case .lista: "Ange ett eller flera värden med semikolon emellan"
    case .ref: "Ange avsnittets nummer eller rubrik"
    case .kontakt: "Ange vem eller vilken funktion, med e-postadress eller telefonnummer"
    case .bool: "Ange ja eller nej"
    }
  }

  private static func quoted(_ value: String) -> String {
    value.contains(where: { $0.isWhitespace || ";&|$()'".contains($0) }) ? "\"\(value)\"" : value
  }
}
