import LibraryFiles
import ProcurementLaw

/// Pages about places in the law, for people.
public struct LawPage: Sendable {
  /// What rests on a place.
  public struct Dependents: Sendable {
    /// Rules, as id and title.
    public let rules: [(id: String, title: Localised)]
    /// Clauses, as id and title.
    public let clauses: [(id: String, title: Localised)]

    /// Makes the list.
    public init(
      rules: [(id: String, title: Localised)], clauses: [(id: String, title: Localised)]
    ) {
      self.rules = rules
      self.clauses = clauses
    }
  }

  /// Of more rules than these the ids are enough.
  private static let mostTitles = 12

  private let terminal: Terminal
  private let words: LawWords
  private let book: LawBook
  private let date: LegalDate

  /// Makes pages for a terminal, in a language.
  public init(_ book: LawBook, asOf date: LegalDate, terminal: Terminal, language: Language) {
    self.book = book
    self.date = date
    self.terminal = terminal
    words = LawWords(words: Wording(language))
  }

  /// Everything known of a place.
  public func page(_ entry: LawEntry, dependents: Dependents) -> String {
    var lines = [terminal.paint(entry.citation, .strong)]
    if let act = entry.act {
      lines += row(words.act, words.text(act.name))
      // The act's days are not those of every section.
      let isPlace = !entry.isWholeAct
      if !entry.isBeyond {
        lines += row(isPlace ? words.actInForce : words.inForce, words.days(act.validity))
      }
      if isPlace, let days = entry.validity {
        lines += row(words.placeInForce, words.days(days))
      }
      if let replacement = act.replacement {
        lines += row(words.replacedBy, words.text(replacement))
      }
    }
    if let title = entry.chapterTitle { lines += row(words.chapter, words.text(title)) }
    if entry.isBeyond { lines += row(words.note, words.noSuchChapter) }
    for matter in entry.matters { lines += self.matter(matter) }
    for moved in entry.moved {
      lines += entry.isWholeAct ? row("", words.map(moved)) : self.moved(moved)
    }
    let told = entry.matters.flatMap(\.before).map(\.citation)
    for old in entry.cameFrom where !told.contains(words.citation(of: old)) {
      lines += row(words.before, words.cameFrom(old))
    }
    for absence in entry.absences { lines += row(words.note, words.text(absence.reason)) }
    if let codes = entry.codes {
      lines += row(words.subject, words.text(codes.title))
      lines += row(words.codes, codes.ranges.map(Self.words).joined(separator: ", "))
    }
    let isPlace = entry.citation != entry.act?.title
    if entry.isUnknown, isPlace, !entry.isBeyond { lines += row(words.note, words.unknown) }
    lines += list(words.rules, dependents.rules) + list(words.clauses, dependents.clauses)
    lines += sources(of: entry)
    return lines.map { $0 + "\n" }.joined()
  }

  /// The acts that nothing is recorded of, where a place was looked up in all of them.
  public func nothing(in entries: [LawEntry]) -> String {
    let acts = entries.compactMap { entry in
      Act.allCases.map(\.rawValue).first { entry.citation.hasSuffix(" " + $0) }
    }
    return acts.isEmpty ? "" : terminal.paint(words.nothing(in: acts), .faint) + "\n"
  }

  /// A word that the law has left.
  public func page(_ term: LegalTerm) -> String {
    var lines = [terminal.paint(term.word, .strong)]
    lines += row(words.status, words.of(term.status))
    lines += row(words.since, term.validity.from.map(\.description) ?? "–")
    lines += row(words.now, words.text(term.now))
    for act in Act.allCases {
      if let now = term.nowIn[act] { lines += row(act.rawValue, words.text(now)) }
    }
    if !term.aliveIn.isEmpty {
      lines += row(words.alive, words.list(term.aliveIn.map(\.rawValue)))
    }
    if let note = term.note { lines += row(words.note, words.text(note)) }
    lines += row(words.source, source(term.source))
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: Parts

  private func matter(_ matter: LawEntry.Matter) -> [String] {
    var lines = row(words.subject, words.text(matter.title))
    for provision in matter.here {
      lines += row(words.holds, words.scope(provision))
      if let note = provision.note { lines += row("", words.text(note)) }
    }
    for branch in matter.elsewhere { lines += row(words.otherwise, words.branch(branch)) }
    for old in matter.before { lines += row(words.before, words.dated(old)) }
    for new in matter.after { lines += row(words.after, words.dated(new)) }
    let others = Act.allCases.compactMap { act -> String? in
      let places = matter.otherActs.filter { $0.act == act }.map(\.citation)
      return places.isEmpty ? nil : words.list(Self.distinct(places))
    }
    if !others.isEmpty { lines += row(words.otherActs, others.joined(separator: "; ")) }
    for authority in matter.authorities {
      lines += row(words.of(authority.kind), authority.place)
    }
    return lines
  }

  private func moved(_ moved: MovedSection) -> [String] {
    // Where the place itself is in force, only a context is wrong.
    var lines = row(moved.near.isEmpty ? words.after : words.caution, words.instead(moved))
    if let note = moved.note, moved.status != .misquoted { lines += row("", words.text(note)) }
    return lines
  }

  private func sources(of entry: LawEntry) -> [String] {
    let keys =
      entry.matters.flatMap(\.here).map(\.source) + (entry.moved + entry.cameFrom).map(\.source)
    let all = Self.distinct(keys.isEmpty ? [entry.act?.source].compactMap(\.self) : keys)
    return all.enumerated().flatMap { row($0 == 0 ? words.source : "", source($1)) }
  }

  private func source(_ key: String) -> String {
    book.sources[key].map { "\($0.title), \($0.url)" } ?? key
  }

  private func list(_ name: String, _ items: [(id: String, title: Localised)]) -> [String] {
    if items.count > Self.mostTitles {
      return row(name, items.map(\.id).joined(separator: ", "))
    }
    return items.enumerated().flatMap { index, item in
      row(index == 0 ? name : "", "\(item.id) \(words.text(item.title))")
    }
  }

  private func row(_ name: String, _ text: String) -> [String] {
    let indent = 17
    return LineWrap.lines(text, width: terminal.width - indent).enumerated().map {
      let label = $0 == 0 ? "  " + name : ""
      let gap = String(repeating: " ", count: max(1, indent - label.count))
      return terminal.paint(label, .faint) + gap + $1
    }
  }

  private static func words(_ codes: ClosedRange<CPVCode>) -> String {
    codes.lowerBound == codes.upperBound
      ? codes.lowerBound.description : "\(codes.lowerBound)–\(codes.upperBound)"
  }

  private static func distinct(_ items: [String]) -> [String] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }
  }
}
