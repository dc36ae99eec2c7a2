import Languages

/// The main part of the document that is edited: its elements and the prefix that it writes.
struct HostPart {
  let index: XMLIndex
  /// The prefix bound to the WordprocessingML namespace at the root.
  let prefix: String
  /// The name of the namespace, as the part has it.
  let namespace: String
  /// The body.
  let body: Int

  /// Makes it of a scanned part.
  ///
  /// - Throws: ``DocumentError`` with the cause `unsupported` for a part that can't be spliced.
  init(_ index: XMLIndex, path: String) throws(DocumentError) {
    guard !index.isTranscoded else { throw Self.isUTF16(path) }
    guard let body = index.child(.body, of: 0), let binding = index.rootBinding(of: .word) else {
      throw Self.hasNoPrefix(path)
    }
    self.index = index
    self.body = body
    prefix = binding.prefix
    namespace = binding.uri
  }

  /// The error for a part whose bytes are not those that were read.
  static func isUTF16(_ path: String) -> DocumentError {
    cannotBeChanged(
      path,
      .init(
        sv: "dokumentets text är lagrad i UTF-16, som kan granskas men inte ändras här",
        en:
          "the text of the document is stored in UTF-16, which can be checked but not changed here"
      ))
  }

  /// The error for a part without a prefix for its own namespace, which what is put in would need.
  private static func hasNoPrefix(_ path: String) -> DocumentError {
    cannotBeChanged(
      path,
      .init(
        sv: "dokumentets XML har en ovanlig form (namnrymd utan prefix), som kan granskas men inte "
          + "ändras här",
        en: "the XML of the document has an unusual form (a namespace without a prefix), which can "
          + "be checked but not changed here"))
  }

  private static func cannotBeChanged(_ path: String, _ reason: Localised) -> DocumentError {
    DocumentError(
      .unsupported, path: path, reason: reason,
      advice: .init(
        sv:
          "Öppna dokumentet i Word eller LibreOffice, spara det på nytt som .docx och försök igen",
        en: "Open the document in Word or LibreOffice, save it again as .docx and retry"))
  }

  /// Whether it uses the namespaces of ISO/IEC 29500 strict, in which some names differ.
  var isStrict: Bool { namespace.hasPrefix("http://purl.oclc.org/") }

  // MARK: Elements

  func name(_ node: Int) -> XMLName { index.nodes[node].name }
  func parent(_ node: Int) -> Int { Int(index.nodes[node].parent) }
  func start(_ node: Int) -> Int { Int(index.nodes[node].start) }
  func end(_ node: Int) -> Int { Int(index.nodes[node].end) }

  /// The bytes of an element as a string.
  func markup(_ node: Int) -> String {
    String(decoding: index.bytes[index.range(of: node)], as: UTF8.self)
  }

  /// The paragraph whose start tag begins at an offset.
  func paragraph(at offset: Int) -> Int? {
    var low = 0
    var high = index.nodes.count
    while low < high {
      let middle = (low + high) / 2
      if start(middle) < offset { low = middle + 1 } else { high = middle }
    }
    guard low < index.nodes.count, start(low) == offset, name(low) == .paragraph else { return nil }
    return low
  }

  /// The paragraphs, tables and controls beside an element, itself included.
  func siblings(of node: Int) -> [Int] {
    index.children(of: parent(node)).filter {
      [.paragraph, .table, .control, .customXML, .alternateChunk].contains(name($0))
    }
  }

  /// The element after (or before) another one, markers such as bookmarks passed over.
  func neighbour(of node: Int, after: Bool) -> Int? {
    let siblings = siblings(of: node)
    guard let place = siblings.firstIndex(of: node) else { return nil }
    let next = place + (after ? 1 : -1)
    return siblings.indices.contains(next) ? siblings[next] : nil
  }

  // MARK: Paragraphs

  /// Whether a paragraph shows nothing at all.
  func isEmpty(_ paragraph: Int) -> Bool {
    let shown: Set<XMLName> = [
      .text, .lineBreak, .drawing, .picture, .object, .fieldCharacter, .symbol, .footnoteReference,
      .endnoteReference, .alternateContent, .math, .simpleField, .control,
    ]
    return !((paragraph + 1)..<Int(index.nodes[paragraph].next)).contains {
      shown.contains(name($0))
    }
  }

