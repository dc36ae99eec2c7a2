import Languages

/// Why a passage is not changed: doing it would do harm that nobody sees at once.
enum ChangeRefusal {
  case field, control, boundControl, formula, textBox, permission, note, moved, elsewhere, story,
    paragraphs, notExact, overlap

  /// The error for the user.
  func error(_ path: String) -> DocumentError {
    DocumentError(
      self == .control || self == .boundControl || self == .permission ? .protected : .noPlace,
      path: path, reason: reason,
      advice: .init(
        sv: "Ändra det stället för hand i ordbehandlaren",
        en: "Change that place by hand in the word processor"))
  }

  private var reason: Localised {
    switch self {
    case .field:
      .init(
        sv: "texten räknas fram av ett fält och skulle komma tillbaka när fältet uppdateras",
        en: "the text is worked out by a field and would come back when the field is updated")
    case .control:
      .init(
        sv: "texten ligger i en innehållskontroll som är låst eller visar sin uppmaning",
        en: "the text is in a content control that is locked or shows its prompt")
    case .boundControl:
      .init(
        sv: "texten hämtas från dokumentets egenskaper och skulle skrivas över av dem",
        en: "the text is fetched from the document's properties and would be overwritten by them")
    case .formula:
      .init(sv: "stället innehåller en formel", en: "the place holds a formula")
    case .textBox:
      .init(
        sv: "stället innehåller en textruta eller ett objekt i flera utföranden",
        en: "the place holds a text box or an object in several versions")
    case .permission:
      .init(
        sv: "stället omfattas av särskilda redigeringsrättigheter",
        en: "the place has editing rights of its own")
    case .note:
      .init(
        sv: "stället har en fotnot eller slutnot som skulle försvinna",
        en: "the place has a footnote or endnote that would vanish")
    case .moved:
      .init(
        sv: "stället är en del av en spårad flyttning", en: "the place is part of a tracked move")
    case .elsewhere:
      .init(sv: "stället finns inte i dokumentet", en: "the place is not in the document")
    case .story:
      .init(
        sv: "bara dokumentets löpande text ändras, inte sidhuvuden, noter och textrutor",
        en: "only the body of the document is changed, not page headers, notes and text boxes")
    case .paragraphs:
      .init(
        sv: "en ändring av ord får inte gå över flera stycken eller celler",
        en: "a change of words may not go over several paragraphs or cells")
    case .overlap:
      .init(sv: "två ändringar gäller samma ord", en: "two changes are of the same words")
    case .notExact:
      .init(
        sv: "orden går inte att skilja från texten omkring dem",
        en: "the words can't be parted from the text around them")
    }
  }
}
