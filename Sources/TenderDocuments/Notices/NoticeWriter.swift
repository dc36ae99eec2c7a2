/// Walks through a notice and writes its fields as the lines of a document.
struct NoticeWriter {
  /// Text longer than this is no field of a notice (eForms allows 10 000 characters).
  private static let longestValue = 200_000

  private static let longestName = 40

  private let tree: NoticeTree
  private let schema: Notice.Schema
  private let kind: Notice.Kind
  private let places: [String: [NoticeFieldPlace]]
  /// The organisation that buys; the others of a notice hear appeals or give information.
  private let buyer: String?

  private var text = LogicalText()
  private var blocks: [Block] = []
  private var sources: [SourceMap.BlockSource] = []
  private var fields: [Notice.Field] = []
  private var lots: [String] = []
  private var lot: String?
  private var unread = 0

  init(_ tree: NoticeTree, schema: Notice.Schema, kind: Notice.Kind) {
    self.tree = tree
    self.schema = schema
    self.kind = kind
    places = schema == .eForms ? NoticeFields.eForms : NoticeFields.tedExport
    buyer = tree.first(["ContractingParty", "Party", "PartyIdentification", "ID"], of: 0)
      .map(tree.text)
  }

  /// Whether anything of a procurement was found.
  var hasFields: Bool { fields.contains { ["BT-21", "BT-24", "BT-262"].contains($0.id) } }

  /// Writes the notice.
  mutating func write() {
    let subtype = schema == .eForms ? ", eForms" : ", äldre TED-schema"
    heading(Self.titles[kind, default: "Annons"] + subtype, level: 1, of: 0)
    walk(0, parents: [])
  }

  private static let titles: [Notice.Kind: String] = [
    .competition: "Annons", .planning: "Förhandsannons", .result: "Annons om resultat",
  ]

  /// The document with what was written.
  func document(path: String) -> Document {
    let bytes = tree.xml.bytes
    let notice = Notice(
      schema: schema, kind: kind, subtype: fields.first { $0.id == "OPP-070" }?.value,
      version: tree.child("CustomizationID", of: 0).map(tree.text)
        ?? tree.attribute("VERSION", of: 0), lots: lots, fields: fields, unread: unread)
    return Document(
      path: path, format: .notice, text: text.bytes, blocks: blocks,
      remarks: schema == .tedExport && unread > 0
        ? [Remark(kind: .unreadPart, text: "fält i TED:s äldre schema", count: unread)] : [],
      sourceMap: SourceMap(segments: text.segments, blocks: sources),
      lines: LineIndex(
        source: bytes, encoding: .utf8, starts: LineScanner.lines(of: bytes).map(\.start)),
      notice: notice)
  }

  // MARK: Elements

  /// Reads an element and what is inside; the depth is bounded by ``XMLLimits``.
  private mutating func walk(_ node: Int, parents: [String]) {
    let name = tree.name(of: node)
    if name == "Organization", !isBuyer(node) { return }
    // Results tell of tenders and winners, not of what the procurement demands.
    if name == "NoticeResult" || name == "Changes" || name == "TRANSLATION_SECTION" { return }
    let outer = lot
    enterLot(name, node)
    inside(node, parents + [name])
    lot = outer
  }

  private mutating func inside(_ node: Int, _ parents: [String]) {
    // A field in several languages is read in Swedish, where it is there.
    var translated: Set<String> = []
    var list: String?
    for child in tree.xml.children(of: node) {
      if list == nil { list = tree.attribute("listName", of: child) }
      if tree.attribute("languageID", of: child) == "SWE" {
        translated.insert(tree.name(of: child))
      }
    }
    let forms = schema == .tedExport && parents.last == "FORM_SECTION" ? form(in: node) : nil
    for child in tree.xml.children(of: node) {
      if let forms, child != forms { continue }
      let name = tree.name(of: child)
      if translated.contains(name), let language = tree.attribute("languageID", of: child),
        language != "SWE"
      {
        continue
      }
      if take(child, name, parents: parents, list: list) { continue }
      if tree.isLeaf(child) {
        if !tree.xml.content(of: child).isEmpty { unread += 1 }
      } else {
        walk(child, parents: parents)
      }
    }
  }

  /// Of a form in several languages the Swedish one, else the original.
  private func form(in section: Int) -> Int? {
    var original: Int?
    for child in tree.xml.children(of: section) {
      if tree.attribute("LG", of: child) == "SV" { return child }
      if original == nil || tree.attribute("CATEGORY", of: child) == "ORIGINAL" {
        original = child
      }
    }
    return original
  }

