import Foundation
import LibraryFiles

extension ClauseParameter {
  /// The most characters that a text value may have.
  static let longestText = 1_000

  /// Reads a value in this parameter's type.
  ///
  /// An empty text, an empty list and, for a number that may be left out, zero count as no value.
  ///
  /// - Throws: `ParameterProblem` when the value is not of the type or outside its limits.
  func read(_ raw: RawValue) throws(ParameterProblem) -> ParameterValue? {
    if LaterAnswer.isMeant(by: raw) { return try leftForLater() }
    if case .text(let text) = raw, isLeftOut(by: text) { return nil }
    return try readAnswer(raw)
  }

  /// Whether an answer says that a value which may be left out is: ”nej”, ”ingen”.
  public func isLeftOut(by text: String) -> Bool {
    isOptional && ![.val, .flerval, .bool].contains(type) && NonAnswer.leavesOut(text)
  }

  private func readAnswer(_ raw: RawValue) throws(ParameterProblem) -> ParameterValue? {
    switch type {
    case .heltal, .tal, .procent, .belopp: try readNumber(raw)
    case .datum, .manad: try readDay(raw)
    case .val, .flerval: try readChoices(raw)
    case .lista: try readList(raw)
    case .bool: try readFlag(raw)
    case .text: try readPhrase(raw).map { .text($0) }
    case .kontakt: try readContact(raw)
    case .ref: try readReference(raw)
    }
  }

  /// A place to fill in; what decides how the text is written can't be left.
  private func leftForLater() throws(ParameterProblem) -> ParameterValue {
    switch type {
    case .val, .flerval, .bool: throw unleavable(expected)
    case .belopp: return .text(LaterAnswer.place(for: title) + " kronor")
    case .procent: return .text(LaterAnswer.place(for: title) + " procent")
    default: return .text(LaterAnswer.place(for: title))
    }
  }

  private func readNumber(_ raw: RawValue) throws(ParameterProblem) -> ParameterValue? {
    guard let text = try readText(raw) else { return nil }
    try checkAnswer(text)
    if CalendarDay.isWritten(like: text) { throw wrongDay(text) }
    let written = text.lowercased()
    let counted = written.drop { !$0.isLetter && $0 != "%" }
    guard counted.isEmpty || isUnit(String(counted)) else {
      throw text.contains(where: \.isNumber) ? wrongUnit(text) : wrong(text)
    }
    let digits = written.dropLast(counted.count).filter { !$0.isWhitespace }
    guard digits.utf8.count <= 15, digits.utf8.allSatisfy({ "0123456789.,-".utf8.contains($0) }),
      let number = Decimal(string: String(digits).replacing(",", with: "."))
    else { throw wrong(text) }
    if type == .heltal || type == .belopp {
      guard !digits.contains(where: { ".,".contains($0) }) else { throw wrong(text) }
    } else {
      guard digits.count(where: { ".,".contains($0) }) <= 1 else { throw wrong(text) }
    }
    if number == 0, isOptional { return nil }
    if let minimum, number < minimum {
      throw outside(text, sv: "är för litet", en: "is too small")
    }
    if let maximum, number > maximum {
      throw outside(text, sv: "är för stort", en: "is too large")
    }
    // No clause counts anything below zero, whether its file says so or not.
    if number < 0 { throw wrong(text) }
    switch type {
    case .procent: return .percent(number)
    case .belopp: return .kronor(number)
    default: return .number(number)
    }
  }

  /// Whether a word is what the number counts, in the plural or the singular: ”dagar”, ”dag”.
  private func isUnit(_ word: String) -> Bool {
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    let units: [String] =
      switch type {
      case .procent: ["%", "procent", "per cent", "percent"]
      case .belopp: ["kronor", "kr", "sek", "krona"]
      default: [unit?.sv, unit?.en].compactMap { $0?.lowercased() }
      }
    return units.contains { unit in
      let stem = unit.prefix(max(2, unit.count - 2))
      // ”mån” is short for ”månader”.
      return word == unit || word.count >= 3 && unit.hasPrefix(word)
        || word.hasPrefix(stem) && word.count - stem.count <= 2
    }
  }

