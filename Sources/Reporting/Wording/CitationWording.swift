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

  /// The status in Swedish words.
  static func words(_ verdict: CitationVerdict) -> String {
    switch verdict.citation.kind {
    case .ownParagraph: return "dokumentets egen"
    case .foreign: return "utländsk"
    case .statute, .article: break
    }
    switch verdict.status {
    case .current: return "gäller"
    case .repealed: return "upphävd"
    case .loose: return "oklart namn"
    case .moved: return "flyttad"
    case .wrongSection: return "fel paragraf"
    case .misquoted: return "inte så sträng"
    case .wrongRegime: return "gäller inte här"
    case .otherAct: return "annan lag"
    case .history: return "historia"
    case .notYetInForce: return "gäller inte än"
    case .wrongNumber: return "fel nummer"
    case .unknown: return "okänd"
    }
  }

  /// What to write instead; nil where nothing is wrong.
  static func instead(_ verdict: CitationVerdict) -> Localised? {
    switch verdict.status {
    case .repealed(let act), .loose(let act): act.replacement.map { Localised(sv: $0) }
    case .wrongNumber(let act): Localised(sv: act.title, en: act.english)
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
