import Linting
import Rules
import TenderDocuments

/// The formats of the requirement matrix.
public enum MatrixFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// For programs.
  case json
  /// For spreadsheets.
  case csv
  /// For merge requests and wikis.
  case markdown
  /// For Word.
  case docx

  /// The format that a file's suffix asks for; nil for a suffix that says nothing.
  public init?(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "txt": self = .text
    case "json": self = .json
    case "csv": self = .csv
    case "md": self = .markdown
    case "docx": self = .docx
    default: return nil
    }
  }
}

/// Writes the requirement matrix of the documents of a run: every ska and bör with its section, whom it
/// binds, and how it is proved, followed up and sanctioned.
public struct MatrixReport: Sendable {
  private let report: RunReport

  /// Makes a matrix of what was read.
  public init(_ report: RunReport) { self.report = report }

  private var words: Wording { report.words }

  private var tables: [RequirementTable] {
    report.tenders.flatMap { $0.tender.readings.map { RequirementTable($0, report) } }
  }

  /// The matrix in a format.
  ///
  /// - Parameter path: Where a Word document is going to be written, for messages.
  /// - Throws: `DocumentError` with the cause `notWritable` where memory does not suffice.
  public func write(_ format: MatrixFormat, path: String = "") throws(DocumentError) -> [UInt8] {
    switch format {
    case .text, .markdown: NewDocument.markdown(blocks)
    case .json: Array(json.text.utf8)
    case .csv: Array(csv.utf8)
    case .docx: try NewDocument.docx(blocks, title: title, form: .lying, path: path)
    }
  }

  private var title: String { words.of("Kravmatris", "Requirement matrix") }

  private var blocks: [DraftBlock] {
    var blocks = [DraftBlock(.heading(level: 1), [.init(title)])]
    for table in tables {
      blocks.append(
        DraftBlock(
          .heading(level: 2), [.init(DisplayWidth.harmless(table.reading.document.path))]))
      let rows = table.rows
      guard !rows.isEmpty else {
        blocks.append(
          DraftBlock(
            .paragraph, [.init(words.of("Inga ska- eller bör-krav.", "No requirements."))]))
        continue
      }
      blocks.append(
        DraftBlock(
          .row(cells: RequirementTable.head(words).map { [.init($0, bold: true)] })))
      blocks += rows.map { row in
        DraftBlock(
          .row(
            cells: row.cells.map { [.init(DisplayWidth.harmless($0.text), bold: $0.isHole)] }))
      }
    }
    return blocks
  }

  private var csv: String {
    var csv = CSVTable(
      words.language, head: [words.of("Fil", "File")] + RequirementTable.head(words))
    for table in tables {
      for row in table.rows {
        csv.append([table.reading.document.path] + row.cells.map(\.text))
      }
    }
    return csv.text
  }

  private var json: JSONValue {
    .members([
      "schema": "hansyn/1",
      "documents": .array(
        tables.map { table in
          .members([
            "path": .string(table.reading.document.path),
            "requirements": .array(table.requirements.map { value($0, in: table.reading) }),
          ])
        }),
    ])
  }

  private func value(_ requirement: Requirement, in reading: DocumentReading) -> JSONValue {
    func place(_ statement: Int) -> JSONValue {
      .location(reading.document.location(of: reading.statements[statement].range))
    }
    return .members([
      "modality": .string(requirement.modality.rawValue),
      "forbids": requirement.forbids ? .bool(true) : nil,
      "binds": requirement.subject.map { .string($0.rawValue) },
      "sectionKind": requirement.kind.map { .string($0.rawValue) },
      "topics": .strings(requirement.topics),
      "location": place(requirement.statement),
      "backing": .object(
        Requirement.Backing.allCases.compactMap { kind in
          requirement.backing[kind].map { .init(name: kind.rawValue, value: place($0)) }
        }),
      "holes": .strings(requirement.holes.map(\.rawValue)),
    ])
  }
}
