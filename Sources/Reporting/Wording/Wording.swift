import Linting
import Rules
import TenderDocuments

/// Swedish words for what reports tell.
public enum Wording {
  /// A severity in one word.
  public static func of(_ severity: Severity) -> String {
    switch severity {
    case .error: "fel"
    case .warning: "varning"
    case .info: "råd"
    }
  }

  /// A number of findings of a severity.
  static func count(_ count: Int, of severity: Severity) -> String {
    severity == .warning && count != 1 ? "\(count) varningar" : "\(count) \(of(severity))"
  }

  /// What sort of fault a rule finds.
  public static func of(_ kind: Rule.Kind) -> String {
    switch kind {
    case .missing: "något saknas"
    case .defective: "bristfälligt"
    case .risk: "risk"
    case .inconsistent: "motsägelse"
    case .style: "språk"
    }
  }

  /// How sure a finding is.
  public static func of(_ confidence: Rule.Confidence) -> String {
    switch confidence {
    case .high: "hög"
    case .medium: "medel"
    case .low: "låg"
    }
  }

  /// What sort of authority a source is; a word that is not known stays as it is.
  public static func authority(_ kind: String) -> String {
    switch kind {
    case "statute": "lag"
    case "case": "rättsfall"
    case "guidance": "vägledning"
    case "practice": "praxis"
    default: kind
    }
  }

  /// How strongly a statement binds.
  static func of(_ modality: Modality) -> String {
    switch modality {
    case .shall: "ska"
    case .should: "bör"
    case .may: "kan"
    case .none: "konstaterar"
    }
  }

  /// Whether a topic is there.
  static func of(_ status: TopicReading.Status) -> String {
    switch status {
    case .present: "finns"
    case .absent: "saknas"
    case .unclear: "oklart"
    }
  }

  /// Where a passage stands that does not count, and why, as the end of a sentence about it.
  ///
  /// - Parameters:
  ///   - reason: Why it does not count.
  ///   - place: Where it stands.
  ///   - note: The reason in the vocabulary's own words, which say more.
  static func rejection(
    _ reason: RejectedEvidence.Reason, at place: Location, note: String? = nil
  ) -> String {
    let at = self.place(place)
    if let note { return "(\(at)): \(note)" }
    switch reason {
    case .negated: return "(\(at)) säger nej till det"
    case .weak: return "(\(at)) binder inte: bör, kan eller en avsikt"
    case .wrongSection: return "står i \(at), inte där kraven ställs"
    case .background: return "(\(at)) är bakgrund eller policy, inget krav"
    case .wrongSubject: return "(\(at)) binder inte leverantören"
    case .otherMeaning: return "(\(at)) betyder något annat"
    case .outsideClause: return "står i \(at), inte i villkoret"
    }
  }

  /// A place in words: section, then paragraph or line.
  static func place(_ place: Location) -> String {
    var parts: [String] = []
    if let heading = place.headings.last {
      // A numbered paragraph goes on from its heading's number.
      let own = place.section.flatMap { number in
        heading.hasPrefix(number) ? nil : "\(number) i "
      }
      parts.append((own ?? "") + DisplayWidth.harmless(heading))
    }
    if let story = place.story.name { parts.append(story) }
    if let cell = place.cell {
      parts.append("tabell \(cell.table), rad \(cell.row), kolumn \(cell.column)")
    }
    if let line = place.line {
      parts.append("rad \(line)")
    } else {
      parts.append("stycke \(place.paragraph)")
    }
    return parts.joined(separator: ", ")
  }

  /// `a, b och c`.
  static func list(_ items: [String], and: String = "och") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(and) " + last
  }

  /// A number with its thousands parted: `34 120`.
  public static func number(_ number: Int) -> String {
    var digits = Array(String(abs(number)))
    for index in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(" ", at: index) }
    return (number < 0 ? "−" : "") + String(digits)
  }
}
