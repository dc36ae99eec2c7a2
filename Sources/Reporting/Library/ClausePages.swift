import Clauses
import Foundation
import TenderDocuments

/// Pages about the clauses, for people.
public struct ClausePages: Sendable {
  private let terminal: Terminal

  /// Makes pages for a terminal.
  public init(terminal: Terminal) { self.terminal = terminal }

  /// A table of clauses, one a line.
  public func list(_ clauses: [Clause]) -> String {
    let width = clauses.map(\.name.count).max() ?? 0
    return clauses.map { clause in
      terminal.paint(clause.id, .strong) + "  " + clause.name
        + String(repeating: " ", count: width - clause.name.count + 2) + clause.title.sv
        + terminal.paint("  \(Self.words(for: clause.review.state))", .faint) + "\n"
    }.joined()
  }

  /// Everything about one clause.
  ///
  /// - Parameters:
  ///   - clause: The clause.
  ///   - library: Where its companions are.
  ///   - example: The clause written with its example values; nil where that is not possible.
  public func page(_ clause: Clause, in library: ClauseLibrary, example: [DraftBlock]?) -> String {
    var lines = [terminal.paint("\(clause.id)  \(clause.title.sv)", .strong), ""]
    lines += entry("namn", clause.name)
    lines += entry("slag", Self.words(for: clause.kind))
    lines += entry("granskning", review(clause.review))
    lines += entry("ursprung", clause.provenance.sv)
    lines += entries(
      "råder bot på", clause.mends.isEmpty ? [] : [clause.mends.joined(separator: ", ")])
    lines += entries("tas med", companions(of: clause, in: library))
    lines += entries(
      "lagar", clause.acts.isEmpty ? [] : [Wording.list(clause.acts.map(\.rawValue))])
    lines += entries(
      "regelverk", clause.regimes.map { FactWording.value($0.rawValue, of: "regime") })
    lines += entries("varianter", clause.variants.map { "\($0.id): \($0.title.sv)" })
    lines += list("Uppgifter som fylls i", library.parameters(of: clause).map(parameter))
    lines += list("Att se upp med", clause.risks)
    lines += list("Använd den inte", clause.notWhen)
    if let example {
      lines += ["", terminal.paint("Texten med exempelvärden", .strong), ""]
      lines += DraftPage(width: terminal.width - 2).lines(example).map {
        $0.isEmpty ? "" : "  " + $0
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func companions(of clause: Clause, in library: ClauseLibrary) -> [String] {
    clause.companions.compactMap { companion in
      library[companion.clause].map {
        "\($0.id) \($0.title.sv)" + (companion.condition == nil ? "" : " (beror på valen)")
      }
    }
  }

  private func review(_ review: Clause.Review) -> String {
    let by = review.by.map { " av \($0)" } ?? ""
    let day = review.date.map { " \($0)" } ?? ""
    let law = review.lawDate.map { "; skriven efter lagen \($0)" } ?? ""
    return Self.words(for: review.state) + by + day + law
  }

  private func parameter(_ parameter: ClauseParameter) -> String {
    var notes: [String] = []
    if let unit = parameter.unit { notes.append(unit) }
    if !parameter.choices.isEmpty {
      notes.append(Wording.list(parameter.choices.map(\.value), and: "eller"))
    }
    switch (parameter.minimum, parameter.maximum) {
    case (let low?, let high?): notes.append("\(Self.decimal(low))–\(Self.decimal(high))")
    case (let low?, nil): notes.append("minst \(Self.decimal(low))")
    case (nil, let high?): notes.append("högst \(Self.decimal(high))")
    case (nil, nil): break
    }
    if let standard = parameter.standard { notes.append("annars \(standard.written)") }
    if parameter.isOptional { notes.append("kan utelämnas") }
    if let example = parameter.example { notes.append("till exempel \(example.written)") }
    let help = parameter.help.map { " \($0.sv)" } ?? ""
    return "\(parameter.name): \(parameter.title.sv)"
      + (notes.isEmpty ? "." : " (\(notes.joined(separator: "; "))).") + help
  }

  private static func decimal(_ number: Decimal) -> String {
    "\(number)".replacing(".", with: ",")
  }

  private func list(_ title: String, _ items: [String]) -> [String] {
    guard !items.isEmpty else { return [] }
    return ["", terminal.paint(title, .strong)]
      + items.flatMap { item in
        LineWrap.lines(item, width: terminal.width - 4).enumerated().map {
          ($0 == 0 ? "  – " : "    ") + $1
        }
      }
  }

  private func entry(_ name: String, _ text: String) -> [String] { entries(name, [text]) }

  private func entries(_ name: String, _ texts: [String]) -> [String] {
    let indent = 14
    let lines = texts.flatMap { LineWrap.lines($0, width: terminal.width - indent) }
    return lines.enumerated().map {
      let label = $0 == 0 ? name : ""
      return terminal.paint(label, .faint) + String(repeating: " ", count: indent - label.count)
        + $1
    }
  }

  private static func words(for state: Clause.Review.State) -> String {
    switch state {
    case .draft: "utkast, inte granskat av jurist"
    case .reviewed: "granskad"
    case .approved: "godkänd"
    case .withdrawn: "tillbakadragen"
    }
  }

  private static func words(for kind: ClauseKind) -> String {
    switch kind {
    case .purpose: "syfte"
    case .reservation: "reservering"
    case .condition: "villkor"
    case .supplement: "tillägg för en bransch"
    case .definition: "definition"
    case .process: "arbetssätt"
    case .followup: "uppföljning"
    case .sanction: "påföljd"
    case .letter: "brev"
    }
  }
}
