import LibraryFiles
import Rules

/// What the sums of one check came to, put together into a verdict.
struct ComputedOutcomes {
  private var drafts: [Draft] = []
  private var lacks: Set<String> = []
  private var isJudged = false

  /// Adds what came of one sum.
  ///
  /// - Parameters:
  ///   - computation: What it came to.
  ///   - document: The document that the finding stands in.
  ///   - range: The passage to mark.
  ///   - hit: Its words.
  mutating func add(
    _ computation: Computation, document: Int, range: Range<Int>?, hit: String = ""
  ) {
    switch computation {
    case .notApplicable: return
    case .lacks(let facts): lacks.formUnion(facts)
    case .fits: isJudged = true
    case .exceeds(let sum, let severity):
      isJudged = true
      var draft = Draft(document: document, range: range)
      draft.hit = hit
      draft.slots[.sum] = sum
      draft.severity = severity
      drafts.append(draft)
    }
  }

  /// A finding outweighs what could not be worked out, and that what came out right.
  var verdict: Verdict {
    if !drafts.isEmpty { return .judged(drafts) }
    if !lacks.isEmpty { return .notJudged(lacksFacts: lacks.sorted()) }
    return isJudged ? .judged([]) : .notApplicable
  }
}

extension Tender {
  /// The first passage that says a fact, with its document.
  func place(of key: String) -> (document: Int, range: Range<Int>)? {
    for (document, reading) in readings.enumerated() {
      if let passage = reading.facts.fact(key)?.passage {
        return (document, reading.sentence(of: passage))
      }
    }
    return nil
  }

  /// The document where a condition belongs: the contract, else the terms, else the specification.
  var homeOfConditions: Int? {
    for kind in ["contract_draft", "procurement_terms", "specification", "direct_award_request"] {
      if let index = documents(of: [kind]).first { return index }
    }
    return readings.firstIndex { $0.facts.documentKind == nil }
  }

  /// Whether a heading or the beginning of a document mentions a concept.
  func isAbout(_ concept: Int) -> Bool {
    readings.contains { reading in
      let source = reading.source
      let early = source.statements.prefix(25).last?.words.upperBound ?? 0
      return source.mentions.matches.contains { mention in
        guard mention.concept == concept else { return false }
        if mention.words.lowerBound < early { return true }
        let offset = Int(source.text.words[mention.words.lowerBound].start)
        return source.document.blockIndex(at: offset)
          .map { source.document.blocks[$0].headingLevel != nil } ?? false
      }
    }
  }
}
