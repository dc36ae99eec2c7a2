import Clauses
import Languages
import Linting
import ProcurementLaw
import TenderDocuments

/// Carries out a plan: asks what is needed, and writes the clauses into the documents.
public struct TenderFixing: Sendable {
  /// A clause that was put into a document.
  public struct Insertion: Sendable {
    /// The step of the plan.
    public let step: FixPlan.Step
    /// What was written.
    public let draft: Clauses.Draft
    /// The place in words.
    public let place: Localised
  }

  /// A document with everything in it.
  public struct Changed: Sendable {
    /// Its index in the tender.
    public let document: Int
    /// The new bytes.
    public let bytes: [UInt8]
    /// The new document as understood.
    public let reading: DocumentReading
    /// What was put in, in the order of writing.
    public let insertions: [Insertion]
  }

  /// What became of a paragraph of an older condition.
  public struct Strike: Sendable, Equatable {
    /// What became of it.
    public enum Outcome: Sendable, Equatable {
      /// It is struck; not tracked, it is gone from the new document.
      case struck(isTracked: Bool)
      /// It is left, and why.
      case left(Localised)
    }

    /// The paragraph.
    public let replaced: FixPlan.Replaced
    /// What became of it.
    public let outcome: Outcome

    /// Whether it is struck.
    public var isStruck: Bool { if case .struck = outcome { true } else { false } }
  }

  /// A plan carried out.
  public struct Result: Sendable {
    /// The documents that were changed, in the order of the tender.
    public let changed: [Changed]
    /// The paragraphs of older conditions in reading order; empty where none was to be struck.
    public let strikes: [Strike]
  }

  private let insertion: ClauseInsertion
  private let library: ClauseLibrary
  private let reader: TenderReader
  private let given: Facts
  private let tender: Tender
  private let asOf: LegalDate

  /// Makes what carries out plans for a tender.
  ///
  /// - Parameters:
  ///   - reader: What reads the changed documents.
  ///   - given: The facts that the documents were read with.
  ///   - today: As for `ClauseInsertion`.
  public init(
    library: ClauseLibrary, law: LawBook, reader: TenderReader, given: Facts, tender: Tender,
    asOf: LegalDate, today: LegalDate? = nil
  ) {
    insertion = ClauseInsertion(library: library, law: law, today: today)
    self.library = library
    self.reader = reader
    self.given = given
    self.tender = tender
    self.asOf = asOf
  }

  /// What the steps of a plan ask, each name once, in order; fewer or others with other values.
  public func questions(_ plan: FixPlan, values: ParameterValues) -> [ClauseQuestion] {
    var questions: [ClauseQuestion] = []
    var brought: [Int: Set<String>] = [:]
    for step in plan.steps {
      let own = Self.values(of: step, given: values)
      var context = context(of: tender.readings[step.document], step)
      for id in brought[step.document] ?? [] { context.standing[id] = id }
      for question in library.questions(of: step.clause, values: own, context: context)
      where !questions.contains(where: { $0.name == question.name })
        && step.values[question.name] == nil
        && step.values["\(question.clause).\(question.name)"] == nil
      {
        questions.append(question)
      }
      brought[step.document, default: []].formUnion(library.together(with: step.clause).map(\.id))
    }
    return questions
  }

  /// The documents that a plan changes, with the clauses in them.
  ///
  /// - Parameters:
  ///   - sources: The bytes of each document of the tender.
  ///   - revision: Who the changes are tracked for; nil for text that is just written.
  ///   - strikes: Whether the paragraphs that the clauses stand in for are struck.
  /// - Throws: `FixError` with everything that is missing or wrong at once; else as
  ///   `ClauseInsertion.insert`.
  public func apply(
    _ plan: FixPlan, to sources: [[UInt8]], values: ParameterValues, usesExamples: Bool,
    revision: Revision?, strikes: Bool = false
  ) throws -> Result {
    try check(plan, values, usesExamples: usesExamples)
    let old = strikes ? Dictionary(grouping: plan.replaced, by: \.document) : [:]
    var changed: [Changed] = []
    var struck: [Strike] = []
    for document in Set(plan.steps.map(\.document)).union(old.keys).sorted() {
      let steps = plan.steps.filter { $0.document == document }
      var own = OwnText()
      var change = try change(
        document, sources[document], steps, values: values, usesExamples: usesExamples,
        revision: revision, &own)
      let (result, outcomes) = strike(old[document] ?? [], in: change, own, revision)
      struck += outcomes
      if let result { change = result }
      if !steps.isEmpty || result != nil { changed.append(change) }
    }
    return Result(changed: changed, strikes: struck)
  }

