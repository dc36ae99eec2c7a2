import LibraryFiles
import ProcurementLaw

/// Words for what is true of a citation.
enum CitationWording {
  /// The status as a key of the JSON format.
  static func key(_ verdict: CitationVerdict) -> String {
    switch verdict.status {
    case .current: "current"
    case .repealed: "repealed"
    case .loose: "loose"
    case .moved: "moved"
    case .wrongSection: "wrong_section"
    case .misquoted: "misquoted"
    case .wrongRegime: "wrong_regime"
    case .otherAct: "other_act"
    case .history: "history"
    case .notYetInForce: "not_yet_in_force"
    case .wrongNumber: "wrong_number"
    case .unknown: "unknown"
    }
  }

  /// The kind of place as a key of the JSON format.
  static func key(_ kind: Citation.Kind) -> String {
    switch kind {
    case .statute: "statute"
    case .article: "article"
    case .ownParagraph: "own_paragraph"
    case .foreign: "foreign"
    }
  }

  /// What to write instead; nil where nothing is wrong.
  static func instead(_ verdict: CitationVerdict) -> Localised? {
    switch verdict.status {
    case .repealed(let act), .loose(let act): act.replacement
    case .wrongNumber(let act): act.name
    case .moved(let advice), .wrongSection(let advice), .misquoted(let advice),
      .wrongRegime(let advice), .otherAct(let advice):
      advice.now
    case .current, .history, .notYetInForce, .unknown: nil
    }
  }

  /// Whether something is wrong with it.
  static func isWrong(_ verdict: CitationVerdict) -> Bool {
    switch verdict.status {
    case .current, .history, .unknown: false
    default: true
    }
  }
}

extension Wording {
  /// The status of a citation in words.
  func of(_ verdict: CitationVerdict) -> String {
    switch verdict.citation.kind {
    case .ownParagraph: return of("dokumentets egen", "the document's own")
    case .foreign: return of("utländsk", "foreign")
    case .statute, .article: break
    }
    switch verdict.status {
    case .current: return of("gäller", "in force")
    case .repealed: return of("upphävd", "repealed")
    case .loose: return of("oklart namn", "loose name")
    case .moved: return of("flyttad", "moved")
    case .wrongSection: return of("fel paragraf", "wrong section")
    case .misquoted: return of("inte så sträng", "not so strict")
    case .wrongRegime: return of("gäller inte här", "not here")
    case .otherAct: return of("annan lag", "another act")
    case .history: return of("historia", "history")
    case .notYetInForce: return of("gäller inte än", "not yet")
    case .wrongNumber: return of("fel nummer", "wrong number")
    case .unknown: return of("okänd", "unknown")
    }
  }
}
