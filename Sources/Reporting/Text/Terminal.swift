/// Where text is shown: how wide it is, and whether it has colours.
public struct Terminal: Sendable, Equatable {
  /// What a colour or a face means; the same everywhere.
  enum Style: Sendable {
    /// Paths, headings and rule names.
    case strong
    /// What is there for reference only.
    case faint
    case error, warning, info
    /// What is as it should be.
    case good

    fileprivate var codes: String {
      switch self {
      case .strong: "1"
      case .faint: "2"
      case .error: "1;31"
      case .warning: "1;33"
      case .info: "1;36"
      case .good: "32"
      }
    }
  }

  /// How many columns it has; at least 50 are used.
  public let width: Int
  /// Whether it shows colours.
  public let hasColor: Bool

  /// Makes a terminal; text wider than 100 columns is tiring to read, so no more are used.
  public init(width: Int = 100, hasColor: Bool = false) {
    self.width = min(max(width, 50), 100)
    self.hasColor = hasColor
  }

  /// Text in a style; as it is where there are no colours.
  func paint(_ text: String, _ style: Style) -> String {
    hasColor && !text.isEmpty ? "\u{1B}[\(style.codes)m\(text)\u{1B}[0m" : text
  }

  /// Text underlined and in a style; as it is where there are no colours.
  func mark(_ text: String, _ style: Style) -> String {
    hasColor && !text.isEmpty ? "\u{1B}[4;\(style.codes)m\(text)\u{1B}[0m" : text
  }
}
