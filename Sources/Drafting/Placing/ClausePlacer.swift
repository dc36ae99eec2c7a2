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

  private var document: Document { reading.document }

  func place(_ clause: Clause, at target: ClauseTarget) throws(DraftingError) -> Found {
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
      return try fitting(clause.place, clause: clause)
    }
  }

  // MARK: By the clause's own head

  private func fitting(
    _ place: ClausePlace, clause: Clause
  ) throws(DraftingError) -> Found {
    if clause.kind.completesCondition, let chapter = chapterOfCondition() { return chapter }
    for word in place.headings {
      if let index = document.sections.indices.first(where: {
        has(word, $0) && (clause.kind.isOfTheTender || isContract($0))
      }) {
        return inside(index)
      }
    }
    for name in place.sections {
      // A section on follow-up or sanctions that stands alone is about something else: delay, price.
      guard let kind = SectionKind(rawValue: name), kind != .followup, kind != .sanction else {
        continue
      }
      let sections = document.sections.indices.filter { reading.kind(ofSection: $0) == kind }
      if let top = sections.min(by: { document.sections[$0].level < document.sections[$1].level }) {
        return inside(top)
      }
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

  /// Behind the condition that stands in the document already, as the next part of its chapter.
  private func chapterOfCondition() -> Found? {
    let topics = ["employment_condition", "dialogue_condition", "reserved_contract"]
    let evidence = topics.compactMap(reading.topic).filter { $0.status == .present }
      .flatMap(\.evidence)
    let sections = evidence.compactMap { reading.statements[$0.statement].section }
    // A heading of the document's own (”Dialog”) may say no kind: the condition stands there for all
    // that. In a chapter of another kind it is told of, and its parts would be out of place.
    guard
      let own = sections.first(where: { reading.kind(ofSection: $0) == .contract })
        ?? sections.first(where: { reading.kind(ofSection: $0) == nil })
    else { return nil }
    // Beside it, where its chapter has parts; in it, where it is a chapter itself.
    guard let parent = document.sections[own].parent, document.sections[own].level > 1 else {
      return inside(own)
    }
    return inside(parent)
  }

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
      document.sections[$0].parent == index && isClosing($0)
    }) {
      return Found(
        place: .before(block: document.sections[last].heading), headingLevel: section.level + 1,
        words: .init(
          sv: "i \(name), före \(document.sections[last].title)",
          en: "in \(name), before \(document.sections[last].title)"))
    }
    return Found(
      place: .after(block: section.blocks.upperBound - 1), headingLevel: section.level + 1,
      words: .init(sv: "sist i \(name)", en: "last in \(name)"))
  }

  private func behind(_ index: Int) -> Found {
    let section = document.sections[index]
    return Found(
      place: .after(block: section.blocks.upperBound - 1), headingLevel: section.level,
      words: .init(sv: "efter \(section.title)", en: "after \(section.title)"))
  }

  private func atEnd() -> Found {
    let tops = document.sections.indices.filter { document.sections[$0].parent == nil }
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
    ["underskrift", "signatur", "avtalsexemplar", "bilageförteckning", "bilagor"].contains {
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