  private func isBuyer(_ organisation: Int) -> Bool {
    guard let buyer else { return true }
    return tree.first(["Company", "PartyIdentification", "ID"], of: organisation).map(tree.text)
      == buyer
  }

  /// Begins a lot where an element is one.
  private mutating func enterLot(_ name: String, _ node: Int) {
    switch name {
    case "ProcurementProjectLot":
      lot = tree.child("ID", of: node).map(tree.text) ?? "LOT-0000"
    case "OBJECT_DESCR":
      lot = tree.child("LOT_NO", of: node).map(tree.text) ?? tree.attribute("ITEM", of: node) ?? "1"
    default: return
    }
    let name = String((lot ?? "").prefix(Self.longestName))
    lot = name
    lots.append(name)
    heading("Del \(name)", level: 2, of: node)
  }

  // MARK: Fields

  /// Reads a field where an element is one.
  private mutating func take(
    _ node: Int, _ name: String, parents: [String], list: String?
  ) -> Bool {
    guard let candidates = places[name] else { return false }
    let own = tree.attribute("listName", of: node)
    let place = candidates.first { candidate in
      parents.suffix(candidate.parents.count).elementsEqual(candidate.parents)
        && (candidate.list == nil || candidate.list == own ?? list)
    }
    guard let place else { return false }
    switch place.source {
    case .content:
      // TED_EXPORT cuts a text into paragraphs.
      let pieces = tree.isLeaf(node) ? [node] : Array(tree.xml.children(of: node))
      add(place, node, at: pieces.map(tree.xml.content))
    case .attribute(let name):
      guard let range = tree.xml.attribute(name, in: .none, of: node) else { return false }
      add(place, node, at: [range])
    case .presence(let code): add(place, node, code)
    }
    return true
  }

  private mutating func add(
    _ place: NoticeFieldPlace, _ node: Int, _ code: String? = nil, at pieces: [Range<Int>] = []
  ) {
    // Longer than any value by far, whatever stands in it as references and white space.
    guard pieces.reduce(0, { $0 + $1.count }) <= Self.longestValue * 10 else {
      unread += 1
      return
    }
    let written = code ?? pieces.map { XMLText.string(tree.xml.bytes, $0) }.joined(separator: " ")
    var value = written.split { $0.isWhitespace }.joined(separator: " ")
    guard !value.isEmpty, value.utf8.count <= Self.longestValue else {
      unread += value.isEmpty ? 0 : 1
      return
    }
    if schema == .tedExport, place.id == "BT-23" { value = value.lowercased() }
    let unit =
      tree.attribute("currencyID", of: node) ?? tree.attribute("unitCode", of: node)
      ?? tree.attribute("CURRENCY", of: node) ?? tree.attribute("TYPE", of: node)
    text.beginBlock()
    append(NoticeFields.label(of: place.id) + ": ")
    if let name = NoticeCodes.name(of: value, in: place.id) {
      append(name + " (")
      append(value, from: pieces)
      append(")")
    } else {
      append(value, from: pieces)
      if let unit { append(" " + (Self.units[unit] ?? unit)) }
    }
    guard let range = text.endBlock() else { return }
    fields.append(.init(id: place.id, lot: lot, value: value, unit: unit, range: range))
    close(place.isData ? .furniture : .paragraph, range, of: node)
  }

  private static let units = [
    "DAY": "dagar", "WEEK": "veckor", "MONTH": "månader", "YEAR": "år", "SEK": "kronor",
  ]

  // MARK: Lines

  private mutating func heading(_ title: String, level: Int, of node: Int) {
    text.beginBlock()
    append(title)
    guard let range = text.endBlock() else { return }
    close(.heading(level: level), range, of: node)
  }

  private mutating func close(_ kind: Block.Kind, _ range: Range<Int>, of node: Int) {
    let tag = tree.xml.range(of: node)
    let line = kind.isHeading ? Int(tree.xml.nodes[node].contentStart) : tag.upperBound
    blocks.append(Block(kind: kind, range: range, paragraph: blocks.count + 1))
    sources.append(.init(part: 0, source: tag.lowerBound..<line))
  }

  private mutating func append(_ words: String) {
    for scalar in words.unicodeScalars {
      if scalar == " " { text.appendBlank() } else { text.append(scalar) }
    }
  }

  /// Adds what stands in the XML, or, where nothing does, the words themselves.
  private mutating func append(_ value: String, from pieces: [Range<Int>]) {
    let before = text.end
    for piece in pieces {
      if text.end > before { text.appendBlank() }
      tree.xml.bytes.withUnsafeBufferPointer { text.append($0, piece, part: 0) }
    }
    if text.end == before { append(value) }
  }
}

extension Block.Kind {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
