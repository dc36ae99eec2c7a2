/// Numbers the paragraphs of lists and the headings of one story.
///
/// A list begins anew unless it says that it goes on (OpenDocument 1.3, part 3, 19.780 and 19.781);
/// every such beginning is a definition of its own for ``NumberCounters``, which then counts as it
/// does in Word's documents.
struct OpenListCounter {
  /// A run of numbers, and the list style that writes them.
  struct Run: Hashable {
    let definition: Int
    let style: String
  }

  private let sheet: OpenStyleSheet
  private var counters = NumberCounters()
  private var definitions = NumberingDefinitions()
  private var nextID = 1
  private var ids: [Run: Int] = [:]
  private var byID: [String: Int] = [:]
  private var lastByStyle: [String: Int] = [:]
  private var nextDefinition = 1
  /// No more lists than this are told apart; a file made of beginnings stays small in memory.
  private static let most = 100_000

  init(_ sheet: OpenStyleSheet) { self.sheet = sheet }

  /// Begins a list, or goes on with one.
  ///
  /// - Parameters:
  ///   - id: its own id, by which later lists may name it.
  ///   - style: its list style.
  ///   - goesOn: whether it goes on from the last list of that style.
  ///   - other: the id of the list that it goes on from.
  mutating func begin(id: String?, style: String, goesOn: Bool, after other: String?) -> Run {
    let definition: Int
    if let known = other.flatMap({ byID[$0] }) {
      definition = known
    } else if goesOn, let last = lastByStyle[style] {
      definition = last
    } else {
      definition = nextDefinition
      nextDefinition += 1
    }
    if byID.count < Self.most {
      if let id { byID[id] = definition }
      lastByStyle[style] = definition
    }
    return Run(definition: definition, style: style)
  }

  /// The label of the next item of a list.
  ///
  /// - Parameters:
  ///   - level: from 0 for the outermost.
  ///   - start: the number that the item says it has.
  mutating func label(_ run: Run, level: Int, start: Int?) -> String? {
    guard let levels = sheet.lists[run.style], level < max(levels.count, 1) else { return "•" }
    return label(run, levels: levels, level: level, start: start)
  }

  /// The number of the next heading outside of lists; level from 0.
  mutating func headingLabel(level: Int, start: Int?) -> String? {
    guard level < sheet.outline.count, sheet.outline[level].format != .none else { return nil }
    return label(Run(definition: 0, style: ""), levels: sheet.outline, level: level, start: start)
  }

  private mutating func label(
    _ run: Run, levels: [NumberingDefinitions.Level], level: Int, start: Int?
  ) -> String? {
    guard !levels.isEmpty else { return nil }
    let id: Int
    if let start {
      // A list of its own that shares the counters and sets one of them, once.
      id = newID()
      definitions.add(
        .init(definition: run.definition, levels: levels, startOverrides: [level: start]), id: id)
    } else if let known = ids[run] {
      id = known
    } else {
      id = newID()
      ids[run] = id
      definitions.add(
        .init(definition: run.definition, levels: levels, startOverrides: [:]), id: id)
    }
    return counters.advance(list: id, level: level, in: definitions)
  }

  private mutating func newID() -> Int {
    defer { nextID += 1 }
    return nextID
  }
}
