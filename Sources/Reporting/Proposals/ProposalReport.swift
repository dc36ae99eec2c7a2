import Clauses
import LibraryFiles
import Linting
import Rules

/// A proposal with what it was made from and how it is written.
public struct ProposalReport: Sendable {
  /// The proposal.
  public let proposal: Proposal
  /// What is known of the tender.
  public let facts: Facts
  /// The models that the figures come from.
  public let models: ProportionModels
  /// The command that writes the clauses; nil where nothing is proposed.
  public let command: String?
  /// The parameters that the command does not set and that have no standard value.
  public let open: [ClauseParameter]
  /// The language.
  public let language: Language

  /// Makes a report.
  public init(
    proposal: Proposal, facts: Facts, models: ProportionModels, command: String?,
    open: [ClauseParameter], language: Language
  ) {
    self.proposal = proposal
    self.facts = facts
    self.models = models
    self.command = command
    self.open = open
    self.language = language
  }

  var words: Wording { Wording(language) }

  /// The facts that the proposal rests on, in order; those that are not known are left out.
  var known: [Fact] {
    [
      "object", "cpv", "valueSEK", "durationMonths", "baseMonths", "performers", "procedure",
      "framework", "renewedCompetition", "regime",
    ].compactMap(facts.fact)
  }

  /// The models behind the steps and comparisons, in the order of their first use.
  var used: [ProportionModel] {
    var seen: Set<String> = []
    return (proposal.steps + proposal.comparisons).compactMap(\.model)
      .filter { seen.insert($0).inserted }.compactMap { models[$0] }
  }

  /// The number of a model in the list of sources.
  func number(of model: String?) -> Int? {
    model.flatMap { id in used.firstIndex { $0.id == id } }.map { $0 + 1 }
  }
}
