import Clauses

/// A manifest for programs: `hansyn/manifest/1`.
struct ManifestJSON {
  let manifest: ClauseManifest

  /// The text, with a line break at its end.
  var text: String {
    JSONValue.members([
      "schema": "hansyn/manifest/1", "law_date": .string(manifest.asOf),
      "documents": .array(
        manifest.documents.map { document in
          .members([
            "path": .string(document.path), "hash": .string(document.hash.description),
            "clauses": .array(manifest.uses(in: document).map(clause)),
          ])
        }),
    ]).text
  }

  private func clause(_ use: ClauseManifest.Use) -> JSONValue {
    .members([
      "id": .string(use.clause.id), "name": .string(use.clause.name),
      "title": .string(manifest.words.of(use.clause.title)),
      "origin": .string(use.origin.rawValue), "variant": (use.variant?.id).map(JSONValue.string),
      "review": .members([
        "state": .string(use.status.state.rawValue),
        "by": (use.reviewer?.by).map(JSONValue.string),
        "role": (use.reviewer?.role).map(JSONValue.string),
        "date": (use.reviewer?.date.description).map(JSONValue.string),
      ]), "law_date": use.lawDate.map(JSONValue.string),
      "hash": .string(use.clause.source.hash.description),
      "values": .array(
        use.values.map { value in
          .members([
            "name": .string(value.name), "value": .string(value.value),
            "from": .string(value.source.rawValue),
          ])
        }),
    ])
  }
}

extension ClauseManifest.Use {
  /// Whoever made the decision that counts; nil where nobody did or it has lapsed.
  var reviewer: ReviewEntry? { status.lapse == nil ? status.entry : nil }
}
