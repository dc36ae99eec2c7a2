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
  }

  private let library: ClauseLibrary
  private let law: LawBook

  /// Makes an insertion.
  public init(library: ClauseLibrary, law: LawBook) {
    self.library = library
    self.law = law
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
    guard clause.place.otherwise != .standalone else {
      throw DraftingError.standsAlone(clause: clause.id)
    }
    // 7 kap. 3 and 9 §§ LOU: in a call-off terms are specified, never added.
    guard reading.facts.value(of: "procedure") != "call_off" else {
      throw DraftingError.notAllowed(
        reason: .init(
          sv: "Dokumentet är en avropsförfrågan; vid avrop får nya villkor inte läggas till",
          en: "The document is a call-off; no new terms may be added in a call-off"),
        advice: .init(
          sv: "Villkoret måste finnas i ramavtalet. Är det inget avrop: ange --fact procedure=…",
          en: "The condition must be in the framework agreement. If this is no call-off: give "
            + "--fact procedure=…"))
    }
    let standing = StandingClauses(reading.document)
    if let place = standing.place(of: clause) {
      throw DraftingError.standsAlready(clause: clause.id, at: place)
    }
    var places: [String: String] = [:]
    for other in library.clauses where other.place.otherwise != .standalone {
      places[other.id] = standing.place(of: other)?.sv
    }
    let context = RenderingContext(
      parties: HostParties.names(in: reading.document), act: reading.facts.act,
      regime: reading.facts.regime, law: law, asOf: asOf, standing: places)
    let draft = try library.draft(
      clause, values: request.values, context: context, usesExamples: request.usesExamples)
    let found = try ClausePlacer(reading: reading).place(clause, at: request.target)
    let edit = Edit(place: found.place, blocks: draft.blocks, headingLevel: found.headingLevel)
    let bytes = try DocumentEditor.apply(
      [edit], to: source, document: reading.document, revision: request.revision)
    return Result(bytes: bytes, draft: draft, place: found.words)
  }
}
