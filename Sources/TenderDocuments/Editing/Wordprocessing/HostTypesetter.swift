/// Makes new paragraphs look like those that the document has already.
///
/// The look is taken from paragraphs of the wanted kind and not from style definitions alone: what
/// counts is what the authors used. Numbering by style goes on by itself then.
struct HostTypesetter: Typesetter {
  private let host: HostPart
  private let styles: HostStyles
  private let samples: [Sample]
  /// The look of running text.
  let body: ParagraphLook
  private var offset = 0
  private var headingLevel = 1

  /// A paragraph that can serve as a model.
  private struct Sample {
    let block: Block
    let paragraph: Int
    let text: String
  }

  /// Studies a document.
  init(_ host: HostPart, styles: HostStyles, document: Document, part: Int) {
    self.host = host
    self.styles = styles
    samples = zip(document.blocks, document.sourceMap.blocks).compactMap { block, source in
      guard source.part == part, block.story == .body, block.kind != .furniture,
        let paragraph = host.paragraph(at: source.source.lowerBound)
      else { return nil }
      return Sample(block: block, paragraph: paragraph, text: document.string(block.range))
    }
    body = Self.commonLook(samples, in: host)
  }

  /// Turns to the next edit.
  mutating func turn(to offset: Int, headingLevel: Int) {
    self.offset = offset
    self.headingLevel = headingLevel
  }

  var cell: ParagraphLook {
    var look = body
    look.paragraph.drop(["ind", "spacing", "jc", "tabs", "contextualSpacing"])
    return look
  }

  mutating func look(of block: DraftBlock) -> ParagraphLook {
    switch block.kind {
    case .heading(let level): heading(level: min(9, max(1, headingLevel + level - 1)))
    case .paragraph, .row: body
    case .numbered(let label, let level): labelled(label, level: level)
    case .bullet(let level): bullet(level: level)
    }
  }

  // MARK: Headings

  private func heading(level: Int) -> ParagraphLook {
    let headings = samples.filter { $0.block.headingLevel != nil }
    func model(_ level: Int) -> Sample? {
      nearest(headings.filter { $0.block.headingLevel == level })
    }
    if let model = model(level) {
      var look = look(ofHeading: model)
      look.typedLabel = typedNumber(level: level, among: headings)
      return look
    }
    // No heading of that level yet: the style for it, unless the authors format by hand.
    let above = (1..<level).reversed().lazy.compactMap(model).first
    let usesStyles = above.map { host.properties(of: $0.paragraph)["pStyle"] != nil } ?? true
    if usesStyles, let id = styles.heading(level) {
      var look = ParagraphLook()
      look.paragraph["pStyle"] = element("pStyle", "val", XMLEscape.text(id))
      return look
    }
    if let above { return look(ofHeading: above) }
    if let any = nearest(headings) { return look(ofHeading: any) }
    var look = body
    look.paragraph["keepNext"] = "<\(host.prefix):keepNext/>"
    look.paragraph["outlineLvl"] = element("outlineLvl", "val", String(level - 1))
    look.run["b"] = "<\(host.prefix):b/>"
    look.run["bCs"] = "<\(host.prefix):bCs/>"
    return look
  }

  private func look(ofHeading model: Sample) -> ParagraphLook {
    var look = ParagraphLook()
    look.paragraph = host.properties(of: model.paragraph)
    look.paragraph.drop(["pageBreakBefore", "framePr", "divId", "cnfStyle", "textboxTightWrap"])
    look.run = host.runProperties(of: model.paragraph)
    look.run.drop(["lang"])
    return look
  }

  private func typedNumber(level: Int, among headings: [Sample]) -> String {
    let typed = headings.map {
      (level: $0.block.headingLevel ?? 0, text: host.text(of: $0.paragraph))
    }
    let place = headings.prefix { host.start($0.paragraph) < offset }.count
    return TypedNumber.following(typed, place: place, level: level)?.text ?? ""
  }

  // MARK: Body and lists

  /// What a model may hand on to body text; the rest belongs to the one paragraph.
  private static let bodyProperties: Set<String> = [
    "pStyle", "keepLines", "widowControl", "tabs", "suppressAutoHyphens", "spacing", "ind",
    "contextualSpacing", "jc", "textAlignment", "bidi", "snapToGrid", "autoSpaceDE", "autoSpaceDN",
    "adjustRightInd",
  ]
  private static let bodyRunProperties: Set<String> = ["rFonts", "sz", "szCs", "lang"]

