import Linting
import Rules
import TenderDocuments

/// The requirement matrix of a document in words.
struct RequirementTable {
  /// A cell, and whether it should have said something.
  struct Cell {
    let text: String
    let isHole: Bool
  }
  /// A requirement.
  struct Row {
    let isSocial: Bool
    let cells: [Cell]
  }

  let reading: DocumentReading
  let requirements: [Requirement]
  let report: RunReport

  init(_ reading: DocumentReading, _ report: RunReport) {
    self.reading = reading
    self.report = report
    requirements = reading.requirements(report.vocabulary)
  }

  private var words: Wording { report.words }

  /// The columns.
  static func head(_ words: Wording) -> [String] {
    [
      words.of("Avsnitt", "Section"), words.of("Krav", "Requirement"), words.of("Typ", "Kind"),
      words.of("Binder", "Binds"), words.of("Ämne", "Topic"), words.of("Bevis", "Proof"),
      words.of("Uppföljning", "Follow-up"), words.of("Påföljd", "Sanction"),
    ]
  }

  /// The requirements in reading order.
  var rows: [Row] { requirements.map(row) }

  private func row(_ requirement: Requirement) -> Row {
    let statement = reading.statements[requirement.statement]
    let document = reading.document
    let location = document.location(of: statement.range)
    let holes = requirement.holes
    func backing(_ kind: Requirement.Backing) -> Cell {
      guard let index = requirement.backing[kind] else {
        return holes.contains(kind)
          ? Cell(text: words.of("saknas", "missing"), isHole: true) : Cell(text: "", isHole: false)
      }
      if index == requirement.statement {
        return Cell(text: words.of("i kravet", "in the requirement"), isHole: false)
      }
      let place = document.location(of: reading.statements[index].range)
      let at =
        place.line.map { words.of("rad \($0)", "line \($0)") } ?? words.paragraph(place.paragraph)
      // Another section is named; in its own the line tells enough.
      let section = place.section ?? place.heading
      let own = location.section ?? location.heading
      return Cell(
        text: [section == own ? nil : section, at].compactMap(\.self).joined(separator: ", "),
        isHole: false)
    }
    let topics = requirement.topics.map { key in
      report.topics.first { $0.topic == key }.map { words.of($0.title) } ?? key
    }
    return Row(
      isSocial: !topics.isEmpty,
      cells: [
        Cell(text: self.place(location), isHole: false),
        Cell(text: document.string(statement.range), isHole: false),
        Cell(
          text: [
            requirement.forbids ? words.of("får inte", "may not") : words.of(requirement.modality),
            requirement.kind.map(words.of),
          ]
          .compactMap(\.self).joined(separator: ", "), isHole: false),
        Cell(text: requirement.subject.map(words.of) ?? "", isHole: false),
        Cell(text: topics.joined(separator: ", "), isHole: false),
        backing(.proof), backing(.followup), backing(.sanction),
      ])
  }

  private func place(_ location: Location) -> String {
    let at =
      location.line.map { words.of("rad \($0)", "line \($0)") }
      ?? words.paragraph(location.paragraph)
    return [location.section ?? location.heading, at].compactMap(\.self).joined(separator: ", ")
  }
}

extension Wording {
  /// Whom a requirement binds.
  func of(_ party: Party) -> String {
    switch party {
    case .supplier: of("leverantören", "the supplier")
    case .bidder: of("anbudsgivaren", "the tenderer")
    case .buyer: of("beställaren", "the buyer")
    }
  }

  /// What a section is for.
  func of(_ kind: SectionKind) -> String {
    switch kind {
    case .background: of("bakgrund", "background")
    case .policy: of("policy", "policy")
    case .history: of("historik", "history")
    case .definitions: of("definition", "definition")
    case .questions: of("frågor och svar", "questions and answers")
    case .qualification: of("kvalificering", "qualification")
    case .exclusion: of("uteslutning", "exclusion")
    case .award: of("tilldelning", "award")
    case .contract: of("kontraktsvillkor", "contract condition")
    case .specification: of("kravspecifikation", "specification")
    case .administrative: of("administrativt", "administrative")
    case .notice: of("annons", "notice")
    case .followup: of("uppföljning", "follow-up")
    case .sanction: of("påföljd", "sanction")
    case .toc: of("innehållsförteckning", "table of contents")
    case .letter: of("brev", "letter")
    }
  }
}
