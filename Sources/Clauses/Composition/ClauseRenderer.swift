import LibraryFiles
import TenderDocuments

/// Writes one clause with its values.
struct ClauseRenderer {
  /// A tag that is printed and has no value: the clause file asks for it in too few cases.
  struct Lacking: ExplainedError {
    let tag: ClauseTag

    var explanation: Localised {
      Localised(
        sv: "”\(tag.name)” på rad \(tag.line) har inget värde",
        en: "”\(tag.name)” on line \(tag.line) has no value")
    }
  }

  let clause: Clause
  let values: ClauseValues
  let context: RenderingContext

  /// The heading without formatting.
  func heading() throws -> String {
    let markdown = try filled(clause.heading)
    return try MarkdownBlocks.parse(markdown).map(\.plainText).joined(separator: " ")
  }

  /// The text below the heading, with the marks around values still in it.
  func body() throws -> [DraftBlock] {
    try MarkdownBlocks.parse(try filled(clause.body))
  }

  /// Lines without formatting of their own, with the marks around values still in them; one that
  /// comes out empty is left out.
  func lines(_ template: ClauseTemplate) throws -> [[DraftBlock.Run]] {
    try filled(template).split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }.compactMap
    {
      try MarkdownBlocks.parse(String($0)).first?.runs
    }
  }

  private func filled(_ template: ClauseTemplate) throws -> String {
    // A value that ends in a full stop, ”m.m.”, needs none of the clause's.
    try ValueMarks.withoutDoubledStops(
      in: ValueMarks.withoutDoubledWords(in: template.fill(words: markdown, holds: holds)))
  }

  private func markdown(_ tag: ClauseTag) throws -> String {
    let value = values.values[tag.name]
    if let forms = tag.forms, let value {
      let number = ValueMarks.literal(value.words())
      // What is left to fill in counts nothing yet, and is mostly more than one.
      return (value.count == 1 ? forms.singular : forms.plural).replacing("#", with: number)
    }
    let words: String
    switch tag.name {
    case "leverantoren": words = context.parties.supplier
    case "leverantorens": words = PartyNames.genitive(context.parties.supplier)
    case "bestallaren": words = context.parties.buyer
    case "bestallarens": words = PartyNames.genitive(context.parties.buyer)
    case "lagrum", "lagrum_plats", "lagrum_lag":
      guard let found = Self.provision(tag.argument, clause, context) else {
        throw Lacking(tag: tag)
      }
      words =
        switch tag.name {
        case "lagrum_plats": found.place
        case "lagrum_lag": found.act
        default: found.place + " " + found.act
        }
    default:
      guard let value else { throw Lacking(tag: tag) }
      if tag.argument == ClauseTag.lines, case .list(let items) = value {
        return items.map(ValueMarks.literal).joined(separator: "\n")
      }
      let text = value.words(conjunction: tag.argument ?? "och")
      let isOpen = tag.argument == ClauseTag.sentence && !(text.last.map(".!?…".contains) ?? true)
      words = isOpen ? text + "." : text
    }
    return ValueMarks.literal(
      tag.beginsSentence ? words.prefix(1).uppercased() + words.dropFirst() : words)
  }

  private func holds(_ section: Section) -> Bool { Self.holds(section, values, clause, context) }

  private static func provision(
    _ subject: String?, _ clause: Clause, _ context: RenderingContext
  ) -> CitedProvision? {
    let need = subject.map { word in clause.law.first { $0.subject == word } } ?? clause.law.first
    return need.flatMap(context.provision(for:))
  }

  /// Whether a condition holds, its `^` left aside.
  static func holds(
    _ section: Section, _ values: ClauseValues, _ clause: Clause, _ context: RenderingContext
  ) -> Bool {
    switch section.name {
    case "regim": return context.regime?.rawValue == section.value
    case "lag": return context.act?.rawValue == section.value
    case "variant": return values.variant == section.value
    case "lagrum":
      return provision(section.value, clause, context) != nil
    default: break
    }
    guard let value = values.values[section.name] else { return false }
    guard let word = section.value else { return value.isSet }
    guard case .choices(let choices) = value else { return false }
    return choices.contains { $0.value == word }
  }
}
