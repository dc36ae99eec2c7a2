import Rules
import TenderDocuments

/// One condition of a tender: what it rests on, and its text in each document.
struct Condition {
  /// The document that its evidence stands in.
  let document: Int
  /// Its evidence there, in reading order; never empty.
  let evidence: [Evidence]
  /// Its text in each document of the tender.
  let texts: [ConditionText]
}

/// The conditions of a tender that concern some topics.
///
/// Two conditions are told apart when they stand in different chapters or documents and carry the
/// same weight: conditions in a contract draft under headings of their own outweigh what the terms
/// say of them in passing. A passing mention is never judged for itself; what it says counts for
/// the condition.
struct Conditions {
  private struct Cluster {
    let document: Int
    /// The blocks of the chapter that the evidence stands in.
    let chapter: Range<Int>
    let weight: Int
    var evidence: [Evidence]
  }

  /// More conditions than this no tender has.
  private static let mostConditions = 12

  let all: [Condition]

  /// Finds the conditions.
  ///
  /// - Parameters:
  ///   - tender: The tender.
  ///   - topics: The topics whose evidence makes a condition.
  ///   - companions: Topics whose evidence belongs to it: its follow-up and its sanction.
  ///   - related: Concepts that make a heading one of a condition's.
  ///   - other: What speaks of something else.
  init(
    of tender: Tender, topics: [String], companions: [String], related: [Int], other: OtherMatter
  ) {
    let foreign = tender.readings.map {
      other.blocks(in: $0, besides: topics, companions: companions)
    }
    let clusters = tender.readings.indices.flatMap {
      Self.clusters(in: tender.readings[$0], document: $0, topics: topics, related: related)
    }
    let greatest = clusters.map(\.weight).max() ?? 0
    let weighty = clusters.filter { $0.weight == greatest }
    // A text that repeats itself more often is read as one condition.
    let judged = weighty.count > Self.mostConditions ? Array(weighty.prefix(1)) : weighty
    let passing =
      clusters.filter { $0.weight < greatest } + weighty.dropFirst(judged.count)
    all = judged.enumerated().map { index, cluster in
      let rest = judged.enumerated().filter { $0.offset != index }.map(\.element)
      let texts = tender.readings.enumerated().map { document, reading in
        let own = ([cluster] + passing).filter { $0.document == document }.flatMap(\.evidence)
        let others = rest.filter { $0.document == document }.map(\.chapter)
        let accompanying = companions.compactMap(reading.topic).flatMap(\.evidence)
        return ConditionText(
          reading.source, evidence: (own + accompanying).map(\.statement), related: related,
          others: others, foreign: foreign[document])
      }
      return Condition(document: cluster.document, evidence: cluster.evidence, texts: texts)
    }
  }

  private static func clusters(
    in reading: DocumentReading, document: Int, topics: [String], related: [Int]
  ) -> [Cluster] {
    // A notice tells of a condition; the condition is what the documents make of it.
    if reading.document.notice != nil { return [] }
    let source = reading.source
    let evidence = topics.compactMap(reading.topic).filter { $0.status == .present }
      .flatMap(\.evidence).sorted { $0.statement < $1.statement }
    var clusters: [Cluster] = []
    for found in evidence {
      let statement = source.statements[found.statement]
      let isContract = source.kind(of: statement) == .contract
      let isHeaded = source.headingSaysAny(related, above: found.statement)
      let isDraft = reading.facts.documentKind == "contract_draft"
      let weight = (isContract ? 4 : 0) + (isHeaded ? 2 : 0) + (isContract && isDraft ? 1 : 0)
      // What binds in no contract is one condition, wherever it stands.
      let chapter =
        weight < 4 ? source.document.blocks.indices : chapter(of: statement.block, in: source)
      // A chapter that begins before its first subsection holds those that follow, too.
      let isKnown = { (cluster: Cluster) in
        cluster.chapter.clamped(to: chapter) == chapter && (cluster.weight < 4) == (weight < 4)
      }
      if let known = clusters.lastIndex(where: isKnown) {
        clusters[known].evidence.append(found)
        if weight > clusters[known].weight {
          clusters[known] = Cluster(
            document: document, chapter: clusters[known].chapter, weight: weight,
            evidence: clusters[known].evidence)
        }
      } else {
        clusters.append(
          Cluster(document: document, chapter: chapter, weight: weight, evidence: [found]))
      }
    }
    return clusters
  }

  /// The blocks of the chapter around a block: the outermost section, or the one below where a
  /// single heading spans the document as its title.
  static func chapter(of block: Int, in source: StatementSource) -> Range<Int> {
    let document = source.document
    let path = document.headingPath(ofBlock: block)
    let roots = document.sections.lazy.filter { $0.parent == nil }.prefix(2)
    guard let outermost = path.first else { return document.blocks.indices }
    let chapter = roots.count == 1 && path.count > 1 ? path[1] : outermost
    return document.sections[chapter].blocks
  }
}
