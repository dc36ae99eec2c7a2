import LibraryFiles

extension Configuration {
  /// One setting as it is shown.
  public struct Row: Sendable, Equatable {
    /// The key, with a full stop between levels: `severity.EMP003`.
    public let key: String
    /// The value; empty where none is set.
    public let value: String
    /// Where it comes from.
    public let origin: Origin
  }

  /// Every setting in force, in the order of the documentation.
  public var rows: [Row] {
    var rows = [row("organisation.name", organisation)]
    for (fact, key) in [
      ("buyerKind", "organisation.kind"), ("stateListed", "organisation.state_listed"),
    ] {
      if let setting = facts[fact] { rows.append(row(key, setting)) }
    }
    rows += profiles.map { row("profile", $0) }
    rows.append(Row(key: "stage", value: stage.value.rawValue, origin: stage.origin))
    rows.append(Row(key: "lang", value: language.value.rawValue, origin: language.origin))
    rows.append(Row(key: "fail_on", value: failOn.value.rawValue, origin: failOn.origin))
    rows += listed("rules", ruleFolders) + listed("clauses", clauseFolders)
    rows += listed("paths.include", include) + listed("paths.exclude", exclude)
    rows += values.sorted { $0.key < $1.key }.map { name, setting in
      Row(key: "values.\(name)", value: Self.written(setting.value), origin: setting.origin)
    }
    let merged = severities.reduce(into: [:]) { $0.merge($1) { _, new in new } }
    rows += merged.sorted { $0.key < $1.key }.map { name, setting in
      Row(key: "severity.\(name)", value: setting.value.rawValue, origin: setting.origin)
    }
    for (rule, limits) in limits.sorted(by: { $0.key < $1.key }) {
      rows += limits.sorted { $0.key < $1.key }.map { name, setting in
        Row(
          key: "limits.\(rule).\(name)", value: Self.written(setting.value), origin: setting.origin)
      }
    }
    for (concept, phrases) in terms.sorted(by: { $0.key < $1.key }) {
      rows += listed("terms.\(concept)", phrases)
    }
    for (list, patterns) in codes.sorted(by: { $0.key < $1.key }) {
      rows += listed("codes.\(list)", patterns.map { Setting($0.value.text, from: $0.origin) })
    }
    rows += listed("prefers", preferred)
    rows.append(row("model", model))
    return rows
  }

  private func row(_ key: String, _ setting: Setting<String>) -> Row {
    Row(key: key, value: setting.value, origin: setting.origin)
  }

  /// One row for each value, and one without a value where there is none.
  private func listed(_ key: String, _ settings: [Setting<String>]) -> [Row] {
    settings.isEmpty
      ? [Row(key: key, value: "", origin: .builtIn)] : settings.map { row(key, $0) }
  }

  private static func written(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }

  private static func written(_ node: LibraryNode) -> String {
    switch node.content {
    case .text(let text): text
    case .list(let items): items.compactMap(\.text).joined(separator: "; ")
    case .mapping, .nothing: ""
    }
  }
}
