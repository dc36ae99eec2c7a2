import Linting

/// Words that all formats of a portfolio share.
extension PortfolioReport {
  /// `tjänster`, `okänt föremål`.
  func objectName(_ key: String?) -> String {
    key.map { words.facts.value($0, of: "object") } ?? words.of("okänt föremål", "object unknown")
  }

  /// `2025`, `okänt år`.
  func yearName(_ key: String?) -> String { key ?? words.of("okänt år", "year unknown") }

  /// `42 %`.
  func percent(_ share: Int) -> String { words.of("\(share) %", "\(share)%") }

  /// `under 1 %` for a share that is rounded down to nothing and is something.
  func percent(_ share: Int, of part: Int) -> String {
    share == 0 && part > 0 ? words.of("under 1 %", "below 1%") : percent(share)
  }

  /// `12 upphandlingar`.
  func tenders(_ count: Int) -> String {
    words.number(count) + " "
      + words.of(count == 1 ? "upphandling" : "upphandlingar", count == 1 ? "tender" : "tenders")
  }

  /// The sentence that says most: how many of the tenders serve employment.
  var headline: String {
    let whole = whole
    return words.of(
      "\(words.number(whole.serving)) av \(tenders(whole.tenders)) (\(percent(whole.share, of: whole.serving))) "
        + "har hänsyn för sysselsättning.",
      "\(words.number(whole.serving)) of \(tenders(whole.tenders)) (\(percent(whole.share, of: whole.serving))) "
        + "serve employment.")
  }

  /// What the headline does not count: tenders that could not be read, and those in which the policy
  /// could not be judged.
  var reservations: [String] {
    var sentences: [String] = []
    if !failures.isEmpty {
      let files = failures.count == 1 ? "1 fil" : "\(words.number(failures.count)) filer"
      let english = failures.count == 1 ? "1 file" : "\(words.number(failures.count)) files"
      sentences.append(
        words.of(
          "\(files) kunde inte läsas och räknas inte.",
          "\(english) could not be read and not counted."))
    }
    let undecided = entries.count(where: \.isUndecided)
    if undecided > 0 {
      sentences.append(
        words.of(
          "I \(tenders(undecided)) kunde policyn inte prövas helt, för uppgifter saknas.",
          "In \(tenders(undecided)) the policy could not be judged in full, for facts are lacking.")
      )
    }
    return sentences
  }

  /// What counts, in words.
  var meaning: String {
    words.of(
      "Hänsyn för sysselsättning är dialogvillkor, tilldelningskriterium, sysselsättningsvillkor "
        + "eller reserverad upphandling. Arbetsrättsliga villkor, uppförandekod och "
        + "antidiskriminering räknas inte.",
      "A dialogue condition, an award criterion, an employment condition or a reserved procurement "
        + "serves employment. Terms of labour law, codes of conduct and anti-discrimination don't "
        + "count.")
  }

  /// What is promised, in words; empty where there is no condition that could.
  var promise: String {
    let conditions = entries.count { $0.level == .employment }
    let numbered = entries.count { $0.level == .employment && $0.promised != nil }
    let places = whole.places
    if conditions == 0, places == 0, fullTimeMonths == 0 { return "" }
    let months =
      fullTimeMonths > 0
      ? words.of(
        " och \(words.number(fullTimeMonths)) heltidsmånader",
        " and \(words.number(fullTimeMonths)) months of full-time work") : ""
    return words.of(
      "Villkoren utlovar \(words.number(places)) \(places == 1 ? "plats" : "platser")\(months). "
        + "\(words.number(numbered)) av \(words.number(conditions)) sysselsättningsvillkor anger "
        + "ett antal.",
      "The conditions promise \(words.number(places)) \(places == 1 ? "place" : "places")\(months). "
        + "\(words.number(numbered)) of \(words.number(conditions)) employment conditions give a "
        + "number.")
  }

  /// How a target was met, in words.
  func sentence(_ outcome: Outcome) -> String {
    let target = outcome.target
    let what = target.object.map { " " + words.of("om", "of") + " " + objectName($0) } ?? ""
    let text = target.text.map { " (\(words.of($0)))" } ?? ""
    let goal = words.of("Målet ", "The target of ") + percent(target.share) + text
    guard outcome.tenders > 0 else {
      return goal
        + words.of(
          " gäller upphandlingar\(what), och ingen sådan lästes.",
          " is for tenders\(what), and none was read.")
    }
    let reached = "\(percent(outcome.share, of: outcome.serving)), \(words.number(outcome.serving))"
    return goal
      + words.of(
        " är \(outcome.isMet ? "nått" : "inte nått"): \(reached) av "
          + "\(tenders(outcome.tenders))\(what).",
        " is \(outcome.isMet ? "met" : "not met"): \(reached) of "
          + "\(tenders(outcome.tenders))\(what).")
  }
}
