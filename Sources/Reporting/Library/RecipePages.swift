import Clauses
import LibraryFiles

/// Pages about the recipes, for people.
public struct RecipePages: Sendable {
  private let library: ClauseLibrary
  private let terminal: Terminal
  private let words: Wording

  /// Makes pages for a terminal, in a language.
  public init(_ library: ClauseLibrary, terminal: Terminal, language: Language) {
    self.library = library
    self.terminal = terminal
    words = Wording(language)
  }

  /// A table of recipes, one a line, the mildest first.
  public var list: String {
    let width = library.recipes.map(\.id.count).max() ?? 0
    return library.recipes.map { recipe in
      "\(recipe.level)  " + terminal.paint(recipe.id, .strong)
        + String(repeating: " ", count: width - recipe.id.count + 2) + words.of(recipe.title) + "\n"
    }.joined()
  }

  /// Everything about one recipe.
  public func page(_ recipe: ClauseRecipe) -> String {
    var lines = [terminal.paint("\(recipe.id)  \(words.of(recipe.title))", .strong), ""]
    lines += entry(words.of("nivå", "level"), ["\(recipe.level)"])
    lines += entry(words.of("använd", "use"), [words.of(recipe.use)])
    lines += entry(words.of("inte", "do not use"), [recipe.notUse.map(words.of)].compactMap(\.self))
    lines += entry(words.of("skriver", "writes"), recipe.clauses.compactMap(member))
    lines += entry(words.of("tas med", "brings"), brought(recipe))
    lines += entry(words.of("för sig", "separately"), recipe.beside.map(beside))
    lines += entry(words.of("anrop", "call"), [call(recipe)].compactMap(\.self))
    return lines.map { $0 + "\n" }.joined()
  }

  private func member(_ entry: Clause.Companion) -> String? {
    library[entry.clause].map { clause in
      let set = entry.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.written)" }
      return "\(clause.id) \(words.of(clause.title))"
        + (set.isEmpty ? "" : " (\(set.joined(separator: ", ")))")
        + (entry.condition == nil ? "" : words.of(", beror på valen", ", depends on the choices"))
    }
  }

  /// What the recipe's clauses bring by themselves.
  private func brought(_ recipe: ClauseRecipe) -> [String] {
    var seen = Set(recipe.clauses.map(\.clause))
    var found: [String] = []
    var waiting = recipe.clauses.map(\.clause)
    while let next = waiting.popLast() {
      for companion in library[next]?.companions ?? []
      where seen.insert(companion.clause).inserted {
        found.append(companion.clause)
        waiting.append(companion.clause)
      }
    }
    return found.isEmpty ? [] : [found.sorted().joined(separator: ", ")]
  }

  private func beside(_ entry: ClauseRecipe.Beside) -> String {
    "\(entry.clause): \(words.of(entry.why))"
  }

  private func call(_ recipe: ClauseRecipe) -> String? {
    recipe.clauses.isEmpty
      ? nil
      : words.of(
        "hansyn insert AVTAL.docx --recipe \(recipe.id) -o NYTT.docx",
        "hansyn insert CONTRACT.docx --recipe \(recipe.id) -o NEW.docx")
  }

  private func entry(_ name: String, _ texts: [String]) -> [String] {
    let indent = 14
    let lines = texts.flatMap { LineWrap.lines($0, width: terminal.width - indent) }
    return lines.enumerated().map {
      let label = $0 == 0 ? name : ""
      return terminal.paint(label, .faint) + String(repeating: " ", count: indent - label.count)
        + $1
    }
  }
}
