import LibraryFiles

/// What a clause file says, in the parts that a reviewer judges.
///
/// The lines are the same however the YAML is written; the review lines are in none of them, so that
/// signing does not change what was signed.
public struct ClauseSource: Sendable, Equatable {
  /// A part of what is judged.
  public enum Part: String, Sendable, CaseIterable {
    case heading, text, parameters, variants, companions, law

    /// What people call it.
    public var title: Localised {
      switch self {
      case .heading: .init(sv: "rubriken", en: "the heading")
      case .text: .init(sv: "texten", en: "the text")
      case .parameters: .init(sv: "parametrarna", en: "the parameters")
      case .variants: .init(sv: "varianterna", en: "the variants")
      case .companions: .init(sv: "följeklausulerna", en: "the companions")
      case .law: .init(sv: "lagrummen", en: "the provisions")
      }
    }

    /// The part that a key of the head belongs to; nil where it is not judged.
    init?(key: String) {
      switch key {
      case "heading", "group": self = .heading
      case "parameters": self = .parameters
      case "variants": self = .variants
      case "with": self = .companions
      case "law", "applies": self = .law
      case "frame", "signed": self = .text
      default: return nil
      }
    }
  }

  /// The lines of the parts that are judged; a part that the file lacks is missing.
  public let judged: [Part: [String]]
  /// The lines of what is told about the clause: title, place, provenance, risks.
  public let told: [String]

  /// Takes a file apart; what its frame says is judged with its text.
  init(_ file: LibraryFile, frame: ClauseFrame? = nil) {
    var judged: [Part: [String]] = [:]
    var told: [String] = []
    if case .mapping(let entries) = file.root.content {
      for entry in entries where entry.key != "review" {
        let lines = entry.value.lines(of: entry.key)
        if let part = Part(key: entry.key) {
          judged[part, default: []] += lines
        } else {
          told += lines
        }
      }
    }
    // A blank line at the end of the file is no change.
    judged[.text, default: []] +=
      (frame?.source ?? [])
      + (file.body ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .reversed().drop { $0.isEmpty }.reversed().map(String.init)
    self.judged = judged
    self.told = told
  }

  /// All lines in one order: what is told, then the parts, the text last.
  public var lines: [String] {
    let parts = Part.allCases.filter { $0 != .text }.flatMap { judged[$0] ?? [] }
    return told + parts + ["---"] + (judged[.text] ?? [])
  }

  /// The fingerprint of all that is judged.
  public var hash: ContentHash {
    ContentHash(of: Part.allCases.flatMap { ["[\($0.rawValue)]"] + (judged[$0] ?? []) })
  }

  /// The fingerprint of each part, shortened, to tell which one has changed.
  public var parts: [Part: String] {
    Dictionary(
      uniqueKeysWithValues: Part.allCases.map { ($0, ContentHash(of: judged[$0] ?? []).short) })
  }
}