  /// The look that most of the document's running text has.
  private static func commonLook(_ samples: [Sample], in host: HostPart) -> ParagraphLook {
    var weights: [ParagraphLook: Int] = [:]
    var order: [ParagraphLook] = []
    for pass in [false, true] where order.isEmpty {
      for sample in samples
      where sample.block.kind == .paragraph && sample.block.label == nil
        && (pass || sample.block.cell == nil) && sample.text.utf8.count > 40
        && !isSpecial(sample.block.style)
      {
        var look = ParagraphLook()
        look.paragraph = host.properties(of: sample.paragraph)
        look.paragraph.keep(only: bodyProperties)
        look.run = host.runProperties(of: sample.paragraph)
        look.run.keep(only: bodyRunProperties)
        if weights[look] == nil { order.append(look) }
        weights[look, default: 0] += sample.text.utf8.count
      }
    }
    // The first of equals, so that the same document always gives the same result.
    return order.max { weights[$0, default: 0] < weights[$1, default: 0] } ?? ParagraphLook()
  }

  /// Whether a style is for something other than running text, by its name.
  private static func isSpecial(_ style: String?) -> Bool {
    guard let style = style?.lowercased() else { return false }
    let special = [
      "title", "titel", "rubrik", "heading", "caption", "beskrivning", "quote", "citat", "toc",
      "innehåll", "note", "fotnot", "header", "footer", "sidhuvud", "sidfot", "list", "punkt",
      "numre", "instruk", "anvisning", "ledtext", "hjälp",
    ]
    return special.contains { style.contains($0) }
  }

  /// A number or letter is typed, with a tab and a hanging indent, and never left to a list of the
  /// host: a list would go on counting from the host's last item, or need a new definition in
  /// another part, and the clause refers to its own items by the labels it was written with.
  private func labelled(_ label: String, level: Int) -> ParagraphLook {
    var look = body
    let left = Indent.left(body.paragraph["ind"]) ?? styles.leftIndent(of: bodyStyle)
    let w = host.prefix
    let side = host.isStrict ? "start" : "left"
    let width = 425
    look.paragraph["ind"] =
      "<\(w):ind \(w):\(side)=\"\(max(0, left) + width * max(1, level))\" \(w):hanging=\"\(width)\"/>"
    look.paragraph["tabs"] = nil
    // Text that is spread to both margins would tear the label and its words apart.
    if look.paragraph["jc"]?.contains("\"both\"") == false { look.paragraph["jc"] = nil }
    look.typedLabel = label + "\t"
    return look
  }

  private var bodyStyle: String? {
    body.paragraph["pStyle"]?.split(separator: "\"", omittingEmptySubsequences: false)
      .dropFirst().first.map(String.init)
  }

  /// Bullets are typed too, with the sign that the host uses: where a paragraph of a list is
  /// rejected, some programs leave an empty bullet behind.
  private func bullet(level: Int) -> ParagraphLook {
    let model = nearest(
      samples.filter {
        $0.block.kind == .listItem(level: level) && $0.block.label.map(Self.isBullet) == true
      })
    return labelled(model.map { Self.sign($0.block.label ?? "") } ?? "–", level: level)
  }

  private static func isBullet(_ label: String) -> Bool {
    !label.isEmpty && !label.contains { $0.isLetter || $0.isNumber }
  }

  /// A sign that any font has; symbol fonts keep theirs in the private use area.
  private static func sign(_ label: String) -> String {
    ["–", "-", "•", "·", "*"].contains(label) ? label : "•"
  }

  // MARK: Models

  /// The model that stands nearest before the place, outside tables where there is one.
  private func nearest(_ samples: [Sample]) -> Sample? {
    let outside = samples.filter { $0.block.cell == nil }
    let choice = outside.isEmpty ? samples : outside
    return choice.last { host.start($0.paragraph) < offset } ?? choice.first
  }

  private func element(_ name: String, _ attribute: String, _ value: String) -> String {
    "<\(host.prefix):\(name) \(host.prefix):\(attribute)=\"\(value)\"/>"
  }
}
