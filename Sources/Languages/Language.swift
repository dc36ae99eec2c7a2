/// A language in which the program speaks to its users.
///
/// It is a value that is handed down from the command line: nothing asks the environment.
public enum Language: String, Sendable, CaseIterable {
  /// Swedish, which is also the language of the documents and of the law.
  case sv
  /// English.
  case en

  /// One of two texts that say the same.
  public func of(_ sv: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    switch self {
    case .sv: sv()
    case .en: en()
    }
  }

  /// A text in the language; in Swedish where nobody has translated it.
  public func of(_ text: Localised) -> String {
    switch self {
    case .sv: text.sv
    case .en: text.en ?? text.sv
    }
  }
}
