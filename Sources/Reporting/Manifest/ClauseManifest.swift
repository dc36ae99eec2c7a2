import Clauses
import Languages
import TenderDocuments

/// Which clauses a document was made of: what the file keeps beside the document, so that anybody can
/// tell later which texts were used, in which version and with which values.
public struct ClauseManifest: Sendable {
  /// A document and what was written into it.
  public struct Document: Sendable {
    /// Its path as the user gave it.
    public let path: String
    /// The fingerprint of its bytes.
    public let hash: ContentHash
    /// The drafts in it, in the order of writing.
    public let drafts: [Clauses.Draft]

    /// Makes an entry for a document.
    public init(path: String, bytes: [UInt8], drafts: [Clauses.Draft]) {
      self.path = path
      hash = ContentHash(ofFile: bytes)
      self.drafts = drafts
    }
  }

  /// A clause as it was used.
  struct Use {
    let clause: Clause
    let origin: ClauseLibrary.Origin
    let status: ReviewStatus
    let lawDate: String?
    let variant: Clause.Variant?
    let values: [Clauses.Draft.Value]
  }

  let documents: [Document]
  let asOf: String
  let words: Wording
  private let library: ClauseLibrary
  private let register: ReviewRegister

  /// Makes a manifest.
  ///
  /// - Parameters:
  ///   - documents: What was written.
  ///   - library: Where the clauses come from.
  ///   - register: Who has reviewed them.
  ///   - asOf: The day whose law the clauses were written under.
  ///   - language: The language of its words; the clauses' titles are in it too.
  public init(
    _ documents: [Document], library: ClauseLibrary, register: ReviewRegister, asOf: String,
    language: Language
  ) {
    self.documents = documents
    self.library = library
    self.register = register
    self.asOf = asOf
    words = Wording(language)
  }

  /// The clauses of a document, each once, in the order of writing.
  func uses(in document: Document) -> [Use] {
    var seen: Set<String> = []
    return document.drafts.flatMap { draft in
      draft.clauses.filter { seen.insert($0).inserted }.compactMap { id in
        library[id].map { clause in
          let status = register.status(of: clause)
          return Use(
            clause: clause, origin: library.origin(of: clause), status: status,
            lawDate: (status.lapse == nil ? status.entry?.lawDate.description : nil)
              ?? clause.review.lawDate,
            variant: draft.variants[id].flatMap { name in
              clause.variants.first { $0.id == name }
            }, values: draft.values.filter { $0.clause == id })
        }
      }
    }
  }
}
