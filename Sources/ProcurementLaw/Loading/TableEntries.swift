import LibraryFiles

extension LawEntryReader {
  /// An entry of `acts:`.
  func knownAct() throws(LibraryError) -> KnownAct {
    let act = KnownAct(
      number: try reader.text("number"), title: try reader.text("title"),
      english: try reader.optionalText("en"), names: try reader.texts("names"),
      abbreviations: try reader.texts("short"), validity: try validity(),
      replacement: try Localised.readOptional("replaced_by", from: reader),
      act: try reader.optionalChoice("act", of: Act.self),
      isForeign: try reader.bool("foreign"), isNameLoose: try reader.bool("loose"),
      source: try source())
    try reader.finish()
    if act.validity.to != nil, act.replacement == nil {
      throw fault("en upphävd lag ska ha ”replaced_by”")
    }
    return act
  }

  /// An entry of `series:`.
  func actSeries() throws(LibraryError) -> ActSeries {
    guard let until = try reader.optionalInt("until") else { throw reader.missing("until") }
    let series = ActSeries(
      prefix: try reader.text("prefix"), until: until, title: try reader.text("title"),
      validity: try validity(), replacement: try Localised.read("replaced_by", from: reader),
      source: try source())
    try reader.finish()
    return series
  }

  /// An entry of `moved:`.
  func movedSection() throws(LibraryError) -> MovedSection {
    let target: MovedSection.Target
    if let annex = try reader.optionalText("annex") {
      target = .annex(try ordinal(annex))
    } else {
      var sections: [Ordinal] = []
      for text in try reader.texts("sections") { sections.append(try ordinal(text)) }
      target = .chapter(try ordinal(try reader.text("chapter")), sections: sections)
    }
    let moved = MovedSection(
      act: try reader.choice("act", of: Act.self), target: target,
      status: try reader.choice("status", of: MovedSection.Status.self),
      validity: try validity(), near: try reader.texts("near"),
      andNear: try reader.texts("and_near"), unless: try reader.texts("unless"),
      needsExplicitAct: try reader.bool("explicit"),
      regimes: try reader.choices("regimes", of: Regime.self),
      now: try Localised.read("now", from: reader),
      note: try Localised.readOptional("note", from: reader), source: try source())
    try reader.finish()
    return moved
  }

  /// An entry of `tracks:`.
  func track() throws(LibraryError) -> Track {
    let only = try ordinals("applies")
    let track = Track(
      act: try reader.choice("act", of: Act.self),
      regimes: try reader.choices("regimes", of: Regime.self), validity: try validity(),
      chapters: only.isEmpty ? nil : Set(only), excluded: Set(try ordinals("not")),
      also: try reader.texts("also"), source: try source())
    try reader.finish()
    return track
  }

  /// An entry of `terms:`.
  func term(key: String) throws(LibraryError) -> LegalTerm {
    var nowIn: [Act: Localised] = [:]
    if let node = reader.node("now_in") {
      let acts = try MappingReader(node, path: reader.path)
      for act in Act.allCases {
        nowIn[act] = try Localised.readOptional(act.rawValue, from: acts)
      }
      try acts.finish()
    }
    let term = LegalTerm(
      key: key, word: try reader.text("word"), concept: try reader.optionalText("concept"),
      group: try reader.text("group"),
      status: try reader.choice("status", of: LegalTerm.Status.self), validity: try validity(),
      aliveIn: try reader.choices("alive_in", of: Act.self),
      now: try Localised.read("now", from: reader), nowIn: nowIn,
      note: try Localised.readOptional("note", from: reader), source: try source())
    try reader.finish()
    return term
  }

  private func ordinals(_ key: String) throws(LibraryError) -> [Ordinal] {
    var ordinals: [Ordinal] = []
    for text in try reader.texts(key) { ordinals.append(try ordinal(text)) }
    return ordinals
  }

  /// An entry of `amounts:`; `kronor: unknown` says that the amount has not been found.
  func amountLimit() throws(LibraryError) -> AmountLimit {
    let isUnknown = reader.node("kronor")?.content == .text("unknown")
    let kronor = isUnknown ? nil : try reader.optionalInt("kronor")
    let limit = AmountLimit(
      act: try reader.choice("act", of: Act.self),
      kind: try reader.choice("kind", of: AmountLimit.Kind.self), validity: try validity(),
      kronor: kronor, euro: try reader.optionalInt("euro"),
      percent: try reader.optionalInt("percent"), source: try source())
    try reader.finish()
    if !isUnknown, kronor == nil { throw fault("”kronor” saknas; skriv unknown om det är okänt") }
    return limit
  }

  /// An entry of `lists:`.
  func codeList(key: String) throws(LibraryError) -> CPVList {
    let title = try Localised.read("title", from: reader)
    var ranges: [ClosedRange<CPVCode>] = []
    for line in try reader.nodes("codes") {
      guard case .list(let items) = line.content else { throw reader.fault(line, Self.codeForm) }
      for item in items { ranges.append(try codeRange(item)) }
    }
    let list = CPVList(
      key: key, title: title, acts: try reader.choices("acts", of: Act.self),
      validity: try validity(),
      ranges: ranges, source: try source())
    try reader.finish()
    return list
  }

  private static let codeForm =
    "här ska listor med CPV-koder stå: [85000000-9, 80000000-4–80660000-8]"

  private func codeRange(_ node: LibraryNode) throws(LibraryError) -> ClosedRange<CPVCode> {
    guard case .text(let text) = node.content else { throw reader.fault(node, Self.codeForm) }
    let ends = text.split(separator: "–").map { CPVCode($0) }
    guard let first = ends.first.flatMap({ $0 }), let last = ends.last.flatMap({ $0 }),
      ends.count <= 2, first <= last
    else {
      throw reader.fault(node, "”\(text)” är ingen CPV-kod, eller kontrollsiffran stämmer inte")
    }
    return first...last
  }
}
