import LibraryFiles
import Linting
import ProcurementLaw

/// A citation in the JSON format.
struct CitationJSON {
  let verdict: CitationVerdict
  let reading: DocumentReading
  let words: Wording

  var value: JSONValue {
    let citation = verdict.citation
    return .members([
      "text": .string(reading.document.string(citation.range)),
      "kind": .string(CitationWording.key(citation.kind)),
      "act": (verdict.act?.act?.rawValue).map(JSONValue.string),
      "number": (verdict.act?.number ?? citation.act?.number).map(JSONValue.string),
      "chapter": citation.chapter.map { .string($0.description) },
      "sections": citation.sections.isEmpty
        ? nil
        : .strings(
          citation.sections.map {
            $0.lowerBound == $0.upperBound
              ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
          }),
      "paragraph": citation.paragraph.map(JSONValue.integer),
      "point": citation.point.map(JSONValue.integer),
      "annex": citation.annex.map { .string($0.description) },
      "status": .string(CitationWording.key(verdict)),
      "instead": CitationWording.instead(verdict).map { .string(words.of($0)) },
      "subject": verdict.subject.map { .string(words.of($0)) },
      "location": .location(reading.document.location(of: citation.range)),
    ])
  }
}
