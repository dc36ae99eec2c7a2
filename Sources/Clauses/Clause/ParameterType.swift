/// The types of clause parameters, named as the clause files name them.
public enum ParameterType: String, Sendable, CaseIterable {
  /// A whole number.
  case heltal
  /// A number with decimals, written with a comma.
  case tal
  /// Per cent; printed ”50 procent”.
  case procent
  /// Swedish kronor; printed ”10 000 kronor”.
  case belopp
  /// A day; printed ”1 maj 2027”.
  case datum
  /// A month; printed ”maj 2027”.
  case manad
  /// One out of a closed list.
  case val
  /// One or more out of a closed list.
  case flerval
  /// A text without line breaks.
  case text
  /// A list of texts; printed ”a, b och c”.
  case lista
  /// Another place in the document; printed ”avsnitt 4.3” or ”avsnittet Målgrupp”.
  case ref
  /// A person or function that can be reached: holds an e-mail address or a telephone number.
  case kontakt
  /// Yes or no.
  case bool

  /// Whether its values are numbers that have limits.
  public var isNumeric: Bool {
    switch self {
    case .heltal, .tal, .procent, .belopp: true
    default: false
    }
  }
}
