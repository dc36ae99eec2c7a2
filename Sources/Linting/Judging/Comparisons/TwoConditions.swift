import LibraryFiles
import PhraseMatching
import ProcurementLaw
import Rules

/// One document says two different things of one social condition: mostly an old condition that was
/// left beside a new one.
///
/// Only demands are compared that can't both be meant: of one kind, lot, group and form of
/// employment, in chapters that bind. An addition, an option, a step of a scale and a number by the
/// year say another thing than a number for the whole, and are passed over.
struct TwoConditions: TenderCheck {
  let words: ComparisonWords

  /// Chapters whose numbers are no demands of the contract.
  private static let silent: Set<SectionKind> = [
    .background, .policy, .history, .questions, .award, .toc, .qualification, .exclusion, .letter,
  ]

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let texts = SocialTexts(tender, words: words).all
      .filter { tender.readings[$0.document].document.notice == nil }
    guard !texts.isEmpty else { return .notApplicable }
    return .judged(
      texts.flatMap { text in
        let reading = tender.readings[text.document]
        let pairs =
          figures(of: text, in: reading) + definitions(in: reading, document: text.document)
          + penalties(of: text, in: reading)
        return pairs.map { places($0, in: text.document, of: tender) }
      })
  }

  /// Two passages that say different things, and what each says.
  private struct Pair {
    let first: Int
    let second: Int
    let a: Localised
    let b: Localised
  }

  private func places(_ pair: Pair, in document: Int, of tender: Tender) -> Draft {
    let statements = tender.readings[document].statements
    // What stands last is mostly the addition; the older one is marked, to be struck.
    return TwoPlaces(
      first: .init(document: document, range: statements[pair.first].range, says: pair.a),
      second: .init(document: document, range: statements[pair.second].range, says: pair.b)
    ).draft(in: tender)
  }

  // MARK: Numbers

  /// The kinds of which a condition has one number.
  ///
  /// Of times and meetings a matching in good order has many: to propose, to answer, to meet.
  private static let kinds: [SocialFigure.Kind] = [.places, .length, .extent, .share, .firstPlace]

  private func figures(of text: SocialTexts.Text, in reading: DocumentReading) -> [Pair] {
    let figures = SocialFigure.all(
      in: reading, text: text.text, evidence: text.evidence, words: words
    ).filter { figure in
      // ”En praktikplats” may be any of them.
      let isArticle = figure.quantity.isArticle && figure.quantity.bound == .exactly
      return !isArticle && isDemand(figure.statement, in: reading)
        && (figure.kind != .firstPlace || says("första", in: figure.statement, of: reading))
    }
    return Self.kinds.compactMap { kind in
      let own = figures.filter { $0.kind == kind }
      for (index, one) in own.enumerated() {
        for other in own.dropFirst(index + 1)
        where one.contradicts(other) && isOneThing(one.statement, other.statement, in: reading) {
          let document = reading.document
          let (a, b) = (
            document.string(one.quantity.range), document.string(other.quantity.range)
          )
          return Pair(
            first: one.statement, second: other.statement,
            a: Localised(
              sv: "”\(a)” (\(kind.name.sv))", en: "“\(a)” (\(Language.en.of(kind.name)))"),
            b: Localised(sv: "”\(b)”", en: "“\(b)”"))
        }
      }
      return nil
    }
  }

  private func says(_ word: String, in index: Int, of reading: DocumentReading) -> Bool {
    reading.statements[index].words.contains { reading.source.text.folded($0) == word }
  }

  /// Whether a statement demands something of its own.
  private func isDemand(_ index: Int, in reading: DocumentReading) -> Bool {
    let source = reading.source
    if let kind = source.kind(of: source.statements[index]), Self.silent.contains(kind) {
      return false
    }
    let criteria = reading.topic("social_award_criterion")?.evidence.map(\.statement) ?? []
    return !source.saysAny(words.aside, in: index) && !criteria.contains(index)
  }

  /// Whether two statements speak of the same persons, the same form and the same period.
  private func isOneThing(_ one: Int, _ other: Int, in reading: DocumentReading) -> Bool {
    let source = reading.source
    guard one != other,
      source.saysAny(words.yearly, in: one) == source.saysAny(words.yearly, in: other)
    else { return false }
    let forms = (EmploymentForm.of(one, in: source), EmploymentForm.of(other, in: source))
    if let left = forms.0, let right = forms.1, left != right { return false }
    let groups = (groups(in: one, of: source), groups(in: other, of: source))
    return groups.0.isEmpty && groups.1.isEmpty || !groups.0.isDisjoint(with: groups.1)
  }

  /// How the words for a group within those who are out of work begin: young persons are others than
  /// newly arrived ones, and two conditions may be meant.
  private func groups(in index: Int, of source: StatementSource) -> Set<String> {
    Set(
      source.mentions.indices(in: source.statements[index].words)
        .map { source.mentions.matches[$0] }
        .filter { words.specialGroup.contains($0.concept) }
        .flatMap { $0.words.map { String(source.text.folded($0).prefix(6)) } })
  }

  // MARK: Words and penalties

  private func definitions(in reading: DocumentReading, document: Int) -> [Pair] {
    let source = reading.source
    // A service has a target group of its own.
    let all = TermDefinition.all(in: reading, document: document, words: words).filter {
      source.saysAny(words.targetGroup, in: $0.statement) && isDemand($0.statement, in: reading)
    }
    var seen: Set<String> = []
    return all.compactMap { one in
      guard seen.insert(one.term).inserted,
        let other = all.first(where: { other in
          other.term == one.term && other.statement != one.statement
            && lot(of: other.statement, in: reading) == lot(of: one.statement, in: reading)
            && one.differs(from: other)
        })
      else { return nil }
      let term = Localised(sv: "”\(one.term)”", en: "“\(one.term)”")
      return Pair(
        first: one.statement, second: other.statement, a: term,
        b: Localised(sv: "en annan bestämning", en: "another definition"))
    }
  }

  private func penalties(of text: SocialTexts.Text, in reading: DocumentReading) -> [Pair] {
    let source = reading.source
    let all = SocialPenalty.all(text, in: reading, words: words).filter {
      isDemand($0.statement, in: reading)
    }
    for (index, one) in all.enumerated() {
      guard concernsPlace(one.statement, of: source) else { continue }
      for other in all.dropFirst(index + 1)
      where other.statement != one.statement && other.isForSameBreach(as: one)
        && !other.quantity.saysSame(as: one.quantity)
        && concernsPlace(other.statement, of: source)
      {
        let (a, b) = (
          reading.document.string(one.quantity.range),
          reading.document.string(other.quantity.range)
        )
        return [
          Pair(
            first: one.statement, second: other.statement,
            a: Localised(sv: "”\(a)” (vite)", en: "“\(a)” (penalty)"),
            b: Localised(sv: "”\(b)”", en: "“\(b)”"))
        ]
      }
    }
    return []
  }

  /// Whether a penalty is for a place that is not given, and for nothing else.
  private func concernsPlace(_ index: Int, of source: StatementSource) -> Bool {
    let said = source.statements[index].words.map { source.text.folded($0) }
    func says(_ beginnings: [String]) -> Bool {
      said.contains { word in beginnings.contains { word.hasPrefix($0) } }
    }
    return says(["plats", "praktik", "anställ", "lärling", "sysselsätt", "arbetsträn"])
      && !says(["redovis", "rapport", "möte", "lön", "arbetstid"])
  }

  private func lot(of index: Int, in reading: DocumentReading) -> String? {
    LotName.of(reading.statements[index], in: reading)
  }
}
