import Clauses
import Languages
import Linting
import Rules
import TenderDocuments

/// Finds the place of a clause in a document.
struct ClausePlacer {
  /// A place and the level that the clause's heading takes there.
  struct Found: Equatable {
    let place: Edit.Place
    let headingLevel: Int
    /// The place in words, for example `sist i 7 Särskilda kontraktsvillkor`.
    let words: Localised
  }

  let reading: DocumentReading
  /// What was put in just before.
  var own = OwnText()

  private var document: Document { reading.document }

  func place(
    _ clause: Clause, variant: String?, at target: ClauseTarget
  ) throws(DraftingError) -> Found {
    switch target {
    case .section(let label):
      let wanted = label.hasSuffix(".") ? String(label.dropLast()) : label
      let sections = document.sections
      guard let index = sections.firstIndex(where: { $0.label == wanted }) else {
        throw noPlace(
          .init(sv: "Inget avsnitt har numret \(label)", en: "No section has the number \(label)"))
      }
      return inside(index)
    case .after(let heading):
      return behind(try section(titled: heading))
    case .wherePlaceFits:
      return try fitting(clause.place.of(variant: variant), clause: clause)
    }
  }

  // MARK: By the clause's own head

  private func fitting(
    _ place: ClausePlace, clause: Clause
  ) throws(DraftingError) -> Found {
    if clause.kind.completesCondition, let chapter = chapterOfCondition() { return chapter }
    for word in place.headings {
      if let index = document.sections.indices.first(where: {
        !isOwn($0) && has(word, $0) && (clause.kind.isOfTheTender || isContract($0))
      }) {
        return inside(index)
      }
    }
    for name in place.sections {
      // A section on follow-up or sanctions that stands alone is about something else: delay, price.
      guard let kind = SectionKind(rawValue: name), kind != .followup, kind != .sanction else {
        continue
      }
      let sections = document.sections.indices.filter {
        !isOwn($0) && reading.kind(ofSection: $0) == kind
      }
      if let found = among(sections) { return found }
    }
    let kind = reading.facts.documentKind
    guard place.otherwise == .end, kind.map(place.documents.contains) ?? true else {
      throw noPlace(
        .init(
          sv: "Inget avsnitt i dokumentet passar för \(clause.id)",
          en: "No section of the document suits \(clause.id)"))
    }
    return atEnd()
  }

  /// Among sections of one kind: last in the one that is a chapter, else beside those that are about
  /// one thing each, for a condition is no part of a section on the term or on secrecy.
  private func among(_ sections: [Int]) -> Found? {
    let sections = sections.filter { !isClosing($0) }
    let level = { (index: Int) in document.sections[index].level }
    if let chapter = sections.filter(isChapter).min(by: { level($0) < level($1) }) {
      return inside(chapter)
    }
    let groups = Dictionary(grouping: sections) { document.sections[$0].parent ?? -1 }
    let largest = groups.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    return largest?.value.last.map(behind)
  }

  /// Whether a section has parts, is the whole document, or has a heading that can stand over any
  /// term or over a social one.
  private func isChapter(_ index: Int) -> Bool {
    let title = document.sections[index].title.lowercased()
    let tops = document.sections.indices.filter {
      document.sections[$0].parent == nil && !isOwn($0)
    }
    if Self.narrowWords.contains(where: title.contains) { return false }
    return document.sections.contains { $0.parent == index } || tops == [index]
      || Self.chapterWords.contains(where: title.contains)
  }

  /// Words of headings over one thing, whatever parts they have.
  private static let narrowWords = [
    "betalning", "faktur", "kontaktperson", "tilldelningsbeslut", "avtalstecknande", "sekretess",
    "öppning", "kontraktstid", "avtalstid", "avtalsperiod", "giltighetstid", "leverans",
  ]

  /// Words of headings that a condition may stand under, though they have no parts.
  private static let chapterWords = [
    "villkor", "föreskrifter", "bestämmelser", "utvärdering", "social", "sysselsätt", "dialog",
    "praktik", "hållbar", "arbetsrätt",
  ]

  /// Behind the condition that stands in the document already, as the next part of its chapter.
  private func chapterOfCondition() -> Found? {
    let topics = ["employment_condition", "dialogue_condition", "reserved_contract"]
    let evidence = topics.compactMap(reading.topic).filter { $0.status == .present }
      .flatMap(\.evidence)
    let sections = evidence.compactMap { reading.statements[$0.statement].section }
    // A heading of the document's own (”Dialog”) may say no kind: the condition stands there for all
    // that. In a chapter of another kind it is told of, and its parts would be out of place.
    guard
      let home = sections.first(where: { reading.kind(ofSection: $0) == .contract })
        ?? sections.first(where: { reading.kind(ofSection: $0) == nil })
    else { return nil }
    if let insertion = own.insertion(around: document.sections[home].heading) {
      return Found(
        place: .after(block: insertion.blocks.upperBound - 1),
        headingLevel: insertion.headingLevel,
        words: .init(sv: "efter villkoret", en: "after the condition"))
    }
    // Beside it, where its chapter has parts; in it, where it is a chapter itself.
    guard let parent = document.sections[home].parent, document.sections[home].level > 1 else {
      return inside(home)
    }
    return inside(parent)
  }