  /// The typed text of a paragraph, tabs included, deletions not.
  func text(of paragraph: Int) -> String {
    var text = ""
    for node in (paragraph + 1)..<max(paragraph + 1, Int(index.nodes[paragraph].next)) {
      switch name(node) {
      case .text: text += XMLText.string(index.bytes, index.content(of: node))
      case .tab where name(parent(node)) == .run: text += "\t"
      default: break
      }
    }
    return text
  }

  /// The mark of a paragraph: whether a tracked change inserted or deleted it.
  func markIs(_ names: Set<XMLName>, _ paragraph: Int) -> Bool {
    guard let properties = index.child(.paragraphProperties, of: paragraph),
      let mark = index.child(.runProperties, of: properties)
    else { return false }
    return index.children(of: mark).contains { names.contains(name($0)) }
  }

  /// Whether a section ends with a paragraph.
  func endsSection(_ paragraph: Int) -> Bool {
    guard let properties = index.child(.paragraphProperties, of: paragraph) else { return false }
    return index.child(.section, of: properties) != nil
  }

  /// A paragraph's own properties.
  func properties(of paragraph: Int) -> Properties {
    var properties = Properties(.paragraph)
    guard let node = index.child(.paragraphProperties, of: paragraph) else { return properties }
    fill(&properties, from: node)
    // Numbering may carry a tracked change of its own, with an id that must not be copied.
    if let numbering = index.child(.numbering, of: node) {
      let level = index.child(.level, of: numbering).flatMap { index.integer("val", of: $0) } ?? 0
      let list = index.child(.numberingID, of: numbering).flatMap { index.integer("val", of: $0) }
      properties["numPr"] = list.map {
        "<\(prefix):numPr><\(prefix):ilvl \(prefix):val=\"\(level)\"/>"
          + "<\(prefix):numId \(prefix):val=\"\($0)\"/></\(prefix):numPr>"
      }
    }
    return properties
  }

  /// The properties of the first run of a paragraph that holds text.
  func runProperties(of paragraph: Int) -> Properties {
    var properties = Properties(.run)
    for node in (paragraph + 1)..<max(paragraph + 1, Int(index.nodes[paragraph].next))
    where name(node) == .run && index.child(.text, of: node) != nil {
      if let own = index.child(.runProperties, of: node) { fill(&properties, from: own) }
      break
    }
    return properties
  }

  /// The look of a run that others may share: no style of links and notes, no highlighter.
  func properties(ofRun run: Int) -> Properties {
    var properties = Properties(.run)
    if let own = index.child(.runProperties, of: run) { fill(&properties, from: own) }
    return properties
  }

  /// Content for an element, which may be an empty-element tag until now.
  func filling(_ node: Int, at offset: Int, _ content: String) -> Splice {
    guard index.isEmptyTag(node) else { return Splice(at: offset, Array(content.utf8)) }
    let end = end(node)
    return Splice((end - 2)..<end, Array(">\(content)</\(index.tagName(of: node))>".utf8))
  }

  /// The formatting of a paragraph mark, given the paragraph's `w:pPr`.
  func markProperties(of paragraphProperties: Int) -> Properties {
    var properties = Properties(.run)
    if let node = index.child(.runProperties, of: paragraphProperties) {
      fill(&properties, from: node)
    }
    return properties
  }

  private func fill(_ properties: inout Properties, from node: Int) {
    let opening = Array("<\(prefix):".utf8)
    for child in index.children(of: node) {
      let tag = index.bytes[start(child)..<Int(index.nodes[child].contentStart)]
      guard tag.starts(with: opening) else { continue }
      let name = tag.dropFirst(opening.count).prefix {
        $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
      }
      // A host's highlighter marks its own words.
      guard !name.elementsEqual("highlight".utf8) else { continue }
      properties[String(decoding: name, as: UTF8.self)] = Self.withoutHint(markup(child), prefix)
    }
  }

  /// A font element without its hint, which is about the characters of one run.
  private static func withoutHint(_ markup: String, _ prefix: String) -> String {
    let pieces = markup.split(separator: " \(prefix):hint=\"", maxSplits: 1)
    guard pieces.count == 2, let close = pieces[1].firstIndex(of: "\"") else { return markup }
    return String(pieces[0]) + pieces[1][pieces[1].index(after: close)...]
  }
}
