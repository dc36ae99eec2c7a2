import LibraryFiles

/// A pattern over one statement: what it must say, how strongly, to whom and where.
public struct Signal: Sendable, Equatable {
  /// Whether the statement must bind.
  public enum Duty: String, Sendable, CaseIterable {
    /// It must bind.
    case shall
    /// It must be a wish or a permission.
    case weak
    /// It makes no difference.
    case any
  }

  /// Whom the statement must bind.
  public enum Subject: String, Sendable, CaseIterable {
    /// The supplier, or nobody named.
    case supplier
    /// The tenderer, named as such.
    case bidder
    /// The buyer, or nobody named.
    case buyer
    /// It makes no difference.
    case any
  }

  /// What a denied statement counts as.
  public enum Negation: String, Sendable, CaseIterable {
    case reject, accept, only
  }

  /// What the topic is when the signal is given.
  public enum Gives: String, Sendable, CaseIterable {
    case present, unclear
  }

  /// The name, unique in its file.
  public let id: String
  /// Each entry is a list of concepts of which one must be said.
  public let says: [[String]]
  /// Concepts of which none may be said.
  public let lacks: [String]
  /// Concepts of which one must stand in the headings above; empty where it makes no difference.
  public let heading: [String]
  /// Concepts of which none may stand there.
  public let lacksHeading: [String]
  /// Concepts of which one must be said in the statement or the three before and after it in the
  /// same section; empty where it makes no difference.
  public let nearby: [String]
  /// Concepts of which none may be said there.
  public let lacksNearby: [String]
  /// Whether the first two of ``says`` must stand in one clause.
  public let sameClause: Bool
  /// The most words from the first to the last of ``says``.
  public let within: Int?
  /// The kinds of section where it counts; empty for all.
  public let sections: [SectionKind]
  /// The kinds of section where it does not count.
  public let notSections: [SectionKind]
  /// Whether the statement must bind.
  public let duty: Duty
  /// Whom it must bind.
  public let subject: Subject
  /// What a denied statement counts as.
  public let negated: Negation
  /// What the topic is then.
  public let gives: Gives

  /// All concepts that it names.
  var concepts: [String] {
    says.flatMap { $0 } + lacks + heading + lacksHeading + nearby + lacksNearby
  }

  /// Reads a signal.
  ///
  /// - Parameters:
  ///   - node: The mapping.
  ///   - path: The file.
  ///   - duty: What holds when the file says nothing: topics bind, rules do not ask.
  /// - Throws: `LibraryError` for missing or unknown keys.
  static func read(
    _ node: LibraryNode, path: String, duty defaultDuty: Duty
  ) throws(LibraryError) -> Signal {
    let reader = try MappingReader(node, path: path)
    let duty = try reader.optionalChoice("duty", of: Duty.self) ?? defaultDuty
    let says = try reader.texts("says").map { $0.split(separator: "|").map { $0.trimmed } }
    let notWhere = try reader.choices("not_where", of: SectionKind.self)
    let hasNotWhere = reader.node("not_where") != nil
    let signal = Signal(
      id: try reader.text("id"), says: says, lacks: try reader.texts("lacks"),
      heading: try reader.texts("heading"),
      lacksHeading: try reader.texts("lacks_heading"), nearby: try reader.texts("nearby"),
      lacksNearby: try reader.texts("lacks_nearby"),
      sameClause: try reader.bool("same_clause"),
      within: try reader.optionalInt("within"),
      sections: try reader.choices("where", of: SectionKind.self),
      notSections: hasNotWhere || duty == .any ? notWhere : Self.notBinding,
      duty: duty,
      subject: try reader.optionalChoice("subject", of: Subject.self)
        ?? (duty == .any ? .any : .supplier),
      negated: try reader.optionalChoice("negated", of: Negation.self) ?? .reject,
      gives: try reader.optionalChoice("gives", of: Gives.self) ?? .present)
    try reader.finish()
    guard !says.isEmpty else { throw reader.missing("says") }
    return signal
  }

  /// Kinds of section whose text binds nobody.
  private static let notBinding: [SectionKind] = [
    .background, .policy, .history, .definitions, .questions, .award, .toc,
  ]
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