  private func change(
    _ document: Int, _ source: [UInt8], _ steps: [FixPlan.Step], values: ParameterValues,
    usesExamples: Bool, revision: Revision?, _ own: inout OwnText
  ) throws -> Changed {
    var bytes = source
    var reading = tender.readings[document]
    var insertions: [Insertion] = []
    for step in steps {
      let request = ClauseInsertion.Request(
        values: Self.values(of: step, given: values), usesExamples: usesExamples,
        revision: revision)
      let result = try insertion.insert(
        step.clause, into: bytes, of: reading, request, own: own,
        context: context(of: reading, step))
      bytes = result.bytes
      let before = reading.document
      // The next clause finds its place, and what stands already, in what is written now.
      reading = reader.read(
        try DocumentReader.read(bytes: bytes, path: reading.document.path), given: given)
      own.note(from: before, to: reading.document, headingLevel: result.headingLevel)
      insertions.append(Insertion(step: step, draft: result.draft, place: result.place))
    }
    return Changed(document: document, bytes: bytes, reading: reading, insertions: insertions)
  }

  /// Strikes older text, last, so that the clauses stand where they would without it.
  ///
  /// - Returns: The document without it, nil where it is as it was, and what became of each.
  private func strike(
    _ replaced: [FixPlan.Replaced], in change: Changed, _ own: OwnText, _ revision: Revision?
  ) -> (Changed?, [Strike]) {
    guard !replaced.isEmpty else { return (nil, []) }
    let before = tender.readings[change.document].document
    let passages = replaced.map { old in
      OldTextStriking.Passage(
        replaced: old, block: own.index(ofOld: old.block),
        text: before.string(before.blocks[old.block].range))
    }
    let (result, strikes) = OldTextStriking(
      source: change.bytes, document: change.reading.document, revision: revision
    ).strike(passages)
    guard let result else { return (nil, strikes) }
    return (
      Changed(
        document: change.document, bytes: result.bytes,
        reading: reader.read(result.document, given: given), insertions: change.insertions),
      strikes
    )
  }

  /// Tells of every missing and wrong value of every step before anything is written.
  private func check(
    _ plan: FixPlan, _ values: ParameterValues, usesExamples: Bool
  ) throws {
    var problems: [ParameterProblem] = []
    var brought: [Int: Set<String>] = [:]
    for step in plan.steps {
      var context = context(of: tender.readings[step.document], step)
      for id in brought[step.document] ?? [] { context.standing[id] = id }
      try checkLaw(of: step, context)
      do throws(ClauseError) {
        _ = try library.draft(
          step.clause, values: Self.values(of: step, given: values), context: context,
          usesExamples: usesExamples)
      } catch {
        guard case .values(_, let own) = error else { throw error }
        problems += own.filter { !problems.contains($0) }
      }
      brought[step.document, default: []].formUnion(library.together(with: step.clause).map(\.id))
    }
    guard problems.isEmpty else {
      throw ClauseError.values(
        clause: plan.steps.map(\.clause.id).joined(separator: ", "), problems)
    }
  }

  /// A provision that depends on a fact that nobody knows is asked for, not left out.
  private func checkLaw(of step: FixPlan.Step, _ context: RenderingContext) throws {
    guard context.act == nil || context.regime == nil else { return }
    for clause in library.together(with: step.clause) {
      guard let need = clause.law.first(where: { context.act == nil || $0.regime == nil }) else {
        continue
      }
      throw ClauseError.noProvision(
        clause: clause.id, subject: need.subject, act: context.act, regime: context.regime)
    }
  }

  private func context(of reading: DocumentReading, _ step: FixPlan.Step) -> RenderingContext {
    var context = insertion.context(of: reading, facts: tender.facts, asOf: asOf)
    context.facts.merge(step.facts) { $1 }
    for value in step.proposals { context.proposals[value.name] = .text(value.value) }
    return context
  }

  /// What the plan decided, what the user gave over it; a variant without a clause's name goes only
  /// to a clause that has it.
  private static func values(
    of step: FixPlan.Step, given: ParameterValues
  ) -> ParameterValues {
    var values = step.values.overlaid(by: given)
    if let variant = given["variant"],
      !step.clause.variants.contains(where: { $0.id == variant.written.lowercased() })
        || step.values["\(step.clause.id).variant"] != nil
    {
      values["variant"] = nil
    }
    return values
  }
}
