import LibraryFiles

/// One check, as declared in a rule file.
public struct Rule: Sendable, Equatable {
  /// What sort of fault a finding tells of.
  public enum Kind: String, Sendable, CaseIterable {
    case missing, defective, risk, inconsistent, style
  }

  /// How sure a finding is.
  public enum Confidence: String, Sendable, CaseIterable {
    case high, medium, low
  }

  /// Where a finding's authority comes from.
  public enum Authority: Sendable, Equatable {
    /// A subject of the law data; the provision follows from act, regime and date.
    case subject(String)
    /// A source named outright.
    case source(LiteralSource)
  }

  /// A source named outright in a rule.
  public struct LiteralSource: Sendable, Equatable {
    /// statute, case, guidance or practice.
    public let kind: String
    /// The act or publisher.
    public let act: String?
    /// The provision, case or document.
    public let provision: String
    /// Where it can be read.
    public let source: String?

    /// Makes a source.
    public init(kind: String, act: String?, provision: String, source: String?) {
      self.kind = kind
      self.act = act
      self.provision = provision
      self.source = source
    }
  }

  /// Another severity where facts are so.
  public struct SeverityCase: Sendable, Equatable {
    /// All must hold.
    public let conditions: [FactCondition]
    /// None of these topics may be present.
    public let absentTopics: [String]
    /// The severity then.
    public let severity: Severity
  }

  /// One check of a rule, with what it says otherwise than the rule as a whole.
  public struct Part: Sendable, Equatable {
    /// What is checked.
    public internal(set) var check: Check
    /// What is wrong and what to do, with slots; the rule's where the part has none of its own.
    public let message: Localised
    /// How serious that is; the rule's where the part has none of its own.
    public let severity: Severity
    /// Authorities in addition to the rule's.
    public let law: [Authority]
    /// When it applies, in addition to the rule's conditions.
    public let applies: [FactCondition]
    /// Other severities, which outweigh the rule's.
    public let severityCases: [SeverityCase]
    /// What mends it; nil where the part has nothing of its own.
    public let remedies: RuleRemedies?
  }

  /// The id, for example `EMP003`.
  public let id: String
  /// The topic or group that it serves.
  public let topic: String
  /// What sort of fault it finds.
  public let kind: Kind
  /// How serious that is.
  public let severity: Severity
  /// How sure it is.
  public let confidence: Confidence
  /// A name of at most five words.
  public let title: Localised
  /// Why it matters.
  public let explanation: Localised
  /// The legal basis and other sources.
  public let law: [Authority]
  /// When it applies.
  public let applies: [FactCondition]
  /// Facts whose absence lowers the severity one step.
  public let needs: [String]
  /// Facts without which the rule is not judged.
  public let mustKnow: [String]
  /// Facts without which it does not apply at all: it is about tenders of which they are known.
  public let onlyWhenKnown: [String]
  /// Other severities.
  public let severityCases: [SeverityCase]
  /// What is checked; never empty.
  public internal(set) var parts: [Part]
  /// What mends the findings of parts that have nothing of their own.
  public let remedies: RuleRemedies
  /// Examples that it must flag.
  public let flags: [Example]
  /// Examples that it must pass.
  public let passes: [Example]
  /// Examples that it must pass although much speaks against them: false friends, near misses.
  public let traps: [Example]
  /// Examples that we know it gets wrong.
  public let knownMisses: [Example]
  /// The file.
  public let path: String
  /// Whether what it finds is unlawful in itself, not merely unfit or incomplete: an error of such a
  /// rule is neither lowered nor set aside at publication by a setting alone.
  public let isErrorOfLaw: Bool
  /// What the policy in force demands beyond the rule; empty without a policy.
  public internal(set) var duties: [Duty] = []
  /// The severity that an organisation has decided on; nil where the rule's own applies.
  public internal(set) var ruling: SeverityChoice?

  /// Whether it is about the register of findings that were set aside, not about the documents.
  public var isOfDeviations: Bool {
    parts.contains { if case .deviation = $0.check { true } else { false } }
  }

  /// The ids of all clauses that mend one finding of it or another, each once.
  public var clauses: [String] {
    var seen: Set<String> = []
    return (remedies.all + parts.flatMap { $0.remedies?.all ?? [] })
      .filter { seen.insert($0).inserted }
  }
}
