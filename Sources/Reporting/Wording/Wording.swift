import LibraryFiles
import Linting
import Rules

/// Words for what reports tell, in one language.
///
/// Each text stands here once, in both languages side by side.
public struct Wording: Sendable {
  /// The language.
  public let language: Language

  /// Makes the words of a language.
  public init(_ language: Language) { self.language = language }

  /// One of two texts that say the same.
  public func of(_ sv: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language.of(sv(), en())
  }

  /// A text in the language.
  public func of(_ text: Localised) -> String { language.of(text) }

  /// A severity in one word.
  public func of(_ severity: Severity) -> String {
    switch severity {
    case .error: of("fel", "error")
    case .warning: of("varning", "warning")
    case .info: of("råd", "advice")
    }
  }

  /// A number of findings of a severity.
  func count(_ count: Int, of severity: Severity) -> String {
    let isOne = count == 1
    return switch severity {
    case .error: "\(count) " + of("fel", isOne ? "error" : "errors")
    case .warning:
      "\(count) " + of(isOne ? "varning" : "varningar", isOne ? "warning" : "warnings")
    case .info: "\(count) " + of("råd", isOne ? "piece of advice" : "pieces of advice")
    }
  }

  /// What sort of fault a rule finds.
  public func of(_ kind: Rule.Kind) -> String {
    switch kind {
    case .missing: of("något saknas", "something is missing")
    case .defective: of("bristfälligt", "defective")
    case .risk: of("risk", "risk")
    case .inconsistent: of("motsägelse", "contradiction")
    case .style: of("språk", "style")
    }
  }

  /// How sure a finding is.
  public func of(_ confidence: Rule.Confidence) -> String {
    switch confidence {
    case .high: of("hög", "high")
    case .medium: of("medel", "medium")
    case .low: of("låg", "low")
    }
  }

  /// What sort of authority a source is; a word that is not known stays as it is.
  public func authority(_ kind: String) -> String {
    switch kind {
    case "statute": of("lag", "law")
    case "case": of("rättsfall", "case")
    case "guidance": of("vägledning", "guidance")
    case "practice": of("praxis", "practice")
    default: kind
    }
  }

  /// How strongly a statement binds.
  func of(_ modality: Modality) -> String {
    switch modality {
    case .shall: of("ska", "shall")
    case .should: of("bör", "should")
    case .may: of("kan", "may")
    case .none: of("konstaterar", "states")
    }
  }

  /// Whether a topic is there.
  func of(_ status: TopicReading.Status) -> String {
    switch status {
    case .present: of("finns", "present")
    case .absent: of("saknas", "absent")
    case .unclear: of("oklart", "unclear")
    }
  }

  /// `1 dokument`, `3 dokument`.
  public func documents(_ count: Int) -> String {
    number(count) + " " + of("dokument", count == 1 ? "document" : "documents")
  }

  /// `34 120 tecken`.
  public func characters(_ count: Int) -> String {
    number(count) + " " + of("tecken", count == 1 ? "character" : "characters")
  }

  /// `a, b och c`.
  public func list(_ items: [String]) -> String { list(items, by: of("och", "and")) }

  /// `a, b eller c`.
  public func alternatives(_ items: [String]) -> String { list(items, by: of("eller", "or")) }

  /// A list with words of its own before the last item.
  func list(_ items: [String], by conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// A number with its thousands parted: `34 120`, `34,120`.
  public func number(_ number: Int) -> String {
    language == .sv ? Figures.grouped(number) : Figures.en(number)
  }
}
