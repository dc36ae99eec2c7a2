import Clauses
import Foundation
import LibraryFiles

/// Clauses and recipes as JSON, for programs.
public struct ClauseJSON: Sendable {
  private let library: ClauseLibrary
  private let register: ReviewRegister
  private let words: Wording

  /// Makes JSON.
  ///
  /// - Parameters:
  ///   - register: Who has reviewed what.
  ///   - language: The language of titles and help.
  public init(_ library: ClauseLibrary, register: ReviewRegister = .init(), language: Language) {
    self.library = library
    self.register = register
    words = Wording(language)
  }

  /// The clauses, one object each.
  ///
  /// - Parameter isWhole: Whether each has everything about it, or what a list shows.
  public func clauses(_ clauses: [Clause], isWhole: Bool) -> String {
    JSONValue.members([
      "schema": "hansyn/clause-list/1",
      "clauses": .array(
        clauses.map { .object(summary($0) + (isWhole ? details($0) : [])) }),
    ]).text
  }

  /// The recipes, one object each.
  public func recipes(_ recipes: [ClauseRecipe]) -> String {
    JSONValue.members([
      "schema": "hansyn/recipes/1", "recipes": .array(recipes.map(recipe)),
    ]).text
  }

  // MARK: Clauses

  private func summary(_ clause: Clause) -> [JSONValue.Member] {
    [
      .init(name: "id", value: .string(clause.id)),
      .init(name: "name", value: .string(clause.name)),
      .init(name: "title", value: text(clause.title)),
      .init(name: "kind", value: .string(clause.kind.rawValue)),
      .init(name: "library", value: .string(origin(clause))),
      .init(
        name: "review", value: .string(register.status(of: clause).state.rawValue)),
      .init(name: "fingerprint", value: .string(clause.source.hash.description)),
    ]
  }

  private func details(_ clause: Clause) -> [JSONValue.Member] {
    let levels = clause.rungs.map { rung in
      JSONValue.members(["level": .integer(rung.step), "set": values(rung.values)])
    }
    return [
      .init(name: "standsAlone", value: .bool(clause.place.otherwise == .standalone)),
      .init(name: "levels", value: .array(levels)),
      .init(
        name: "variants",
        value: .array(
          clause.variants.map { .members(["id": .string($0.id), "title": text($0.title)]) })),
      .init(
        name: "parameters", value: .array(library.parameters(of: clause).map(parameter))),
      .init(name: "brings", value: .array(clause.companions.map(companion))),
      .init(name: "acts", value: .strings(clause.acts.map(\.rawValue))),
      .init(name: "regimes", value: .strings(clause.regimes.map(\.rawValue))),
      .init(name: "mends", value: .strings(clause.mends)),
      .init(name: "provenance", value: text(clause.provenance)),
      .init(name: "risks", value: .strings(clause.risks)),
      .init(name: "notWhen", value: .strings(clause.notWhen)),
    ]
  }

  private func parameter(_ parameter: ClauseParameter) -> JSONValue {
    .members([
      "name": .string(parameter.name), "type": .string(parameter.type.rawValue),
      "title": text(parameter.title), "help": parameter.help.map(text),
      "unit": parameter.unit.map(text),
      "minimum": parameter.minimum.map { .string("\($0)") },
      "maximum": parameter.maximum.map { .string("\($0)") },
      "choices": parameter.choices.isEmpty
        ? nil
        : .array(
          parameter.choices.map {
            .members(["value": .string($0.value), "text": text($0.text)])
          }),
      "default": parameter.standard.map { .string($0.written) },
      "example": parameter.example.map { .string($0.written) },
      "fromFact": parameter.fact.map { .string($0) },
      "optional": .bool(parameter.isOptional),
      "variants": parameter.variants.isEmpty ? nil : .strings(parameter.variants),
    ])
  }

  private func companion(_ companion: Clause.Companion) -> JSONValue {
    .members([
      "clause": .string(companion.clause),
      "conditional": .bool(companion.condition != nil),
      "set": companion.values.isEmpty ? nil : values(companion.values),
    ])
  }

  private func origin(_ clause: Clause) -> String {
    switch library.origin(of: clause) {
    case .builtIn: "builtIn"
    case .own: "own"
    case .replacing: "replacing"
    }
  }

  // MARK: Recipes

  private func recipe(_ recipe: ClauseRecipe) -> JSONValue {
    .members([
      "id": .string(recipe.id), "title": text(recipe.title), "level": .integer(recipe.level),
      "use": text(recipe.use), "notWhen": recipe.notUse.map(text),
      "clauses": .array(recipe.clauses.map(companion)),
      "beside": .array(
        recipe.beside.map { .members(["clause": .string($0.clause), "why": text($0.why)]) }),
    ])
  }

  private func values(_ values: [String: RawValue]) -> JSONValue {
    .object(
      values.sorted { $0.key < $1.key }.map {
        .init(name: $0.key, value: .string($0.value.written))
      }
    )
  }

  private func text(_ text: Localised) -> JSONValue { .string(words.of(text)) }
}
