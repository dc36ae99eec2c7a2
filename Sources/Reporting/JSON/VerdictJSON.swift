/// The verdict in the JSON format.
struct VerdictJSON {
  let verdict: PublicationVerdict
  let documents: Int
  let words: Wording

  /// `publishable` is left out at the stage `revision`, where it is not the question.
  var object: JSONValue {
    .members([
      "stage": .string(verdict.stage),
      "publishable": verdict.stage == "publicering" ? .bool(verdict.isPublishable) : nil,
      "text": .string(
        VerdictWording(verdict: verdict, documents: documents, words: words)
          .sentences.joined(separator: " ")),
      "stops": .array(
        verdict.stops.map {
          .members([
            "rule": .string($0.rule.id), "title": .string(words.of($0.rule.title)),
            "count": .integer($0.count),
          ])
        }),
      "warnings": .integer(verdict.warnings),
    ])
  }
}
