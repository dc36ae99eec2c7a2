import LibraryFiles

/// The values of one clause of a composition, read and checked.
struct ClauseValues {
  /// Where a value came from.
  enum Source { case user, bringer, fact, proposal, example, standard }

  private(set) var values: [String: ParameterValue] = [:]
  private(set) var sources: [String: (Source, RawValue)] = [:]
  private(set) var problems: [ParameterProblem] = []
  /// The variant; nil where the clause has one form only.
  let variant: String?

  /// Reads the values of a clause.
  ///
  /// A value may be given to one clause of a composition alone: `UPP-03.vite=5000`. What a clause
  /// sets for its companion goes before a value that is given to all, and a variant without a
  /// clause's name is the main clause's.
  init(
    of clause: Clause, given: ParameterValues, set: [String: RawValue], isMain: Bool,
    facts: [String: String] = [:], proposals: [String: RawValue] = [:], usesProposals: Bool = false,
    usesExamples: Bool
  ) {
    let own = { (name: String) in given["\(clause.id).\(name)"] ?? given["\(clause.name).\(name)"] }
    let chosen = own("variant") ?? set["variant"] ?? (isMain ? given["variant"] : nil)
    if clause.variants.isEmpty {
      variant = nil
    } else if let word = chosen?.written.lowercased() {
      variant = clause.variants.first { $0.id == word }?.id
      if variant == nil {
        let valid = Localised.joining(clause.variants.map(\.title)) { titles, _ in
          zip(clause.variants, titles).map { "\($0.id) (\($1))" }.joined(separator: ", ")
        }
        problems.append(
          ParameterProblem(
            parameter: "variant",
            message: Localised(
              sv: "”\(word)” finns inte i \(clause.id). Välj \(valid.sv)",
              en: "\(clause.id) has no ”\(word)”. Choose \(Language.en.of(valid))")))
      }
    } else {
      let proposed = isMain ? proposals["variant"]?.written : nil
      variant = (clause.variants.first { $0.id == proposed } ?? clause.variants.first)?.id
    }
    for parameter in clause.parameters where isAsked(parameter) {
      let name = parameter.name
      // A number that the buyer must decide is not decided by a sum.
      let isProposed = usesProposals || usesExamples || parameter.standard != nil
      let candidates: [(Source, RawValue?)] = [
        (.user, own(name)), (.bringer, set[name]), (.user, given[name]),
        (.fact, parameter.fact.flatMap { facts[$0] }.map { .text($0) }),
        (.proposal, isProposed ? proposals[name] : nil),
        (.standard, parameter.standard), (.example, usesExamples ? parameter.example : nil),
      ]
      for case (let source, let raw?) in candidates {
        do {
          guard let value = try parameter.read(raw) else {
            // An empty value says that an optional part is not wanted.
            if parameter.isOptional, source == .user { break }
            continue
          }
          values[name] = value
          sources[name] = (source, raw)
        } catch {
          // The document's own figures, and what is proposed, need not suit the clause; then the user
          // is asked.
          if source == .fact || source == .proposal { continue }
          problems.append(error)
          sources[name] = (source, raw)
        }
        break
      }
    }
  }

  /// Adds the words of a reference.
  mutating func refer(_ name: String, to words: String) {
    values[name] = .text(words)
  }

  /// Leaves one item of a list.
  mutating func narrow(_ name: String, to item: String) {
    values[name] = .list([item])
  }

  /// The parameters that must have a value and have none, as problems.
  func missing(in clause: Clause) -> [ParameterProblem] { open(in: clause).map(\.missing) }

  /// The parameters that must have a value and have none.
  func open(in clause: Clause) -> [ClauseParameter] {
    clause.parameters.filter {
      isAsked($0) && !$0.isOptional && values[$0.name] == nil && sources[$0.name] == nil
    }
  }

  /// Whether the chosen variant has a use for a parameter.
  func isAsked(_ parameter: ClauseParameter) -> Bool {
    parameter.variants.isEmpty || variant.map(parameter.variants.contains) ?? false
  }
}
