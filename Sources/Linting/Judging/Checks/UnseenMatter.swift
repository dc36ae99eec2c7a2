import LibraryFiles
import Rules
import TenderDocuments

/// Something in a file that its reader does not see, or must not.
struct UnseenMatter {
  /// Where it stands, or the paragraph that it belongs to; nil where it has no place in the text.
  let range: Range<Int>?
  /// What it says.
  let text: Localised
  /// How often it occurs.
  let count: Int
  /// Whether its text shows a reader what is meant, so that it may stand for others.
  let isExample: Bool

  init(range: Range<Int>?, text: Localised, count: Int = 1, isExample: Bool = true) {
    self.range = range
    self.text = text
    self.count = count
    self.isExample = isExample
  }

  /// All of one sort in a document.
  ///
  /// - Parameter templateWords: The concept that names templates in a title.
  static func all(
    _ subject: Check.Remark.Subject, in reading: DocumentReading, templateWords: Int?
  ) -> [UnseenMatter] {
    let document = reading.document
    let properties = PropertyMatter(document: document, buyer: reading.facts.value(of: "buyer"))
    return switch subject {
    case .comment: remarks([.comment], in: document)
    case .trackedChange: remarks([.deletedText, .insertedText, .layoutChange], in: document)
    case .hiddenText: remarks([.hiddenText], in: document)
    case .brokenReference: remarks([.brokenReference], in: document)
    case .watermark: remarks([.watermark], in: document)
    case .externalSource: remarks([.externalTemplate, .externalLink], in: document)
    case .embeddedDocument: remarks([.embeddedDocument], in: document)
    case .unreadPart: remarks([.unreadPart, .macro], in: document)
    case .highlight: highlights(in: reading)
    case .author: authors(in: document)
    case .personalProperty: properties.persons
    case .organisationProperty: properties.organisations
    case .internalNote:
      reading.placeholders.filter { $0.kind == .note && $0.owner == .buyer }.map {
        UnseenMatter(range: $0.range, text: Localised(same: document.string($0.range)))
      }
    case .templateTitle:
      TemplateTitle(reading: reading, words: templateWords).matter + properties.templateTitles
    }
  }

  private static func remarks(_ kinds: [Remark.Kind], in document: Document) -> [UnseenMatter] {
    document.remarks.filter { kinds.contains($0.kind) }.map { remark in
      let place = remark.block.flatMap { range(of: remark, inBlock: $0, of: document) }
      let text =
        remark.kind == .layoutChange
        ? Localised(sv: "ändrad formatering eller indelning", en: "changed format or division")
        : Localised(same: remark.text)
      return UnseenMatter(
        range: remark.range ?? place, text: text, count: remark.count,
        isExample: remark.kind != .layoutChange)
    }
  }

  /// Each name once, at changes and comments together.
  private static func authors(in document: Document) -> [UnseenMatter] {
    var authors: [UnseenMatter] = []
    for matter in remarks([.changeAuthor, .commentAuthor], in: document) {
      if let known = authors.firstIndex(where: { $0.text == matter.text }) {
        let first = authors[known]
        authors[known] = UnseenMatter(
          range: first.range, text: first.text, count: first.count + matter.count)
      } else {
        authors.append(matter)
      }
    }
    return authors
  }

  /// The text itself where the paragraph shows it, else the paragraph.
  ///
  /// A comment stands beside the text: that its words occur there too would be chance.
  private static func range(
    of remark: Remark, inBlock index: Int, of document: Document
  ) -> Range<Int>? {
    guard document.blocks.indices.contains(index) else { return nil }
    let block = document.blocks[index].range
    if block.isEmpty { return nil }
    switch remark.kind {
    case .insertedText, .brokenReference:
      return document.text[block].firstRange(of: Array(remark.text.utf8)) ?? block
    default: return block
    }
  }

  /// Stretches that follow upon each other are one; a field to be filled in may well be coloured,
  /// and one that the buyer left is told for itself.
  private static func highlights(in reading: DocumentReading) -> [UnseenMatter] {
    let document = reading.document
    let fields = reading.placeholders.filter { $0.owner != .unclear && $0.owner != .liveText }
      .map(\.range)
    var ranges: [Range<Int>] = []
    for span in document.spans where span.kind == .highlighted && !span.range.isEmpty {
      if let last = ranges.last, span.range.lowerBound <= last.upperBound + 1 {
        ranges[ranges.count - 1] =
          last.lowerBound..<max(last.upperBound, span.range.upperBound)
      } else {
        ranges.append(span.range)
      }
    }
    let told = ranges.filter { range in
      document.string(range).contains { $0.isLetter || $0.isNumber }
        && !fields.contains { $0.overlaps(range) }
    }
    return told.map {
      UnseenMatter(range: $0, text: Localised(same: document.string($0)))
    }
  }
}
