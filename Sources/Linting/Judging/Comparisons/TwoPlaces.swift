import LibraryFiles
import Rules

/// Two passages of a tender that say different things, each with the words for a message.
struct TwoPlaces {
  /// One of the passages.
  struct Side {
    /// The index of the document.
    let document: Int
    /// The statement to mark.
    let range: Range<Int>
    /// What it says.
    let says: Localised
  }

  let first: Side
  let second: Side

  /// A draft that marks the first passage and names the other.
  ///
  /// - Parameters:
  ///   - tender: The tender.
  ///   - severity: How serious that is; nil for as serious as the rule.
  func draft(in tender: Tender, severity: Severity? = nil) -> Draft {
    var draft = Draft(document: first.document, range: first.range)
    draft.slots = [
      .a: first.says, .b: second.says,
      .docA: tender.name(of: first.document), .docB: tender.name(of: second.document),
    ]
    draft.related = [
      .init(
        document: second.document, range: second.range,
        what: .init(sv: "säger något annat", en: "says something else"))
    ]
    draft.severity = severity
    return draft
  }
}

extension Tender {
  /// What a message calls a document: the name of its file.
  func name(of document: Int) -> Localised {
    let path = readings[document].document.path
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name == "-" ? Localised(sv: "dokumentet", en: "the document") : .init(sv: name, en: name)
  }
}
