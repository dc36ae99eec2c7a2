import LibraryFiles

/// A Swedish procurement act, by the short name that lawyers use.
///
/// The short name outlives the act: `LOU` was lagen (2007:1091) until 2016 and is lagen (2016:1145)
/// since. Which of them is meant follows from the date.
public enum Act: String, Sendable, Hashable, CaseIterable {
  /// Lagen om offentlig upphandling.
  case lou = "LOU"
  /// Lagen om upphandling inom försörjningssektorerna.
  case luf = "LUF"
  /// Lagen om upphandling av koncessioner.
  case luk = "LUK"
  /// Lagen om upphandling på försvars- och säkerhetsområdet.
  case lufs = "LUFS"
  /// Lagen om valfrihetssystem.
  case lov = "LOV"

  /// The annex that lists social and other special services; nil where the act has none.
  ///
  /// In LUK bilaga 2 lists utility activities and the services stand in bilaga 3.
  public var specialServicesAnnex: Localised? {
    switch self {
    case .lou, .luf: .init(sv: "bilaga 2", en: "annex 2")
    case .luk: .init(sv: "bilaga 3", en: "annex 3")
    case .lufs, .lov: nil
    }
  }
}