  private func readDay(_ raw: RawValue) throws(ParameterProblem) -> ParameterValue? {
    // ”den 1 maj 2027” is how the clauses themselves write it.
    guard let text = try readWords(raw).map({ String($0.trimmingPrefix("den ")) }) else {
      return nil
    }
    if type == .datum, let day = CalendarDay(text) { return .day(day) }
    if type == .manad, let month = CalendarDay(month: text) { return .month(month) }
    let isDay = CalendarDay(text) != nil || CalendarDay(month: text) != nil
    throw isDay || CalendarDay.isWritten(like: text) ? wrongDay(text) : wrong(text)
  }

  private func readChoices(_ raw: RawValue) throws(ParameterProblem) -> ParameterValue? {
    let words = type == .val ? try readText(raw).map { [$0] } ?? [] : try readItems(raw)
    guard !words.isEmpty else { return nil }
    for word in words where !choices.contains(where: { $0.value == word.lowercased() }) {
      throw wrong(word)
    }
    try checkCount(words)
    // In the order of the declaration, each once, so that the same choice gives the same text.
    let wanted = Set(words.map { $0.lowercased() })
    return .choices(choices.filter { wanted.contains($0.value) })
  }

  private func readList(_ raw: RawValue) throws(ParameterProblem) -> ParameterValue? {
    let items = try readItems(raw)
    guard !items.isEmpty else { return nil }
    for item in items {
      try checkAnswer(item)
      try checkSaysSomething(item)
    }
    try checkCount(items)
    return .list(items)
  }

  private func readFlag(_ raw: RawValue) throws(ParameterProblem) -> ParameterValue? {
    guard let text = try readText(raw) else { return nil }
    switch text.lowercased() {
    case "ja", "true", "yes", "1": return .flag(true)
    case "nej", "false", "no", "0": return .flag(false)
    default: throw wrong(text)
    }
  }

  private func readContact(_ raw: RawValue) throws(ParameterProblem) -> ParameterValue? {
    guard let text = try readWords(raw) else { return nil }
    guard text.contains("@") || text.filter(\.isNumber).count >= 5 else {
      throw problem(
        sv: "”\(text)” saknar e-postadress eller telefonnummer. \(expected.sv)",
        en: "”\(text)” lacks an e-mail address or a telephone number. \(Language.en.of(expected))")
    }
    return .text(text)
  }

  private func readReference(_ raw: RawValue) throws(ParameterProblem) -> ParameterValue? {
    guard let text = try readWords(raw) else { return nil }
    // ”anges i bilaga” is no place.
    guard !Self.kindsOfPlace.contains(text.lowercased()) else {
      throw problem(
        sv: "”\(text)” säger inte vilken det är. \(expected.sv)",
        en: "”\(text)” does not say which one. \(Language.en.of(expected))")
    }
    return .text(text.first?.isNumber == true ? "avsnitt " + text : text)
  }

  private static let kindsOfPlace: Set<String> = [
    "avsnitt", "avsnittet", "bilaga", "bilagan", "kapitel", "kapitlet", "punkt", "punkten", "sida",
    "rubrik", "rubriken", "dokument", "dokumentet", "annex", "section",
  ]

  /// The value as one line of text, nil where it is empty.
  private func readText(_ raw: RawValue) throws(ParameterProblem) -> String? {
    guard case .text(let text) = raw else {
      throw outside(
        "”\(raw.written)”", sv: "ska vara ett värde, inte en lista",
        en: "must be one value, not a list")
    }
    return try oneLine(text)
  }

