import Clauses
import LibraryFiles
import Linting
import Reporting

/// What the documents of a tender say themselves of what clauses ask for, and where.
struct StatedFacts {
  let tender: Tender
  let words: Wording

  init(_ tender: Tender, _ words: Wording) {
    self.tender = tender
    self.words = words
  }

  /// The place where a fact stands; nil where no document says it.
  func place(of key: String) -> String? {
    for reading in tender.readings {
      guard let fact = reading.facts.fact(key), let range = fact.passage,
        fact.value == tender.facts.value(of: key)
      else { continue }
      let document = reading.document
      let place = words.place(document.location(of: range))
      return tender.readings.count > 1 ? "\(document.path), \(place)" : place
    }
    return nil
  }

  /// Every way in which the documents give a fact that is not known because they differ, with its
  /// place: the value, and both in words.
  func statements(of key: String) -> [(value: String, words: String)] {
    tender.conflicts.filter { $0.key == key }.flatMap(\.statements).map { statement in
      let document = tender.readings[statement.document].document
      let value = statement.fact.value
      let name = FactValueNames.of(value, key: key).map(words.of) ?? value
      let file = tender.readings.count > 1 ? document.path + ", " : ""
      let place = statement.fact.passage.map { words.place(document.location(of: $0)) }
      return (value, name + (place.map { " (\(file)\($0))" } ?? ""))
    }
  }

  /// What the tender says of what is asked, with its place, as a sentence without a stop.
  func statement(_ question: ClauseQuestion, _ wording: QuestionWording) -> String? {
    guard let stated = question.stated, let fact = question.parameter.fact else { return nil }
    return words.of("Underlaget säger ", "The documents say ")
      + wording.value(stated, of: question) + (place(of: fact).map { " (\($0))" } ?? "")
  }

  /// Refuses values that the user gave with the call and that the tender contradicts.
  ///
  /// - Throws: `AnswerError.contradicted` with each value, what the tender says, and where.
  func check(_ questions: [ClauseQuestion], _ wording: QuestionWording) throws {
    let problems = questions.compactMap { question -> Localised? in
      guard question.origin == .user, let own = question.standing, question.contradicts(own),
        let fact = question.parameter.fact, let stated = statement(question, wording)
      else { return nil }
      let head =
        "\(question.name): \(wording.title(question)) – \(wording.value(own, of: question))"
      return Localised(
        sv:
          "\(head) stämmer inte med underlaget. \(stated). Rätta det som är fel. Gäller ditt värde "
          + "fastän underlaget säger annat: lägg till --fact \(fact)=\(own.written)",
        en: "\(head) does not agree with the documents. \(stated). Mend what is wrong. Where your "
          + "value holds though they say otherwise: add --fact \(fact)=\(own.written)")
    }
    guard problems.isEmpty else { throw AnswerError.contradicted(problems) }
  }
}
