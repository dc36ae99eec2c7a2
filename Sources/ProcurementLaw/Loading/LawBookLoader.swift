import LibraryFiles

extension LawBook {
  /// Reads the law from the files below `rules/law/`; other files are passed over.
  ///
  /// What a file holds follows from its top keys: `sources`, `subjects`, `acts`, `moved`, `chapters`, `tracks`,
  /// `terms`, `amounts`, `lists`, `history`, `edition`. Several files may hold the same kind; later files add to earlier ones.
  ///
  /// - Throws: `LibraryError` with file, line and key for what can't be understood.
  public init(files: [LibraryFile]) throws(LibraryError) {
    let lawFiles = files.filter { $0.path.hasPrefix("rules/law/") }
    var draft = Draft()
    for file in lawFiles { try draft.readSources(file) }
    for file in lawFiles { try draft.readContent(file) }
    self.init(
      subjects: draft.subjects, provisions: draft.provisions, absences: draft.absences,
      acts: draft.acts, citations: CitationScanner(acts: draft.acts), series: draft.series,
      movedSections: draft.moved, chapters: draft.chapters,
      tracks: draft.tracks, terms: draft.terms,
      amounts: draft.amounts,
      codeLists: draft.lists, history: draft.history, excuses: draft.excuses,
      sources: draft.sources,
      index: ProvisionIndex(draft.provisions, tracks: draft.tracks), edition: draft.edition)
  }
}

/// The law book while its files are being read.
private struct Draft {
  var sources: [String: LawSource] = [:]
  var subjects: [String: Subject] = [:]
  var provisions: [Provision] = []
  var absences: [Absence] = []
  var acts: [KnownAct] = []
  var series: [ActSeries] = []
  var moved: [MovedSection] = []
  var chapters: [Act: Chapters] = [:]
  var tracks: [Track] = []
  var terms: [LegalTerm] = []
  var amounts: [AmountLimit] = []
  var lists: [String: CPVList] = [:]
  var history = HistoryWords(before: [], after: [])
  var excuses = Excuses()
  var edition: LibraryEdition?

  private var sourceKeys: Set<String> = []

  mutating func readSources(_ file: LibraryFile) throws(LibraryError) {
    guard let node = file.root["sources"] else { return }
    defer { sourceKeys = Set(sources.keys) }
    for entry in try MappingReader(node, path: file.path).allEntries() {
      let reader = try MappingReader(entry.value, path: file.path)
      sources[entry.key] = LawSource(
        key: entry.key, title: try reader.text("title"), url: try reader.text("url"))
      try reader.finish()
    }
  }

  mutating func readContent(_ file: LibraryFile) throws(LibraryError) {
    let top = try MappingReader(file.root, path: file.path)
    _ = top.node("sources")
    for entry in try top.mapping("subjects")?.allEntries() ?? [] {
      try readSubject(entry, path: file.path)
    }
    for node in try top.nodes("acts") { acts.append(try entry(node, file).knownAct()) }
    for node in try top.nodes("series") { series.append(try entry(node, file).actSeries()) }
    for node in try top.nodes("moved") { moved.append(try entry(node, file).movedSection()) }
    for node in try top.nodes("tracks") { tracks.append(try entry(node, file).track()) }
    if let acts = try top.mapping("chapters") { try readChapters(acts, path: file.path) }
    for named in try top.mapping("terms")?.allEntries() ?? [] {
      terms.append(try entry(named.value, file).term(key: named.key))
    }
    for node in try top.nodes("amounts") { add(try entry(node, file).amountLimit()) }
    for named in try top.mapping("lists")?.allEntries() ?? [] {
      lists[named.key] = try entry(named.value, file).codeList(key: named.key)
    }
    if let words = try top.mapping("history") {
      history = HistoryWords(
        before: history.before + (try words.texts("before")),
        after: history.after + (try words.texts("after")))
      try words.finish()
    }
    if let words = try top.mapping("excuses") { try readExcuses(words, path: file.path) }
    if let keys = try top.mapping("edition") { edition = try Self.edition(keys) }
    try top.finish()
  }

  private mutating func readChapters(
    _ acts: MappingReader, path: String
  ) throws(LibraryError) {
    for act in Act.allCases {
      guard let node = acts.node(act.rawValue) else { continue }
      let reader = try LawEntryReader(node, path: path, sources: sourceKeys)
      var titles: [Ordinal: Localised] = [:]
      let validity = try reader.validity()
      var began: [Ordinal: LegalDate] = [:]
      if let days = reader.reader.node("began") {
        let days = try LawEntryReader(days, path: path, sources: sourceKeys)
        for entry in days.reader.allEntries() {
          began[try days.ordinal(entry.key)] = try days.date(entry.key)
        }
      }
      for entry in reader.reader.allEntries()
      where !["from", "to", "began"].contains(entry.key) {
        titles[try reader.ordinal(entry.key)] = try Localised.read(entry.key, from: reader.reader)
      }
      chapters[act] = Chapters(validity: validity, titles: titles, began: began)
    }
    try acts.finish()
  }

  private mutating func readExcuses(
    _ words: MappingReader, path: String
  ) throws(LibraryError) {
    excuses.regime += try words.texts("regime")
    excuses.otherAct += try words.texts("other_act")
    excuses.otherField += try words.texts("other_field")
    for node in try words.nodes("borrowed") {
      let entry = try MappingReader(node, path: path)
      let act = try entry.choice("act", of: Act.self)
      let from = try entry.choice("from", of: Act.self)
      let chapters = try entry.texts("chapters").compactMap { Ordinal($0) }
      excuses.borrowed.append(.init(act: act, from: from, chapters: chapters))
      try entry.finish()
    }
    try words.finish()
  }

  private static func edition(_ keys: MappingReader) throws(LibraryError) -> LibraryEdition {
    guard let day = LegalDate(try keys.text("law_date")) else {
      throw LibraryError(
        path: keys.path, line: keys.line, reason: "”law_date” ska vara ett datum, ÅÅÅÅ-MM-DD")
    }
    let edition = LibraryEdition(
      version: try keys.text("version"), lawDate: day,
      consolidated: try keys.text("consolidated"))
    try keys.finish()
    return edition
  }

  /// An amount of the user's takes the place of one that is not known, or of one that was wrong.
  private mutating func add(_ limit: AmountLimit) {
    let old = amounts.firstIndex {
      $0.act == limit.act && $0.kind == limit.kind && $0.validity.from == limit.validity.from
    }
    if let old { amounts[old] = limit } else { amounts.append(limit) }
  }

  private mutating func readSubject(
    _ subject: LibraryNode.Entry, path: String
  ) throws(LibraryError) {
    let reader = try MappingReader(subject.value, path: path)
    subjects[subject.key] = Subject(
      title: try Localised.read("title", from: reader), cues: try reader.texts("cues"),
      chapterCues: try reader.texts("chapter_cues"))
    for node in try reader.nodes("entries") {
      let entry = try LawEntryReader(node, path: path, sources: sourceKeys)
      switch try entry.provisionOrAbsence(subject: subject.key) {
      case .provision(let provision): provisions.append(provision)
      case .absence(let absence): absences.append(absence)
      }
    }
    try reader.finish()
  }

  private func entry(
    _ node: LibraryNode, _ file: LibraryFile
  ) throws(LibraryError) -> LawEntryReader {
    try LawEntryReader(node, path: file.path, sources: sourceKeys)
  }
}
