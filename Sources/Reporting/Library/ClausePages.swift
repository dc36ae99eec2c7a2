import Clauses
import Foundation
import LibraryFiles
import TenderDocuments

/// Pages about the clauses, for people.
public struct ClausePages: Sendable {
  private let terminal: Terminal
  private let words: Wording

  /// Makes pages for a terminal, in a language.
  public init(terminal: Terminal, language: Language) {
    self.terminal = terminal
    words = Wording(language)
  }

  /// A table of clauses, one a line: id, name, title, where it comes from, how far it has come.
  public func list(_ library: ClauseLibrary, register: ReviewRegister) -> String {
    let width = library.clauses.map(\.name.count).max() ?? 0
    return library.clauses.map { clause in
      let notes = [
        text(library.origin(of: clause)), words.of(register.status(of: clause).state.title),
      ]
      return terminal.paint(clause.id, .strong) + "  " + clause.name
        + String(repeating: " ", count: width - clause.name.count + 2) + words.of(clause.title)
        + terminal.paint("  \(notes.joined(separator: "; "))", .faint) + "\n"
    }.joined()
  }

  /// Everything about one clause.
  ///
  /// - Parameters:
  ///   - clause: The clause.
  ///   - library: Where its companions are.
  ///   - register: Who has reviewed it.
  ///   - example: The clause written with its example values; nil where that is not possible.
  public func page(
    _ clause: Clause, in library: ClauseLibrary, register: ReviewRegister, example: [DraftBlock]?
  ) -> String {
    var lines = [terminal.paint("\(clause.id)  \(words.of(clause.title))", .strong), ""]
    lines += entry(words.of("namn", "name"), clause.name)
    lines += entry(words.of("slag", "kind"), text(clause.kind))
    lines += entries(words.of("granskning", "review"), review(clause, register))
    lines += entry(words.of("avtryck", "fingerprint"), clause.source.hash.description)
    lines += entry(words.of("bibliotek", "library"), text(library.origin(of: clause)))
    lines += entry(words.of("ursprung", "origin"), words.of(clause.provenance))
    lines += entries(
      words.of("råder bot på", "mends"),
      clause.mends.isEmpty ? [] : [clause.mends.joined(separator: ", ")])
    lines += entries(words.of("tas med", "brings"), companions(of: clause, in: library))
    lines += entries(
      words.of("lagar", "acts"),
      clause.acts.isEmpty ? [] : [words.list(clause.acts.map(\.rawValue))])
    lines += entries(
      words.of("regelverk", "regimes"),
      clause.regimes.map { words.facts.value($0.rawValue, of: "regime") })
    lines += entries(
      words.of("varianter", "variants"),
      clause.variants.map { "\($0.id): \(words.of($0.title))" })
    lines += list(
      words.of("Uppgifter som fylls i", "What is filled in"),
      library.parameters(of: clause).map(parameter))
    lines += list(words.of("Att se upp med", "What to look out for"), clause.risks)
    lines += list(words.of("Använd den inte", "Do not use it"), clause.notWhen)
    if let example {
      lines += [
        "",
        terminal.paint(
          words.of("Texten med exempelvärden", "The text with example values"), .strong), "",
      ]
      lines += DraftPage(width: terminal.width - 2).lines(example).map {
        $0.isEmpty ? "" : "  " + $0
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func companions(of clause: Clause, in library: ClauseLibrary) -> [String] {
    clause.companions.compactMap { companion in
      library[companion.clause].map {
        "\($0.id) \(words.of($0.title))"
          + (companion.condition == nil
            ? "" : words.of(" (beror på valen)", " (depends on the choices)"))
      }
    }
  }

  private func review(_ clause: Clause, _ register: ReviewRegister) -> [String] {
    let status = register.status(of: clause)
    let law =
      (status.lapse == nil ? status.entry?.lawDate.description : nil) ?? clause.review.lawDate
    let written = law.map { words.of("; efter lagen ", "; by the law of ") + $0 } ?? ""
    let history = register.history(of: clause.id).dropLast().reversed().map { entry in
      words.of("tidigare: ", "before: ") + words.of(entry.state.title)
        + " \(entry.date), \(entry.by), \(entry.role)"
    }
    return [words.of(status.explanation) + written] + history
  }

  private func text(_ origin: ClauseLibrary.Origin) -> String {
    switch origin {
    case .builtIn: words.of("inbyggd", "built in")
    case .own: words.of("egen", "own")
    case .replacing: words.of("egen, ersätter inbyggd", "own, replaces a built-in one")
    }
  }

  private func parameter(_ parameter: ClauseParameter) -> String {
    var notes: [String] = []
    if let unit = parameter.unit { notes.append(words.of(unit)) }
    if !parameter.choices.isEmpty {
      notes.append(words.alternatives(parameter.choices.map(\.value)))
    }
    switch (parameter.minimum, parameter.maximum) {
    case (let low?, let high?): notes.append("\(decimal(low))–\(decimal(high))")
    case (let low?, nil): notes.append(words.of("minst ", "at least ") + decimal(low))
    case (nil, let high?): notes.append(words.of("högst ", "at most ") + decimal(high))
    case (nil, nil): break
    }
    if let standard = parameter.standard {
      notes.append(words.of("annars ", "otherwise ") + standard.written)
    }
    if parameter.isOptional { notes.append(words.of("kan utelämnas", "may be left out")) }
    if let example = parameter.example {
      notes.append(words.of("till exempel ", "such as ") + example.written)
    }
    let help = parameter.help.map { " " + words.of($0) } ?? ""
    return "\(parameter.name): \(words.of(parameter.title))"
      + (notes.isEmpty ? "." : " (\(notes.joined(separator: "; "))).") + help
  }

  private func decimal(_ number: Decimal) -> String {
    words.of("\(number)".replacing(".", with: ","), "\(number)")
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

  private func text(_ kind: ClauseKind) -> String {
    switch kind {
    case .purpose: words.of("syfte", "purpose")
    case .reservation: words.of("reservering", "reservation")
    case .condition: words.of("villkor", "condition")
    case .supplement: words.of("tillägg för en bransch", "supplement for a trade")
    case .definition: words.of("definition", "definition")
    case .process: words.of("arbetssätt", "way of working")
    case .followup: words.of("uppföljning", "follow-up")
    case .sanction: words.of("påföljd", "sanction")
    case .procedure: words.of("upphandlingsföreskrift", "procurement terms")
    case .criterion: words.of("tilldelningskriterium", "award criterion")
    case .incentive: words.of("bonus", "incentive")
    case .form: words.of("blankett", "form")
    case .notice: words.of("annonstext", "text for the notice")
    case .letter: words.of("brev", "letter")
    case .note: words.of("intern anteckning", "internal note")
    case .agreement: words.of("avtal", "agreement")
    case .policy: words.of("riktlinje", "policy")
    }
  }
}
