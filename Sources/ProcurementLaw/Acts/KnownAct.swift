import LibraryFiles

/// An act, ordinance or directive that tender documents cite, in force or repealed.
public struct KnownAct: Sendable, Equatable {
  /// Its number: SFS (`2016:1145`) or EU (`2014/24/EU`).
  public let number: String
  /// The name to print, definite form: `lagen (2016:1145) om offentlig upphandling`.
  public let title: String
  /// What it is called in English; nil where nobody needs it.
  public let english: String?
  /// Names that mean this act when they stand alone, lower case, indefinite and definite form.
  public let names: [String]
  /// Abbreviations, matched by case.
  public let abbreviations: [String]
  /// When it is in force.
  public let validity: Validity
  /// What replaced it, ready to print; nil while it is in force.
  public let replacement: Localised?
  /// The procurement act it is, where it is one.
  public let act: Act?
  /// Whether it is another country's, whose law is not judged.
  public let isForeign: Bool
  /// Whether the bare name is loosely used for its successor, so that only the number is proof.
  public let isNameLoose: Bool
  /// The key of its source.
  public let source: String

  /// The name in both languages, the English where there is one.
  public var name: Localised { Localised(read: title, en: english) }

  /// Whether a name or abbreviation as a text writes it is this act's.
  public func isCalled(_ name: String) -> Bool {
    names.contains(name) || abbreviations.contains(name)
  }

  /// Makes an act.
  public init(
    number: String, title: String, english: String? = nil, names: [String],
    abbreviations: [String] = [], validity: Validity, replacement: Localised? = nil,
    act: Act? = nil,
    isForeign: Bool = false, isNameLoose: Bool = false, source: String
  ) {
    self.number = number
    self.title = title
    self.english = english
    self.names = names
    self.abbreviations = abbreviations
    self.validity = validity
    self.replacement = replacement
    self.act = act
    self.isForeign = isForeign
    self.isNameLoose = isNameLoose
    self.source = source
  }
}
