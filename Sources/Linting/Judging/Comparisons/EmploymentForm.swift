/// The form of employment that a sentence names.
enum EmploymentForm {
  /// The one that says most first: who employs an apprentice also employs.
  private static let forms = [
    ("lärling", ["lärling"]), ("ferie", ["ferie", "sommar"]),
    ("praktik", ["praktik", "arbetsträn"]),
    ("anställning", ["anställ", "provanställ"]),
  ]

  /// The form that a statement names; nil for none.
  static func of(_ index: Int, in source: StatementSource) -> String? {
    let folded = source.statements[index].words.map { source.text.folded($0) }
    return forms.first { form in
      folded.contains { word in form.1.contains { word.hasPrefix($0) } }
    }?.0
  }
}