  /// A text that may stand in a sentence.
  private func readPhrase(_ raw: RawValue) throws(ParameterProblem) -> String? {
    guard let text = try readWords(raw) else { return nil }
    try checkSaysSomething(text)
    if let minimumWords, text.split(separator: " ").count < minimumWords {
      throw problem(
        sv: "”\(text)” är för kort för att fortsätta meningen; skriv minst \(minimumWords) ord. "
          + expected.sv,
        en: "”\(text)” is too short to go on with the sentence; write at least \(minimumWords) "
          + "words. \(Language.en.of(expected))")
    }
    return text
  }

  /// Refuses a bare number and a bare yes or no where words are asked for.
  private func checkSaysSomething(_ text: String) throws(ParameterProblem) {
    let isNumber = text.allSatisfy(\.isNumber)
    // A number of a register or a telephone has several digits, and its example has some too.
    let mayBeNumber = text.count > 3 && example?.written.contains(where: \.isNumber) ?? true
    guard isNumber && !mayBeNumber || NonAnswer.isYesOrNo(text) else { return }
    throw problem(
      sv: "”\(text)” är ingen text som kan stå i meningen. \(expected.sv)",
      en: "”\(text)” is no text that can stand in the sentence. \(Language.en.of(expected))")
  }

  /// The same, where it must say something.
  private func readWords(_ raw: RawValue) throws(ParameterProblem) -> String? {
    guard let text = try readText(raw) else { return nil }
    try checkAnswer(text)
    return text
  }

  private func checkAnswer(_ text: String) throws(ParameterProblem) {
    if let address = EmailAddress.halfWritten(in: text) {
      throw problem(
        sv: "”\(address.prefix(60))” är ingen hel e-postadress. \(expected.sv)",
        en: "”\(address.prefix(60))” is no whole e-mail address. \(Language.en.of(expected))")
    }
    guard NonAnswer.matches(text) else { return }
    let way = Localised(
      sv: "Vet du inte än: skriv senare, så blir det en markerad plats att fylla i.",
      en: "If you do not know yet: write senare (later), which leaves a marked place to fill in.")
    throw problem(
      sv: "”\(text.prefix(60))” är inget svar. \(way.sv) \(expected.sv)",
      en: "”\(text.prefix(60))” is no answer. \(Language.en.of(way)) "
        + Language.en.of(expected))
  }

  /// The items of a list, or of a text cut at semicolons or, where there are none, at commas.
  private func readItems(_ raw: RawValue) throws(ParameterProblem) -> [String] {
    let parts: [String]
    switch raw {
    case .list(let items): parts = items
    case .text(let text):
      guard text.utf8.count <= 100 * Self.longestText else {
        throw problem(
          sv: "är för lång; högst 100 delar får plats", en: "is too long; 100 parts are the most")
      }
      let separator: Character = text.contains(";") ? ";" : ","
      parts = text.split(separator: separator).map(String.init)
    }
    guard parts.count <= 100 else {
      throw problem(
        sv: "har \(parts.count) delar; högst 100 får plats",
        en: "has \(parts.count) parts; 100 are the most")
    }
    var items: [String] = []
    for part in parts { if let item = try oneLine(part) { items.append(item) } }
    return items
  }

  private func oneLine(_ text: String) throws(ParameterProblem) -> String? {
    guard text.utf8.count <= 4 * Self.longestText else {
      throw outside(
        "”\(text.prefix(30))…”", sv: "är för lång; högst \(Self.longestText) tecken får plats",
        en: "is too long; \(Self.longestText) characters are the most")
    }
    let line = ValueMarks.removed(from: text).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return line.isEmpty ? nil : line
  }

  private func checkCount(_ items: [String]) throws(ParameterProblem) {
    let (count, written) = (Decimal(items.count), "”\(items.joined(separator: "; "))”")
    if let minimum, count < minimum {
      throw outside(written, sv: "har för få delar", en: "has too few parts")
    }
    if let maximum, count > maximum {
      throw outside(written, sv: "har för många delar", en: "has too many parts")
    }
  }
}
