import Clauses
import Languages
import Linting
import ProcurementLaw
import TenderDocuments

/// Puts a clause with its companions into a document.
public struct ClauseInsertion: Sendable {
  /// What the user decides.
  public struct Request: Sendable {
    /// Values for the clause's parameters.
    public var values: ParameterValues
    /// Where it goes.
    public var target: ClauseTarget
    /// Whether a parameter without a value takes its example.
    public var usesExamples: Bool
    /// Who the change is tracked for; nil for text that is just written.
    public var revision: Revision?

    /// Makes a request.
    public init(
      values: ParameterValues, target: ClauseTarget = .wherePlaceFits, usesExamples: Bool = false,
      revision: Revision?
    ) {
      self.values = values
      self.target = target
      self.usesExamples = usesExamples
      self.revision = revision
    }
  }

  /// The written document and what was put into it.
  public struct Result: Sendable {
    /// The bytes of the new document.
    public let bytes: [UInt8]
    /// The clauses with their values.
    public let draft: Draft
    /// The place in words.
    public let place: Localised
    /// The level of the clause's heading in the document.
    let headingLevel: Int
  }

  private let library: ClauseLibrary
  private let law: LawBook
  private let today: LegalDate?

  /// Makes an insertion.
  ///
  /// - Parameter today: The day on which it is written, for days that must come after it; nil leaves
  ///   them unchecked.
  public init(library: ClauseLibrary, law: LawBook, today: LegalDate? = nil) {
    self.library = library
    self.law = law
    self.today = today
  }

  /// The document with a clause in it.
  ///
  /// - Parameters:
  ///   - clause: The clause.
  ///   - source: The bytes that the document was read from.
  ///   - reading: The document as understood.
  ///   - request: What the user decides.
  ///   - asOf: The day whose law applies.
  /// - Throws: `DraftingError` where the clause has no place, stands there already or may not be
  ///   put there; `ClauseError` for missing or wrong values; `DocumentError` where the document
  ///   can't be changed.
  public func insert(
    _ clause: Clause, into source: [UInt8], of reading: DocumentReading, _ request: Request,
    asOf: LegalDate
  ) throws -> Result {
    try insert(
      clause, into: source, of: reading, request, context: context(of: reading, asOf: asOf))
  }

  /// The same with a context of the caller's, who may know more than the document says.
  func insert(
    _ clause: Clause, into source: [UInt8], of reading: DocumentReading, _ request: Request,
    own: OwnText = OwnText(), context: RenderingContext
  ) throws -> Result {
    guard clause.place.otherwise != .standalone else {
      throw DraftingError.standsAlone(clause: clause.id)
    }
    if reading.facts.isCallOff { throw DraftingError.callOff }
    if let place = StandingClauses(reading.document).place(of: clause) {
      throw DraftingError.standsAlready(clause: clause.id, at: place)
    }
    let draft = try library.draft(
      clause, values: request.values, context: context, usesExamples: request.usesExamples)
    let found = try ClausePlacer(reading: reading, own: own).place(
      clause, variant: draft.variants[clause.id], at: request.target)
    let edit = Edit(place: found.place, blocks: draft.blocks, headingLevel: found.headingLevel)
    let bytes = try DocumentEditor.apply(
      [edit], to: source, document: reading.document, revision: request.revision)
    return Result(
      bytes: bytes, draft: draft, place: found.words, headingLevel: found.headingLevel)
  }

  /// What there is to ask before a clause can go into a document.
  public func questions(
    of clause: Clause, in reading: DocumentReading, values: ParameterValues, asOf: LegalDate
  ) -> [ClauseQuestion] {
    library.questions(of: clause, values: values, context: context(of: reading, asOf: asOf))
  }

  /// What a document and the law give the clauses that go into it.
  ///
  /// - Parameter facts: What is known of the tender, where more is known than the document says.
  func context(
    of reading: DocumentReading, facts: Facts? = nil, asOf: LegalDate
  ) -> RenderingContext {
    let facts = facts ?? reading.facts
    let standing = StandingClauses(reading.document)
    var places: [String: String] = [:]
    for other in library.clauses where other.place.otherwise != .standalone {
      places[other.id] = standing.place(of: other)?.sv
    }
    var context = RenderingContext(
      parties: HostParties.names(in: reading.document), act: facts.act, regime: facts.regime,
      law: law, asOf: asOf, standing: places,
      facts: Dictionary(uniqueKeysWithValues: facts.all.map { ($0.key, $0.value) }))
    context.today = today
    return context
  }
}
