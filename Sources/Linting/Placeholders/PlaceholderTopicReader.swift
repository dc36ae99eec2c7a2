import LibraryFiles
import Rules
import TenderDocuments

/// Reads the topic `placeholder_left`: the authority left something to fill in.
struct PlaceholderTopicReader: Sendable {
  static let topic = "placeholder_left"

  let vocabulary: Vocabulary

  /// The placeholders of a document.
  func placeholders(in source: StatementSource) -> [Placeholder] {
    PlaceholderScanner(
      source.document, text: source.text, mentions: source.mentions, vocabulary: vocabulary
    ).placeholders()
  }

  /// What the placeholders say of the topic.
  func read(_ placeholders: [Placeholder], in source: StatementSource) -> TopicReading {
    var evidence: [Evidence] = []
    var rejected: [RejectedEvidence] = []
    var isUnclear = false
    for placeholder in placeholders {
      let word = source.text.wordIndex(atOrAfter: placeholder.range.lowerBound)
      guard !source.text.words.isEmpty,
        let index = source.statement(ofWord: min(word, source.text.words.count - 1))
      else { continue }
      switch placeholder.owner {
      case .buyer:
        guard evidence.count < Self.mostEvidence else { continue }
        // A gap binds nobody, whatever the sentence around it does.
        let force = Force(modality: .none, isExplicit: false, subject: nil, isNegated: false)
        evidence.append(
          Evidence(
            statement: index, passage: placeholder.range, force: force,
            signal: placeholder.kind.rawValue))
      case .unclear: isUnclear = true
      case .supplier, .signing, .liveText:
        guard rejected.count < Self.mostRejected else { continue }
        rejected.append(
          RejectedEvidence(
            statement: index, passage: placeholder.range, reason: .otherMeaning,
            note: Self.note(placeholder.owner)))
      }
    }
    let status: TopicReading.Status =
      evidence.isEmpty ? (isUnclear ? .unclear : .absent) : .present
    return TopicReading(
      topic: Self.topic, status: status, evidence: evidence, rejected: rejected)
  }

  /// A template left as it is would otherwise fill the report.
  private static let mostEvidence = 200
  /// A form may have hundreds of fields for the tenderer.
  private static let mostRejected = 20

  private static func note(_ owner: Placeholder.Owner) -> Localised {
    switch owner {
    case .supplier: .init(sv: "fylls i av anbudsgivaren", en: "is filled in by the tenderer")
    case .signing:
      .init(sv: "fylls i när avtalet tecknas", en: "is filled in when the contract is signed")
    case .liveText: .init(sv: "gällande text inom klamrar", en: "text in force within brackets")
    case .buyer, .unclear: .init(same: "")
    }
  }
}
