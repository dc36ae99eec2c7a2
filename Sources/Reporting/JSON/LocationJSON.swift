import TenderDocuments

extension JSONValue {
  /// A LOCATION of the interface; what does not apply is left out.
  static func location(_ location: Location) -> JSONValue {
    .members([
      "section": location.section.map(JSONValue.string),
      "heading": location.heading.map(JSONValue.string),
      "headings": location.headings.isEmpty
        ? nil : .array(location.headings.map(JSONValue.string)),
      "paragraph": .integer(location.paragraph),
      "line": location.line.map(JSONValue.integer),
      "column": location.column.map(JSONValue.integer),
      "page": location.page.map(JSONValue.integer),
      "story": location.story == .body ? nil : .string(location.story.name),
      "cell": location.cell.map {
        .members([
          "table": .integer($0.table), "row": .integer($0.row), "column": .integer($0.column),
        ])
      },
      "quote": .string(location.quote),
    ])
  }
}

extension Block.Story {
  /// The name in JSON.
  fileprivate var name: String {
    switch self {
    case .body: "body"
    case .footnote: "footnote"
    case .endnote: "endnote"
    case .header: "header"
    case .footer: "footer"
    case .textBox: "textBox"
    }
  }
}
