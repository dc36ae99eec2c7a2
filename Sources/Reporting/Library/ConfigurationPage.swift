import LibraryFiles
import Policies

/// Every setting in force, with where it comes from.
public struct ConfigurationPage {
  private let configuration: Configuration
  private let profiles: [Profile]
  private let words: Wording

  /// Makes a page.
  ///
  /// - Parameter profiles: Those in force, with what they demand and aim at.
  public init(_ configuration: Configuration, profiles: [Profile], language: Language) {
    self.profiles = profiles
    self.configuration = configuration
    words = Wording(language)
  }

  /// The settings in columns: key, value, origin.
  public var text: String {
    let rows = configuration.rows.map { row in
      (row.key, shown(row.value), words.of(row.origin.explanation))
    }
    let keys = rows.map(\.0.count).max() ?? 0
    // One long value must not push every origin off the screen.
    let values = min(40, rows.map(\.1.count).max() ?? 0)
    return head + "\n\n"
      + rows.map { key, value, origin in
        Self.padded(key, keys) + "  " + Self.padded(value, values) + "  " + origin + "\n"
      }.joined() + policy
  }

  /// What the profiles demand beyond the law, each with the profile that says so.
  private var policy: String {
    let wording = ProfileWording(words: words)
    let parts = [
      (
        words.of("Krav", "Demands"),
        profiles.flatMap { profile in
          wording.demands(of: profile).map { ($0.line(words), profile.id) }
        }
      ),
      (
        words.of("Mål", "Targets"),
        profiles.flatMap { profile in profile.targets.map { (wording.line($0), profile.id) } }
      ),
    ]
    return parts.filter { !$0.1.isEmpty }.map { title, items in
      "\n\(title)\n"
        + items.map { text, profile in
          let origin = words.of(Origin.profile(profile).explanation)
          return LineWrap.lines("\(shown(text)) (\(origin))", width: 96).enumerated()
            .map { ($0 == 0 ? "  - " : "    ") + $1 + "\n" }.joined()
        }.joined()
    }.joined()
  }

  /// The settings as JSON.
  public var json: String {
    let wording = ProfileWording(words: words)
    return JSONValue.members([
      "schema": "hansyn/settings/1", "file": configuration.file.map(JSONValue.string) ?? .null,
      "settings": .array(
        configuration.rows.map { row in
          var members: [JSONValue.Member] = [
            .init(name: "key", value: .string(row.key)),
            .init(name: "value", value: row.value.isEmpty ? .null : .string(row.value)),
          ]
          let origin: JSONValue =
            switch row.origin {
            case .builtIn: .members(["kind": "builtIn"])
            case .profile(let name): .members(["kind": "profile", "name": .string(name)])
            case .file(let path, let line):
              .members(["kind": "file", "path": .string(path), "line": .integer(line)])
            case .option(let name): .members(["kind": "option", "name": .string(name)])
            }
          members.append(.init(name: "origin", value: origin))
          return .object(members)
        }),
      "duties": .array(
        profiles.flatMap { profile in
          wording.demands(of: profile).map { demand in
            .members([
              "rules": .strings(demand.rules), "severity": .string(demand.severity.rawValue),
              "text": .string(demand.sentence), "profile": .string(profile.id),
            ])
          }
        }),
      "targets": .array(
        profiles.flatMap { profile in
          profile.targets.map { target in
            .members([
              "share": target.share.map(JSONValue.integer),
              "text": .string(words.of(target.text)), "profile": .string(profile.id),
            ])
          }
        }),
    ]).text
  }

  private var head: String {
    configuration.file.map { words.of("Inställningar ur \($0).", "Settings from \($0).") }
      ?? words.of(
        "Ingen hansyn.yml gäller här; hansyn init skriver en.",
        "No hansyn.yml holds here; hansyn init writes one.")
  }

  /// A value that stays on its line and can't steer the terminal.
  private func shown(_ value: String) -> String {
    guard !value.isEmpty else { return "–" }
    return String(
      value.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
