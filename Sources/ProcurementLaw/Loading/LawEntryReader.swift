import LibraryFiles

/// Reads one mapping of `rules/law/` with the fields that most entries share.
struct LawEntryReader {
  let reader: MappingReader
  private let node: LibraryNode
  private let sources: Set<String>

  init(_ node: LibraryNode, path: String, sources: Set<String>) throws(LibraryError) {
    self.reader = try MappingReader(node, path: path)
    self.node = node
    self.sources = sources
  }

  /// `from` and `to`, both days in force.
  func validity() throws(LibraryError) -> Validity {
    let validity = Validity(from: try date("from"), to: try date("to"))
    if let from = validity.from, let to = validity.to, to < from {
      throw fault("”to” ligger före ”from”")
    }
    return validity
  }

  /// The key of the source, which must be declared under `sources:`.
  func source() throws(LibraryError) -> String {
    let key = try reader.text("source")
    guard sources.contains(key) else {
      throw fault("källan ”\(key)” finns inte under ”sources” i rules/law/sources.yml")
    }
    return key
  }

  func date(_ key: String) throws(LibraryError) -> LegalDate? {
    guard let text = try reader.optionalText(key) else { return nil }
    guard let date = LegalDate(text) else {
      throw fault("”\(key)” ska vara ett datum ÅÅÅÅ-MM-DD, inte ”\(text)”")
    }
    return date
  }

  func ordinal(_ text: String) throws(LibraryError) -> Ordinal {
    guard let ordinal = Ordinal(text) else {
      throw fault("”\(text)” ska vara ett nummer, med bokstav om det har en: ”25 a”")
    }
    return ordinal
  }

  func fault(_ reason: String) -> LibraryError { reader.fault(node, reason) }
}
