import LibraryFiles

/// How a rule checks.
public enum Check: Sendable, Equatable {
  /// Something that a tender must have is not there.
  case missing(Missing)
  /// A condition or a document lacks a named piece.
  case incomplete(Incomplete)
  /// A statement gives one of the signals.
  case wording(Wording)
  /// A citation has one of the states.
  case citation(states: [CitationState])
  /// An amount of the law is not the one in force.
  case amount(AmountSubject)
  /// A word is used that the law or the language has left; the words lie in `rules/law/terms.yml`.
  case terms(groups: [String])
  /// The buyer left something to fill in.
  case placeholder(Placeholders)
  /// The file holds something that its reader does not see, or must not.
  case remark(Remark)
  /// A sum comes out so that it must be told.
  case computed(Computed)
  /// Two documents of the tender say different things.
  case compare(Comparison)
  /// An entry in the register of findings that were set aside is in one of the states.
  case deviation(states: [DeviationState])

  /// What may be wrong with a citation.
  public enum CitationState: String, Sendable, CaseIterable {
    /// The act is in force no longer.
    case repealed
    /// What is meant stands in another section now.
    case moved
    /// The act is named without its number.
    case loose
    /// The act has another number.
    case wrongNumber = "wrong_number"
    /// The provision does not govern tenders under this regime.
    case wrongRegime = "wrong_regime"
    /// The provision is one of an act that does not govern the tender.
    case otherAct = "other_act"
    /// The section is there but says something else than the text makes it say.
    case wrongSection = "wrong_section"
    /// The section is the right one but is not as strict as the text makes it.
    case misquoted
  }

  /// What may be wrong with an entry in the register of findings that were set aside.
  public enum DeviationState: String, Sendable, CaseIterable {
    /// Its last day has passed.
    case expired
    /// There is no such finding, or not any longer.
    case unmatched
    /// It sets aside an error where the stage demands that somebody is named who decided.
    case undecided
  }

  /// Which amounts are judged.
  public enum AmountSubject: String, Sendable, CaseIterable {
    /// Limits for direct award.
    case directAwardLimit = "direct_award_limit"
    /// Limits for direct award of social and other special services.
    case specialServicesLimit = "special_services_limit"
    /// Thresholds of earlier periods.
    case oldThreshold = "old_threshold"
  }

  private enum Name: String, CaseIterable {
    case missing, incomplete, wording, citation, amount, terms, placeholder, remark, computed,
      compare, deviation
  }

  /// Reads `check:` and the keys that go with it.
  static func read(_ reader: MappingReader) throws(LibraryError) -> Check {
    switch try reader.choice("check", of: Name.self) {
    case .missing: return .missing(try Missing.read(reader))
    case .incomplete: return .incomplete(try Incomplete.read(reader))
    case .wording: return .wording(try Wording.read(reader))
    case .citation:
      let states = try reader.choices("status", of: CitationState.self)
      guard !states.isEmpty else { throw reader.missing("status") }
      return .citation(states: states)
    case .amount:
      return .amount(try reader.optionalChoice("what", of: AmountSubject.self) ?? .directAwardLimit)
    case .terms:
      let groups = try reader.texts("groups")
      guard !groups.isEmpty else { throw reader.missing("groups") }
      return .terms(groups: groups)
    case .placeholder: return .placeholder(try Placeholders.read(reader))
    case .remark: return .remark(try Remark.read(reader))
    case .computed: return .computed(try Computed.read(reader))
    case .compare:
      return .compare(Comparison(subject: try reader.choice("what", of: Comparison.Subject.self)))
    case .deviation:
      let states = try reader.choices("status", of: DeviationState.self)
      guard !states.isEmpty else { throw reader.missing("status") }
      return .deviation(states: states)
    }
  }

  /// Whether it tells of the file or of what is left undone in it, one thing at a time.
  public var isOfFile: Bool {
    switch self {
    case .remark, .placeholder: true
    default: false
    }
  }

  /// What the check can fill into a message.
  var slots: Set<MessageSlot> {
    switch self {
    case .missing(let missing): missing.isPlacedThere ? [.hit] : []
    case .incomplete(let incomplete):
      incomplete.topics.isEmpty && incomplete.whenSays.isEmpty ? [.lacks] : [.hit, .lacks]
    case .wording(let wording): wording.tells == .each ? [.hit] : [.hit, .count]
    case .citation, .amount: [.hit, .lacks]
    case .terms: [.hit, .lacks, .count]
    case .placeholder: [.hit]
    case .remark: [.hit, .count]
    case .computed: [.hit, .lacks, .sum]
    case .compare: [.hit, .lacks, .a, .b, .docA, .docB]
    case .deviation: [.hit, .a, .docA]
    }
  }

  /// The topics that it names.
  var topics: [String] {
    switch self {
    case .missing(let missing): missing.topics + missing.wherePresent
    case .incomplete(let incomplete): incomplete.topics + incomplete.wherePresent
    case .wording(let wording): wording.inClauseOf + wording.wherePresent
    case .computed(let computed): computed.topics + computed.wherePresent
    case .citation, .amount, .terms, .placeholder, .remark, .compare, .deviation: []
    }
  }

  /// The concepts that it names.
  var concepts: [String] {
    switch self {
    case .missing(let missing): missing.says + missing.whenSays + missing.unless
    case .incomplete(let incomplete):
      incomplete.unless + incomplete.whenSays + incomplete.placeAt
        + incomplete.require.flatMap(\.concepts)
    case .wording(let wording):
      wording.signals.flatMap(\.concepts) + wording.unless + wording.unlessInClause
        + wording.unlessInTender
    case .computed(let computed): computed.unless
    case .citation, .amount, .terms, .placeholder, .remark, .compare, .deviation: []
    }
  }
}
