import Clauses
import Languages
import Linting

/// Which clauses mend the findings of a tender, where they go, and what is left to people.
public struct FixPlan: Sendable {
  /// A clause to insert with its companions.
  public struct Step: Sendable {
    /// The clause.
    public let clause: Clause
    /// The index of the document in the tender.
    public let document: Int
    /// What the plan decides in the user's place: values by name, variants with the clause's id.
    public let values: ParameterValues
    /// The findings that it is there for, as indices into the report's.
    public let findings: [Int]
    /// Why this one.
    public let reason: Localised
    /// What the size of the contract bears: the standing answers to the questions of these names.
    public let proposals: [Proposal.Value]
    /// The text of an older condition that this one stands in for.
    public let replaced: [Replaced]
    /// What is known of the tender once the plan is carried out, by the keys of `from_fact`:
    /// `conditionPlace` is where the condition will stand, in words that follow ”finns i”.
    public let facts: [String: String]
    /// Whether it only tells of a condition that stands in another document.
    public let isMention: Bool
  }

  /// A paragraph of a condition that a new clause stands in for.
  public struct Replaced: Sendable, Equatable {
    /// The index of the document in the tender.
    public let document: Int
    /// The index of its block in that document.
    public let block: Int
    /// Its first words, for people to know it by.
    public let quotation: String
    /// Why it must not be struck whole; nil where it says nothing but the condition.
    public let hindrance: Localised?
  }

  /// A clause that could be chosen.
  public struct Option: Sendable, Equatable {
    /// The clause.
    public let clause: Clause
    /// The step of the ladder that it would stand on; nil for what is no condition.
    public let rung: Clause.Rung?

    /// The level of that step.
    public var level: Proposal.Level? { rung.flatMap { Proposal.Level(rawValue: $0.step) } }
  }

  /// A decision that is a person's: several clauses would do.
  public struct Choice: Sendable {
    /// The findings that it is about, as indices into the report's.
    public let findings: [Int]
    /// The clauses to choose from, best first.
    public let options: [Option]
    /// What the plan chose where nobody says otherwise; nil where it does not choose.
    public let chosen: Option?
    /// Why it chose, or why it does not.
    public let reason: Localised
    /// The reasoning behind what is proposed for the size of the contract, in order; empty where
    /// the choice is about something else.
    public let grounds: [Proposal.Step]
    /// Whether nothing may be put in before somebody has chosen.
    public let isNeeded: Bool

    /// Whether it is about the condition of the tender.
    public var isOfCondition: Bool { options.contains { $0.rung != nil } }
  }

  /// A text for the notice.
  public struct Notice: Sendable {
    /// The clause.
    public let clause: Clause
    /// As for a step.
    public let facts: [String: String]
  }

  /// Why a finding is left as it is.
  public enum Left: Sendable {
    /// What stands there is wrong: a person must change it; with the clauses that are models.
    case wording(models: [Clause])
    /// It is mended by a document of its own: a letter or a note.
    case separate([Clause])
    /// Several clauses would do.
    case choice(Choice)
    /// The clause stands there already, at a place in words.
    case stands(Clause, at: Localised)
    /// The library has no clause for it.
    case noClause
  }

  /// The clauses to insert, in order.
  public let steps: [Step]
  /// The decisions, those too that the plan took itself.
  public let choices: [Choice]
  /// The findings that are left, by index into the report's.
  public let left: [Int: Left]
  /// The texts for the notice that go with the steps, each once.
  public let notices: [Notice]

  /// The paragraphs that the steps stand in for, each once, in reading order.
  public var replaced: [Replaced] {
    var seen: [Replaced] = []
    for old in steps.flatMap(\.replaced)
    where !seen.contains(where: { $0.document == old.document && $0.block == old.block }) {
      seen.append(old)
    }
    return seen.sorted { ($0.document, $0.block) < ($1.document, $1.block) }
  }

  /// The decisions that nobody has taken.
  public var open: [Choice] { choices.filter { $0.chosen == nil } }
}

/// What the user decides about a plan.
public struct FixWishes: Sendable, Equatable {
  /// Clauses that were chosen by id or name.
  public var clauses: [String]
  /// The step of the ladder; nil leaves it to the size of the contract.
  public var strength: Int?
  /// Ids of clauses that the organisation's policy puts before others that do as well.
  public var preferred: [String]

  /// The steps that `fix` chooses among by itself: below is information, above are criteria and
  /// reservations, which a person must decide on.
  public static let steps = Proposal.Level.dialogue.rawValue...Proposal.Level.employment.rawValue

  /// Makes wishes.
  public init(clauses: [String] = [], strength: Int? = nil, preferred: [String] = []) {
    self.clauses = clauses
    self.strength = strength
    self.preferred = preferred
  }
}
