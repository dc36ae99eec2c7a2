import Policies

/// A new `hansyn.yml` with comments, in Swedish whatever the language of the program: a team reads it.
struct ConfigurationTemplate {
  private let answers: InitAnswers

  init(_ answers: InitAnswers) { self.answers = answers }

  /// The file.
  var text: String {
    """
    # Inställningar för Hänsyn. De gäller dokumenten i den här mappen och under den.
    # Vad som gäller och varför: hansyn config show. Alla nycklar: docs/configuration.md.

    \(organisation)

    # Policyn. Flera profiler i ordning: [goteborg, var-egen]. Lista dem: hansyn profiles list
    profile: \(list(answers.profiles ?? [Configuration.standardProfile]))

    # Hur strängt det prövas när inget annat anges: utkast, publicering eller revision.
    stage: \((answers.stage ?? .utkast).rawValue)

    # Slutstatus 1 från och med: error, warning, info eller never.
    fail_on: error

    # Språket i rapporter: sv eller en.
    lang: \((answers.language ?? .sv).rawValue)

    # Egna klausuler och regler, räknat från den här filen.
    \(folder("clauses", answers.clauses, example: "klausuler"))
    \(folder("rules", answers.rules, example: "regler"))

    # Värden som fylls i klausuler om inget annat anges.
    # values:
    #   matchningsfunktion: arbetsmarknadsenheten

    # Graden för en regel, en grupp eller ett ämne: error, warning, info eller off.
    # severity:
    #   SOC003: off

    # Filer i mappar som inte läses; * står för vilka tecken som helst.
    # paths:
    #   exclude: ["*/arkiv/*"]

    """
  }

  private var organisation: String {
    guard answers.organisation != nil || answers.kind != nil || answers.isStateListed != nil else {
      return "# organisation:\n#   name: Norrby kommun\n#   # municipality, region, state,"
        + " municipal_company eller other\n#   kind: municipality"
    }
    var lines = ["organisation:"]
    lines.append(
      answers.organisation.map { "  name: \(quoted($0))" } ?? "  # name: Norrby kommun")
    lines.append("  # municipality, region, state, municipal_company eller other")
    lines.append(answers.kind.map { "  kind: " + $0 } ?? "  # kind: municipality")
    if let isListed = answers.isStateListed {
      lines.append("  # Om bilagan till förordningen (2006:260) räknar upp myndigheten.")
      lines.append("  state_listed: \(isListed ? "ja" : "nej")")
    }
    return lines.joined(separator: "\n")
  }

  private func folder(_ key: String, _ path: String?, example: String) -> String {
    guard let path, !path.isEmpty else { return "# \(key): \(example)" }
    return "\(key): \(quoted(path))"
  }

  private func list(_ names: [String]) -> String {
    names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
  }

  /// A text within single quotes, where no sign but the quote itself has a meaning.
  private func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
}
