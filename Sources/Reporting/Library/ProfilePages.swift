import LibraryFiles
import Policies
import Rules

/// Profiles as they are browsed.
public struct ProfilePages {
  private let terminal: Terminal
  private let words: Wording

  /// Makes pages.
  public init(terminal: Terminal, language: Language) {
    self.terminal = terminal
    words = Wording(language)
  }

  /// One line a profile; those in force are marked.
  public func list(_ profiles: Profiles, inForce: [Profile]) -> String {
    let width = profiles.profiles.map(\.id.count).max() ?? 0
    return profiles.profiles.map { profile in
      let mark = inForce.contains { $0.id == profile.id } ? words.of("  gäller", "  in force") : ""
      let padding = String(repeating: " ", count: width - profile.id.count)
      return terminal.paint(profile.id, .strong) + padding + "  " + words.of(profile.title)
        + " (\(profile.dated))" + mark + "\n"
    }.joined()
  }

  /// Everything about one profile.
  public func page(_ profile: Profile) -> String {
    let wording = ProfileWording(words: words)
    var lines = [terminal.paint("\(profile.id)  \(words.of(profile.title))", .strong), ""]
    lines += LineWrap.lines(words.of(profile.about), width: terminal.width)
    lines += section("Mål", "Targets", profile.targets.map(wording.line))
    lines += section(
      "Kräver", "Demands", wording.demands(of: profile).map { $0.line(words) })
    lines += section("Ändrar", "Changes", changes(of: profile))
    // An address is of use only where it is whole.
    lines += ["", words.of("Källor", "Sources")]
    lines += profile.sources.flatMap { source in
      ["  - " + source.title] + (source.url.map { ["    " + $0] } ?? [])
    }
    lines.append("")
    lines.append(
      words.of("Uppgifterna är från ", "The facts are of ") + profile.dated
        + words.of(", källorna lästa ", ", the sources read ") + profile.read + ".")
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ sv: String, _ en: String, _ items: [String]) -> [String] {
    guard !items.isEmpty else { return [] }
    return ["", words.of(sv, en)]
      + items.flatMap { item in
        LineWrap.lines(item, width: terminal.width - 4).enumerated().map { index, line in
          (index == 0 ? "  - " : "    ") + line
        }
      }
  }

  private func changes(of profile: Profile) -> [String] {
    Configuration(file: nil, layers: [profile.layer]).rows
      .filter { $0.origin == .profile(profile.id) }.map { "\($0.key): \($0.value)" }
  }
}
