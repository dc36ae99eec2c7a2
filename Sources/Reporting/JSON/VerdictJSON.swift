/// The verdict in the JSON format.
struct VerdictJSON {
  let verdict: PublicationVerdict
  let documents: Int

  /// `publishable` is left out at the stage `revision`, where it is not the question.
  var object: JSONValue {
    .members([
      "stage": .string(verdict.stage),
      "publishable": verdict.stage == "publicering" ? .bool(verdict.isPublishable) : nil,
      "text": .string(
        VerdictWording(verdict: verdict, documents: documents).sentences.joined(separator: " ")),
      "stops": .array(
        verdict.stops.map {
          .members([
            "rule": .string($0.rule.id), "title": .string($0.rule.title.sv),
            "count": .integer($0.count),
          ])
        }),
      "warnings": .integer(verdict.warnings),
    ])
  }
}
