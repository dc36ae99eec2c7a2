import Foundation
import LibraryFiles

/// What a parameter wants, for messages to the user.
extension ClauseParameter {
  /// The problem that it has no value.
  public var missing: ParameterProblem {
    let expected = expected
    return problem(
      sv: "värde saknas. \(expected.sv)", en: "has no value. \(Language.en.of(expected))")
  }

  /// A problem with this parameter.
  func problem(sv: String, en: String) -> ParameterProblem {
    ParameterProblem(
      parameter: name,
      message: Localised(sv: "\(title.sv) – \(sv)", en: "\(Language.en.of(title)) – \(en)"))
  }

  /// The problem that a value is not of the type.
  func wrong(_ value: String) -> ParameterProblem {
    let expected = expected
    return problem(
      sv: "”\(value.prefix(60))” går inte att använda. \(expected.sv)",
      en: "”\(value.prefix(60))” can't be used. \(Language.en.of(expected))")
  }

  /// The problem that a value, or the length of a list, is outside the limits.
  func outside(_ value: String, sv: String, en: String) -> ParameterProblem {
    let ends = Localised.joining([limits, shownExample]) { texts, _ in
      texts.filter { !$0.isEmpty }.joined(separator: " ")
    }
    return problem(
      sv: "\(value.prefix(60)) \(sv). \(ends.sv)",
      en: "\(value.prefix(60)) \(en). \(Language.en.of(ends))")
  }

  /// The problem that a number counts another thing than is asked for.
  func wrongUnit(_ value: String) -> ParameterProblem {
    let expected = expected
    return problem(
      sv: "”\(value.prefix(60))” går inte att använda, här anges \(counted.sv). \(expected.sv)",
      en: "”\(value.prefix(60))” can't be used, this is in \(counted.en). "
        + Language.en.of(expected))
  }

  /// The problem that a day is given where another thing is asked for, a month where a day is, or a
  /// day that does not exist.
  func wrongDay(_ value: String) -> ParameterProblem {
    let (fault, english): (String, String) =
      if CalendarDay(value) != nil {
        ("är en dag, men här anges \(counted.sv)", "is a day, but this is in \(counted.en)")
      } else if CalendarDay(month: value) != nil {
        ("är en månad, men här anges \(counted.sv)", "is a month, but this is in \(counted.en)")
      } else {
        ("finns inte i kalendern", "is not in the calendar")
      }
    let expected = expected
    return problem(
      sv: "”\(value.prefix(60))” \(fault). \(expected.sv)",
      en: "”\(value.prefix(60))” \(english). \(Language.en.of(expected))")
  }

  /// What a value is or counts.
  private var counted: (sv: String, en: String) {
    switch type {
    case .procent: ("procent", "per cent")
    case .belopp: ("kronor", "kronor")
    case .datum: ("en dag", "days")
    case .manad: ("en månad", "months")
    default: unit.map { ($0.sv, Language.en.of($0)) } ?? ("ett tal", "a number")
    }
  }

  /// The problem that a value which decides how the text is written is left for later.
  ///
  /// - Parameter way: What to do instead.
  public func unleavable(_ way: Localised) -> ParameterProblem {
    problem(
      sv: "kan inte lämnas till senare, eftersom svaret styr hur texten skrivs. \(way.sv)",
      en: "can't be left for later, since it decides how the text is written. "
        + Language.en.of(way))
  }

  /// What to write, the limits, how to choose, and an example.
  var expected: Localised {
    .joining([instruction] + [help].compactMap(\.self) + [shownExample]) { texts, _ in
      (["\(texts[0])."] + texts.dropFirst()).joined(separator: " ")
    }
  }

  /// How a value that will do is given on the command line.
  private var shownExample: Localised {
    let value = (example ?? standard)?.written ?? typicalValue
    let call = "--set \(name)=\(Self.quoted(value))"
    return Localised(sv: "Exempel: \(call)", en: "Example: \(call)")
  }

  /// A value of the type, for parameters that may go without an example.
  private var typicalValue: String {
    switch type {
    case .heltal, .tal, .procent, .belopp: "\(minimum ?? maximum ?? 1)"
    case .datum: "2027-05-01"
    case .manad: "2027-05"
    case .val, .flerval: choices.first?.value ?? ""
    case .ref: "4.3"
    case .kontakt: "inkop@kommunen.example"
    case .bool: "ja"
    case .text, .lista: "…"
    }
  }

