import Linting
import Rules
import TenderDocuments

/// One document in the JSON format.
struct DocumentJSON {
  let tender: TenderReport
  let index: Int
  let report: RunReport

  private var words: Wording { report.words }
  private var reading: DocumentReading { tender.tender.readings[index] }
  private var document: Document { reading.document }

  /// The document with its findings.
  var judged: JSONValue {
    .object(
      head + [
        .init(name: "topics", value: topics(withRejected: false)),
        .init(
          name: "findings",
          value: .array(
            SetAsideOrder.all(in: tender, document: index).map { finding($0, ground: $1) })),
      ])
  }

  /// The document with its outline and with the near misses of each topic.
  var readingOnly: JSONValue {
    .object(
      head + [
        .init(name: "topics", value: topics(withRejected: true)),
        .init(name: "outline", value: outline),
        .init(
          name: "citations",
          value: .array(
            reading.citations.map {
              CitationJSON(verdict: $0, reading: reading, words: words).value
            })),
        .init(name: "remarks", value: remarks),
      ])
  }

  private var head: [JSONValue.Member] {
    let isFolder = tender.path != document.path
    var members: [JSONValue.Member] = [
      .init(name: "path", value: .string(document.path)),
      .init(name: "format", value: .string(document.format.rawValue)),
    ]
    if document.view != .accepted {
      members.append(.init(name: "view", value: .string(document.view.rawValue)))
    }
    if isFolder { members.append(.init(name: "tender", value: .string(tender.path))) }
    members += [
      .init(name: "asOf", value: .string(tender.asOf.description)),
      .init(name: "facts", value: facts),
      .init(name: "factSources", value: factSources),
    ]
    if !reading.facts.contradictions.isEmpty {
      members.append(.init(name: "factContradictions", value: factContradictions))
    }
    return members
  }

  /// The order of the interface; facts that it does not name come last.
  private var orderedFacts: [Fact] {
    let order = [
      "act", "regime", "procedure", "object", "cpv", "valueSEK", "durationMonths", "buyer",
      "documentKind",
    ]
    let all = reading.facts.all
    return order.compactMap { key in all.first { $0.key == key } }
      + all.filter { !order.contains($0.key) }
  }

  private var facts: JSONValue {
    .object(
      orderedFacts.map { fact in
        let value: JSONValue
        switch fact.key {
        case "cpv":
          value = .strings(fact.value.split(separator: ",").map { String($0.drop { $0 == " " }) })
        case "valueSEK", "durationMonths", "baseMonths", "performers":
          value = Int(fact.value).map(JSONValue.integer) ?? .null
        default: value = .string(fact.value)
        }
        return .init(name: fact.key, value: value)
      })
  }

  private var factSources: JSONValue {
    .object(orderedFacts.map { .init(name: $0.key, value: source($0)) })
  }

  /// Facts that the document gives in more than one way, with each sentence.
  private var factContradictions: JSONValue {
    .array(
      reading.facts.contradictions.map { fact in
        .members([
          "fact": .string(fact.key), "value": .string(fact.value), "source": source(fact),
        ])
      })
  }

  private func source(_ fact: Fact) -> JSONValue {
    let confidence = JSONValue.string(fact.confidence.rawValue)
    switch fact.origin {
    case .text(let range):
      return .members([
        "from": "text", "confidence": confidence,
        "sentence": .string(document.string(reading.sentence(of: range))),
        "location": .location(document.location(of: range)),
      ])
    case .fileName: return .members(["from": "fileName", "confidence": confidence])
    case .given(let source):
      return .members(["from": "given", "confidence": confidence, "source": .string(source)])
    case .derived(let how):
      return .members(["from": "derived", "confidence": confidence, "how": .string(words.of(how))])
    }
  }

  private func topics(withRejected: Bool) -> JSONValue {
    .object(
      TopicOrder.sorted(reading.topics).map { topic in
        .init(
          name: topic.topic,
          value: .members([
            "status": .string(topic.status.rawValue),
            "evidence": .array(topic.evidence.map(evidence)),
            "rejected": withRejected ? .array(topic.rejected.map(rejected)) : nil,
          ]))
      })
  }

  private func evidence(_ evidence: Evidence) -> JSONValue {
    .members([
      "quote": .string(document.string(reading.statements[evidence.statement].range)),
      "modality": .string(evidence.force.modality.rawValue),
      "negated": .bool(evidence.force.isNegated),
      "location": .location(document.location(of: evidence.passage)),
    ])
  }

  private func rejected(_ near: RejectedEvidence) -> JSONValue {
    .members([
      "quote": .string(document.string(reading.statements[near.statement].range)),
      "reason": .string(near.reason.rawValue),
      "note": near.note.map { .string(words.of($0)) },
      "location": .location(document.location(of: near.passage)),
    ])
  }

  private var outline: JSONValue {
    .array(
      document.outline.map {
        .members([
          "level": .integer($0.level), "label": $0.label.map(JSONValue.string),
          "title": .string($0.title), "paragraph": .integer($0.paragraph),
        ])
      })
  }

  private var remarks: JSONValue {
    .array(
      document.remarks.map {
        .members([
          "kind": .string($0.kind.rawValue), "count": .integer($0.count), "text": .string($0.text),
        ])
      })
  }

  private func finding(_ finding: Finding, ground: SetAside.Ground?) -> JSONValue {
    let rule = finding.rule
    return .members([
      "rule": .string(rule.id), "topic": .string(rule.topic), "kind": .string(rule.kind.rawValue),
      "severity": .string(finding.severity.rawValue), "title": .string(words.of(rule.title)),
      "message": .string(words.of(finding.message)),
      "explanation": .string(words.of(rule.explanation)),
      "law": .array(finding.law.map(law)), "location": location(of: finding),
      "confidence": .string(rule.confidence.rawValue),
      "lacks": .strings(finding.lacks.map(words.of)),
      "rejected": .array(
        finding.rejected.map {
          .members([
            "quote": .string(tender.location(of: $0.passage).quote),
            "reason": .string($0.reason.rawValue),
            "location": .location(tender.location(of: $0.passage)),
          ])
        }),
      "related": .array(
        finding.related.map {
          .members([
            "path": .string(tender.document($0.document).path), "what": .string(words.of($0.what)),
            "location": .location(tender.location(of: $0)),
          ])
        }),
      "clauses": .strings(report.remedies(of: finding).map(\.id)),
      "fingerprint": .string(finding.fingerprint),
      "suppressed": ground.map(SuppressionJSON.value) ?? .null,
    ])
  }

  /// Empty where something is missing from the whole document.
  private func location(of finding: Finding) -> JSONValue {
    finding.range.map { .location(document.location(of: $0)) } ?? .object([])
  }

  private func law(_ source: LegalSource) -> JSONValue {
    .members([
      "act": source.act.map(JSONValue.string), "provision": .string(source.provision),
      "kind": .string(source.kind), "source": source.source.map(JSONValue.string),
      "condition": source.condition.map { .string(words.of($0)) },
    ])
  }
}
