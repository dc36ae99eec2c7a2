import LibraryFiles

/// What level and volume of a social condition suits a contract, and why.
public struct Proposal: Sendable, Equatable {
  /// The ladder of strength.
  public enum Level: Int, Sendable, CaseIterable, Comparable {
    /// No condition, with a note of why.
    case none
    /// Suppliers are told what is coming.
    case inform
    /// The parties talk about the possibilities.
    case dialogue
    /// The talks lead to a plan.
    case plan
    /// Placements.
    case placements
    /// Employment.
    case employment
    /// Points for a plan of social benefit.
    case criterion
    /// Only suppliers of a certain kind may take part.
    case reserved

    /// Milder comes first.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// What it is called.
    public var name: Localised {
      switch self {
      case .none: .init(sv: "inget krav", en: "no demand")
      case .inform: .init(sv: "informera", en: "inform")
      case .dialogue: .init(sv: "dialog", en: "dialogue")
      case .plan: .init(sv: "dialog med plan", en: "dialogue with a plan")
      case .placements: .init(sv: "praktikplatser", en: "placements")
      case .employment: .init(sv: "anställning", en: "employment")
      case .criterion: .init(sv: "tilldelningskriterium", en: "award criterion")
      case .reserved: .init(sv: "reserverad upphandling", en: "reserved procurement")
      }
    }

    /// What it is called, with its place on the ladder: `nivå 4, praktikplatser`.
    public var numbered: Localised {
      .joining([name]) { names, language in
        language.of("nivå ", "level ") + "\(rawValue), " + names.joined()
      }
    }
  }

  /// How much is asked for.
  public struct Volume: Sendable, Equatable {
    /// Placements or employments.
    public let places: Int
    /// Months that each lasts.
    public let months: Int
    /// Per cent of full time.
    public let extent: Int
    /// Months from the start of the contract to the first place.
    public let monthsToFirst: Int

    /// Places and months: `2 platser × 4 månader`.
    public var words: Localised {
      Localised(
        sv: "\(places) \(places == 1 ? "plats" : "platser") × \(months) månader",
        en: "\(places) \(places == 1 ? "place" : "places") × \(months) months")
    }
  }

  /// One line of reasoning, with the model that its figures come from.
  public struct Step: Sendable, Equatable {
    /// What was found or worked out.
    public let text: Localised
    /// The id of the model; nil for what rests on the contract or on the law alone.
    public let model: String?

    init(_ sv: String, _ en: String, model: String? = nil) {
      text = Localised(sv: sv, en: en)
      self.model = model
    }

    init(_ text: Localised, model: String? = nil) {
      self.text = text
      self.model = model
    }
  }

  /// Another level, and when it is better.
  public struct Alternative: Sendable, Equatable {
    /// The level.
    public let level: Level
    /// When it is better, and which clause writes it.
    public let text: Localised
  }

  /// The clause that writes the proposal.
  public struct Writing: Sendable, Equatable {
    /// Its id.
    public let clause: String
    /// The recipe that brings the clause; nil where there is none.
    public let recipe: String?
    /// The values that follow from the proposal, in the order of the sum.
    public let values: [Value]
    /// The same volume for a clause that counts places and weeks in each year of the contract; empty
    /// where no placements are proposed.
    public var yearly: [Value] = []
    /// Whether it is a document of its own, and not put into another.
    public let standsAlone: Bool
  }

  /// A parameter with its value.
  public struct Value: Sendable, Equatable {
    /// The parameter's name.
    public let name: String
    /// The value as it is written after `--set`.
    public let value: String
    /// The line of the reasoning that it follows from; nil where it needs none.
    public let basis: Step?

    init(_ name: String, _ value: Int, basis: Step? = nil) {
      self.init(name, "\(value)", basis: basis)
    }

    init(_ name: String, _ value: String, basis: Step? = nil) {
      self.name = name
      self.value = value
      self.basis = basis
    }
  }

  /// The level; nil where a fact is missing without which nothing can be proposed.
  public let level: Level?
  /// How much; nil for levels without places.
  public let volume: Volume?
  /// How the proposal came about, in order.
  public let steps: [Step]
  /// Keys of facts that would make the proposal surer, or possible.
  public let lacks: [String]
  /// What must be true for the proposal to hold, as questions with what to do otherwise.
  public let confirmations: [Localised]
  /// Other levels.
  public let alternatives: [Alternative]
  /// What other countries would ask for: information, no ground for a condition.
  public let comparisons: [Step]
  /// What writes it; nil where nothing is proposed.
  public let writing: Writing?
}