  private func isOwn(_ section: Int) -> Bool { own.holds(document.sections[section].heading) }

  /// Background and tables of contents name the same things and are no place for a condition.
  private func isContract(_ index: Int) -> Bool {
    switch reading.kind(ofSection: index) {
    case .background, .policy, .history, .toc, .questions, .award, .qualification, .exclusion:
      false
    default: true
    }
  }

  private func has(_ word: String, _ index: Int) -> Bool {
    document.sections[index].title.lowercased().contains(word.lowercased())
  }

  // MARK: Places

  /// Last in a section, but in front of what closes it: signatures.
  private func inside(_ index: Int) -> Found {
    let section = document.sections[index]
    let name = [section.label, section.title].compactMap(\.self).joined(separator: " ")
    if let last = document.sections.indices.last(where: {
      document.sections[$0].parent == index && isClosing($0) && !isOwn($0)
    }) {
      return Found(
        place: .before(block: document.sections[last].heading), headingLevel: section.level + 1,
        words: .init(
          sv: "i \(name), före \(document.sections[last].title)",
          en: "in \(name), before \(document.sections[last].title)"))
    }
    return Found(
      place: .after(
        block: own.last(behind: section.blocks.upperBound - 1, level: section.level + 1)),
      headingLevel: section.level + 1,
      words: .init(sv: "sist i \(name)", en: "last in \(name)"))
  }

  private func behind(_ index: Int) -> Found {
    let section = document.sections[index]
    let name = [section.label, section.title].compactMap(\.self).joined(separator: " ")
    return Found(
      place: .after(block: own.last(behind: section.blocks.upperBound - 1, level: section.level)),
      headingLevel: section.level,
      words: .init(sv: "efter \(name)", en: "after \(name)"))
  }

  private func atEnd() -> Found {
    let tops = document.sections.indices.filter {
      document.sections[$0].parent == nil && !isOwn($0)
    }
    let level = tops.map { document.sections[$0].level }.min() ?? 1
    if let last = tops.last, isClosing(last) {
      return Found(
        place: .before(block: document.sections[last].heading), headingLevel: level,
        words: .init(
          sv: "före \(document.sections[last].title)",
          en: "before \(document.sections[last].title)"))
    }
    // A title alone over the whole text is no chapter to stand beside.
    if tops.count == 1, let only = tops.first,
      document.sections.contains(where: { $0.parent == only })
    {
      return inside(only)
    }
    return Found(
      place: .atEnd, headingLevel: level,
      words: .init(sv: "sist i dokumentet", en: "at the end of the document"))
  }

  private func isClosing(_ index: Int) -> Bool {
    ["underskrift", "underteckn", "signatur", "avtalsexemplar", "bilageförteckning", "bilagor"]
      .contains {
        document.sections[index].title.lowercased().hasPrefix($0)
      }
  }

  private func section(titled heading: String) throws(DraftingError) -> Int {
    let wanted = heading.lowercased()
    let sections = document.sections
    let same = sections.indices.filter { sections[$0].title.lowercased() == wanted }
    let like = sections.indices.filter { sections[$0].title.lowercased().contains(wanted) }
    if let only = same.first, same.count == 1 { return only }
    if same.isEmpty, let only = like.first, like.count == 1 { return only }
    throw noPlace(
      same.isEmpty && like.isEmpty
        ? .init(
          sv: "Ingen rubrik heter ”\(heading)”", en: "No heading is called ”\(heading)”")
        : .init(
          sv: "Flera rubriker passar in på ”\(heading)”", en: "Several headings match ”\(heading)”")
    )
  }

  private func noPlace(_ reason: Localised) -> DraftingError {
    .noPlace(
      reason: reason,
      headings: document.outline.map { entry in
        String(repeating: "  ", count: max(0, entry.level - 1))
          + [entry.label, entry.title].compactMap(\.self).joined(separator: " ")
      })
  }
}

extension ClauseKind {
  /// Whether a clause of the kind tells who may tender and how, and so stands among such rules.
  fileprivate var isOfTheTender: Bool {
    switch self {
    case .procedure, .criterion, .reservation: true
    default: false
    }
  }

  /// Whether a clause of the kind is a part of a condition and says nothing without it.
  fileprivate var completesCondition: Bool {
    switch self {
    case .supplement, .definition, .process, .followup, .sanction, .incentive, .form: true
    case .procedure, .criterion, .purpose, .reservation, .condition, .notice, .letter, .note,
      .agreement, .policy:
      false
    }
  }
}