  /// The limits as a sentence.
  var limits: Localised {
    let (unit, english) = spacedUnit
    switch (minimum, maximum) {
    case (let least?, let most?):
      return .init(
        sv: "Tillåtet är \(Self.sv(least))–\(Self.sv(most))\(unit).",
        en: "Allowed is \(Self.en(least))–\(Self.en(most))\(english).")
    case (let least?, nil):
      return .init(
        sv: "Tillåtet är minst \(Self.sv(least))\(unit).",
        en: "Allowed is at least \(Self.en(least))\(english).")
    case (nil, let most?):
      return .init(
        sv: "Tillåtet är högst \(Self.sv(most))\(unit).",
        en: "Allowed is at most \(Self.en(most))\(english).")
    case (nil, nil): return .init(same: "")
    }
  }

  /// The unit with a blank before it, in both languages; empty where nothing is counted.
  private var spacedUnit: (sv: String, en: String) {
    switch type {
    case .belopp: (" kronor", " kronor")
    case .procent: (" procent", " per cent")
    default: unit.map { (" " + $0.sv, " " + Language.en.of($0)) } ?? ("", "")
    }
  }

  /// A limit as people read it: 10 000 000.
  private static func sv(_ limit: Decimal) -> String {
    limit.formatted(.number.locale(Locale(identifier: "sv_SE")))
  }

  private static func en(_ limit: Decimal) -> String {
    limit.formatted(.number.locale(Locale(identifier: "en_GB")))
  }

  /// What to write, within which limits and how it stands to other values, without a full stop.
  public var instruction: Localised {
    .joining([form] + ParameterOrder.words(orders)) { texts, _ in texts.joined(separator: ", ") }
  }

  /// What to write and within which limits.
  private var form: Localised {
    let (from, to): (String, String) =
      switch (minimum, maximum) {
      case (let least?, let most?):
        (" \(Self.sv(least))–\(Self.sv(most))", " \(Self.en(least))–\(Self.en(most))")
      case (let least?, nil): (" från \(Self.sv(least))", " from \(Self.en(least))")
      case (nil, let most?): (" till och med \(Self.sv(most))", " up to \(Self.en(most))")
      case (nil, nil): ("", "")
      }
    let (unit, english) = spacedUnit
    let words = choices.map(\.value).joined(separator: ", ")
    return switch type {
    case .heltal:
      .init(sv: "Ange ett heltal\(from)\(unit)", en: "Give a whole number\(to)\(english)")
    case .tal: .init(sv: "Ange ett tal\(from)\(unit)", en: "Give a number\(to)\(english)")
    case .procent: .init(sv: "Ange procent\(from)", en: "Give per cent\(to)")
    case .belopp: .init(sv: "Ange ett belopp i kronor\(from)", en: "Give an amount in kronor\(to)")
    case .datum:
      .init(sv: "Ange en dag, till exempel 2027-05-01", en: "Give a day, such as 2027-05-01")
    case .manad:
      .init(sv: "Ange en månad, till exempel 2027-05", en: "Give a month, such as 2027-05")
    case .val: .init(sv: "Välj ett av \(words)", en: "Choose one of \(words)")
    case .flerval:
      .init(
        sv: "Välj ett eller flera av \(words), med semikolon emellan",
        en: "Choose one or more of \(words), with semicolons between")
    case .text: .init(sv: "Ange en text", en: "Give a text")
    case .lista:
      .init(
        sv: "Ange ett eller flera värden med semikolon emellan",
        en: "Give one or more values with semicolons between")
    case .ref:
      .init(
        sv: "Ange avsnittets nummer eller rubrik", en: "Give the number or heading of the section")
    case .kontakt:
      .init(
        sv: "Ange vem eller vilken funktion, med e-postadress eller telefonnummer",
        en: "Give who, or which function, with an e-mail address or a telephone number")
    case .bool: .init(sv: "Ange ja eller nej", en: "Give ja (yes) or nej (no)")
    }
  }

  /// A value as it is written in a shell.
  static func quoted(_ value: String) -> String {
    value.contains(where: { $0.isWhitespace || ";&|$()'".contains($0) }) ? "\"\(value)\"" : value
  }
}
