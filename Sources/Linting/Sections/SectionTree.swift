import Rules
import TenderDocuments

/// The sections of a document and what each is for.
public struct SectionTree: Sendable {
  private let document: Document
  /// What each section's own heading says it is for.
  private let ownKinds: [SectionKind?]
  /// The kind of text outside any section that says its own.
  private let documentKind: SectionKind?
  private let ofBlock: [Int32]

  /// Makes a tree.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - ownKinds: Kinds by the index of the heading's block.
  ///   - documentKind: What the document as a whole is for.
  init(_ document: Document, ownKinds: [Int: SectionKind], documentKind: SectionKind?) {
    self.document = document
    self.documentKind = documentKind
    self.ownKinds = document.sections.map { ownKinds[$0.heading] }
    ofBlock = document.blocks.indices.map { Int32(document.sectionIndex(ofBlock: $0) ?? -1) }
  }

  /// The index of the innermost section around a block; nil before the first heading.
  public func section(ofBlock block: Int) -> Int? {
    ofBlock[block] < 0 ? nil : Int(ofBlock[block])
  }

  /// The blocks of a section, its subsections among them; the whole document for nil.
  public func blocks(of section: Int?) -> Range<Int> {
    section.map { document.sections[$0].blocks } ?? document.blocks.indices
  }

  /// What a section is for: its own heading's word, else the nearest above, else the document's.
  public func kind(of section: Int?) -> SectionKind? {
    var current = section
    while let index = current {
      if let kind = ownKinds[index] { return kind }
      current = document.sections[index].parent
    }
    return documentKind
  }

  /// The indices of the headings' blocks around a section, the innermost first.
  public func headings(of section: Int?) -> [Int] {
    var path: [Int] = []
    var current = section
    while let index = current {
      path.append(document.sections[index].heading)
      current = document.sections[index].parent
    }
    return path
  }
}
