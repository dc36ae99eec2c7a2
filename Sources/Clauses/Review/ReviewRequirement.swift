import LibraryFiles

/// How far clauses must have been reviewed to be written.
public struct ReviewRequirement: Sendable, Equatable {
  /// The least stage.
  public let least: Clause.Review.State
  /// What asked for it, as on the command line; nil for what always holds.
  public let reason: String?

  /// Makes a requirement.
  public init(_ least: Clause.Review.State, reason: String? = nil) {
    self.least = least
    self.reason = reason
  }

  /// Refuses clauses that have not come far enough.
  ///
  /// - Parameters:
  ///   - ids: The clauses that a draft is made of.
  ///   - library: Where they are.
  ///   - register: Who has reviewed them.
  /// - Throws: ``ReviewError`` with all of them that fall short.
  public func check(
    _ ids: [String], in library: ClauseLibrary, _ register: ReviewRegister
  ) throws(ReviewError) {
    let short = ids.compactMap { library[$0] }.map { ($0.id, register.status(of: $0)) }
      .filter { $0.1.state < least }
    guard short.isEmpty else {
      throw ReviewError(requirement: self, clauses: short.map { .init(id: $0.0, status: $0.1) })
    }
  }
}

/// Clauses that may not be written as they are, since nobody has reviewed them that far.
public struct ReviewError: ExplainedError, Sendable, Equatable {
  /// A clause and how far it has come.
  public struct Shortfall: Sendable, Equatable {
    /// Its id.
    public let id: String
    /// How far it has come.
    public let status: ReviewStatus
  }

  /// What was asked for.
  public let requirement: ReviewRequirement
  /// The clauses that fall short, in the order of the draft.
  public let clauses: [Shortfall]

  /// Which clauses fall short and why, and how to sign them.
  public var explanation: Localised {
    let listed = Localised.joining(clauses.map(\.status.explanation)) { texts, _ in
      zip(clauses, texts).map { "\n  \($0.id): \($1)" }.joined()
    }
    let ids = clauses.map(\.id).joined(separator: " ")
    guard let reason = requirement.reason else {
      return Localised(
        sv: "klausulen är tillbakadragen och skrivs inte:\(listed.sv)\n"
          + "Välj en annan klausul, eller låt en jurist granska den på nytt.",
        en: "the clause is withdrawn and is not written:\(Language.en.of(listed))\n"
          + "Choose another clause, or let a lawyer review it anew.")
    }
    let state = requirement.least.rawValue
    let call = "hansyn clauses sign \(ids) --state \(state) --by "
    return Localised(
      sv: "\(reason) kräver klausuler som är \(Self.plural(requirement.least).sv); det här är för "
        + "lite:\(listed.sv)\n"
        + "När en jurist har läst texten: \(call)\"Namn\" --role jurist --register MAPP",
      en: "\(reason) demands clauses that are \(Language.en.of(Self.plural(requirement.least))); "
        + "this falls short:\(Language.en.of(listed))\n"
        + "When a lawyer has read the text: \(call)\"Name\" --role lawyer --register FOLDER")
  }

  private static func plural(_ state: Clause.Review.State) -> Localised {
    switch state {
    case .approved: .init(sv: "godkända", en: "approved")
    case .reviewed: .init(sv: "granskade", en: "reviewed")
    case .draft, .withdrawn: .init(sv: "i bruk", en: "in use")
    }
  }
}
