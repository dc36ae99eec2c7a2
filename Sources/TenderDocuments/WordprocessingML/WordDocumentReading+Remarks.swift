/// What a package holds beside its text.
extension WordDocumentReading {
  /// Names the comments with the passages that they are on.
  ///
  /// A reply has no passage of its own: it stands where the comment stands that it answers.
  func noteComments() throws(DocumentError) {
    guard let part = package.part(ofType: "comments"), let xml = try optional(part) else {
      return
    }
    var extended: XMLIndex?
    if let part = package.part(ofType: "commentsExtended") { extended = try optional(part) }
    let replies = CommentReplies(comments: xml, threads: extended)
    for node in xml.children(of: 0) where xml.nodes[node].name == .comment {
      let own = xml.string("id", of: node) ?? ""
      let id = builder.comments[own] == nil ? replies.first(of: own) : own
      let block = builder.comments[id]
      let range = builder.commentRanges[id]
      builder.remarks.add(.comment, plainText(xml, node), block: block, range: range)
      builder.remarks.add(
        .commentAuthor, xml.string("author", of: node) ?? "", block: block, range: range)
    }
  }

  /// What tracked changes tell besides the text of a part that has just been read.
  func noteChanges(in xml: XMLIndex) {
    // Who made changes that are read as never made is of no interest.
    guard builder.view != .original else { return }
    for change in ChangeReading(xml: xml).found() {
      let isBody = xml === main
      let block = isBody ? block(at: change.offset) : max(0, builder.blocks.count - 1)
      builder.remarks.add(change.kind, change.text, block: block, count: change.count)
    }
  }

  /// The block in which an offset of the main part stands, or the one before it.
  private func block(at offset: Int) -> Int {
    var low = 0
    var high = builder.sources.count
    while low < high {
      let middle = (low + high) / 2
      if builder.sources[middle].source.lowerBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return max(0, low - 1)
  }

  /// What the file says about itself: parts that the package links to, the list of reviewers.
  func noteProperties() throws(DocumentError) {
    var parts = package.packageLinks.filter { link in
      !link.isExternal
        && ["core-properties", "extended-properties", "custom-properties"]
          .contains(Self.strictName(link.type))
    }.map(\.target)
    if let people = package.part(ofType: "people") { parts.append(people) }
    // A dead link harms nothing here.
    for part in parts where package.holds(part) {
      if let xml = try optional(part) { builder.properties.read(xml) }
    }
  }

  /// Strict packages write the types in one word (ISO/IEC 29500-1, 22.2).
  private static func strictName(_ type: String) -> String {
    switch type {
    case "extendedProperties": "extended-properties"
    case "customProperties": "custom-properties"
    default: type
    }
  }

  private func plainText(_ xml: XMLIndex, _ node: Int) -> String {
    var text = ""
    for at in node..<Int(xml.nodes[node].next) where text.utf8.count < 2_000 {
      switch xml.nodes[at].name {
      case .paragraph, .tab, .lineBreak: text += " "
      case .text: text += XMLText.string(xml.bytes, xml.content(of: at))
      default: break
      }
    }
    return text
  }

  // MARK: Links

  /// Names what the document embeds or fetches from elsewhere; nothing of it is ever opened.
  func noteLinks() throws(DocumentError) {
    package.relationships.forEach(note)
    for type in ["settings", "footnotes", "endnotes"] {
      if let part = package.part(ofType: type) { try noteLinks(of: part) }
    }
  }

  /// Names what one part of the document embeds or fetches.
  func noteLinks(of part: String) throws(DocumentError) {
    let name = Relationship.partName(for: part)
    guard package.holds(name), let xml = try optional(name) else { return }
    Relationship.read(xml, source: part).forEach(note)
  }

  private func note(_ link: Relationship) {
    switch (link.type, link.isExternal) {
    // An ordinary hyperlink is text: nothing is fetched until somebody follows it.
    case ("hyperlink", _): break
    case ("attachedTemplate", true):
      builder.remarks.add(.externalTemplate, link.target, block: nil)
      builder.properties.add(.template, link.target)
    case (_, true): builder.remarks.add(.externalLink, link.target, block: nil)
    case ("aFChunk", _), ("oleObject", _), ("package", _), ("subDocument", _), ("control", _):
      builder.remarks.add(.embeddedDocument, link.target, block: nil)
    case ("vbaProject", _): builder.remarks.add(.macro, link.target, block: nil)
    case ("diagramData", _), ("chart", _):
      builder.remarks.add(.unreadPart, link.target, block: nil)
    default: break
    }
  }
}
