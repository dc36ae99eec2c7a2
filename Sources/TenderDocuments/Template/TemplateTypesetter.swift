/// Gives paragraphs the styles of an organisation's template.
struct TemplateTypesetter: Typesetter {
  private let prefix: String
  private let isStrict: Bool
  private let styles: HostStyles
  private let body: ParagraphLook

  /// Makes one for a template.
  ///
  /// - Parameter body: The look of running text.
  init(_ host: HostPart, styles: HostStyles, body: ParagraphLook) {
    prefix = host.prefix
    isStrict = host.isStrict
    self.styles = styles
    self.body =
      body == ParagraphLook()
      ? styles.style(named: ["body text", "brödtext"]).map {
        Self.look(style: $0, prefix: host.prefix)
      }
        ?? body : body
  }

  /// A paragraph of a style, with nothing of its own.
  static func look(style: String, prefix: String) -> ParagraphLook {
    var look = ParagraphLook()
    look.paragraph["pStyle"] = "<\(prefix):pStyle \(prefix):val=\"\(XMLEscape.text(style))\"/>"
    return look
  }

  var cell: ParagraphLook {
    var look = body
    look.paragraph.drop(["ind", "jc", "tabs", "contextualSpacing"])
    look.paragraph["spacing"] = spacing(before: 40, after: 40)
    return look
  }

  mutating func look(of block: DraftBlock) -> ParagraphLook {
    var look: ParagraphLook
    switch block.kind {
    case .heading(let level): look = heading(min(9, max(1, level)))
    case .paragraph, .row: look = body
    case .numbered(let label, let level): look = labelled(label, level: level)
    case .bullet(let level):
      if level == 1, let style = styles.bullets { return Self.look(style: style, prefix: prefix) }
      look = labelled(level == 1 ? "•" : "–", level: level)
    }
    if block.role == .closing {
      look.paragraph["keepNext"] = "<\(prefix):keepNext/>"
      look.paragraph["spacing"] = spacing(before: 320, after: 0)
    }
    return look
  }

  /// The template's own heading; one made by hand where it has none of the level.
  private func heading(_ level: Int) -> ParagraphLook {
    if let style = styles.heading(level) {
      var look = Self.look(style: style, prefix: prefix)
      // Not every template's heading says itself that it stays with its text.
      look.paragraph["keepNext"] = "<\(prefix):keepNext/>"
      return look
    }
    var look = body
    look.paragraph["keepNext"] = "<\(prefix):keepNext/>"
    look.paragraph["spacing"] = spacing(before: 280, after: 80)
    look.paragraph["outlineLvl"] = "<\(prefix):outlineLvl \(prefix):val=\"\(level - 1)\"/>"
    look.run["b"] = "<\(prefix):b/>"
    look.run["bCs"] = "<\(prefix):bCs/>"
    return look
  }

  /// The label is typed: a list of the template would go on counting from one list to the next.
  private func labelled(_ label: String, level: Int) -> ParagraphLook {
    var look = body
    let width = 425
    let side = isStrict ? "start" : "left"
    look.paragraph["ind"] =
      "<\(prefix):ind \(prefix):\(side)=\"\(width * max(1, level))\" \(prefix):hanging=\"\(width)\"/>"
    look.paragraph["tabs"] = nil
    if look.paragraph["jc"]?.contains("\"both\"") == false { look.paragraph["jc"] = nil }
    look.typedLabel = label + "\t"
    return look
  }

  private func spacing(before: Int, after: Int) -> String {
    "<\(prefix):spacing \(prefix):before=\"\(before)\" \(prefix):after=\"\(after)\"/>"
  }
}
