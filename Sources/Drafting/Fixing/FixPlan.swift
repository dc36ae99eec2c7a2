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
    /// What is known of the tender once the plan is carried out, by the keys of `from_fact`:
    /// `conditionPlace` is where the condition will stand, in words that follow ”finns i”.
    public let facts: [String: String]
    /// Whether it only tells of a condition that stands in another document.
    public let isMention: Bool
  }

  /// A clause that could be chosen.
  public struct Option: Sendable, Equatable {
    /// The clause.
    public let clause: Clause
    /// The step of the ladder that it would stand on; nil for what is no condition.
    public let rung: Clause.Rung?
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

  /// The decisions that nobody has taken.
  public var open: [Choice] { choices.filter { $0.chosen == nil } }
}

/// What the user decides about a plan.
public struct FixWishes: Sendable, Equatable {
  /// Clauses that were chosen by id or name.
  public var clauses: [String]
  /// The step of the ladder; nil leaves it to the size of the contract.
  public var strength: Int?

  /// Makes wishes.
  public init(clauses: [String] = [], strength: Int? = nil) {
    self.clauses = clauses
    self.strength = strength
  }
}

extension FixPlan {
  /// A step of the ladder from informing to reserving, in words.
  public static func words(ofStep step: Int) -> Localised { StrengthLadder.words(step) }
}
