/// The words of a PDF file with their places, as poppler tells them.
struct PDFWords {
  /// A stretch of words on one line, not broken by a column's gap; in points from the top left.
  struct Segment {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    var text: [UInt8]
    /// The block that poppler put it in, counted over the page.
    var block: Int

    var height: Double { bottom - top }
    var middle: Double { (top + bottom) / 2 }
  }

  /// One page.
  struct Page {
    var width: Double
    var height: Double
    var segments: [Segment] = []
    /// How many letters and digits stand on it.
    var letters = 0
  }

  private(set) var pages: [Page] = []
  /// Characters that no letter is known for.
  private(set) var unknown = 0
  /// What the file says about itself.
  private(set) var properties = PropertyCollector()

  /// Reads what `pdftotext -bbox-layout` wrote; nil where that is broken off.
  init?(_ output: [UInt8]) {
    // Its document type declaration names an address, and the scanner refuses any.
    guard let start = output.firstRange(of: Array("<html".utf8)) else { return nil }
    guard let xml = try? XMLScanner.scan(Self.cleaned(output[start.lowerBound...])) else {
      return nil
    }
    var page = -1
    var block = 0
    for (index, node) in xml.nodes.enumerated() {
      switch node.name {
      case .pageOfWords:
        pages.append(
          Page(width: Self.number(xml, "width", index), height: Self.number(xml, "height", index)))
        page += 1
      case .lineOfWords where page >= 0:
        if Int(node.parent) != block { block = Int(node.parent) }
        read(xml, index, block: block, page: page)
      case .pageTitle:
        properties.add(.title, XMLText.string(xml.bytes, xml.content(of: index)))
      case .pageProperty: readProperty(xml, index)
      default: break
      }
    }
  }

  private mutating func read(_ xml: XMLIndex, _ line: Int, block: Int, page: Int) {
    var segment = Segment(
      left: Self.number(xml, "xMin", line), top: Self.number(xml, "yMin", line),
      right: Self.number(xml, "xMax", line), bottom: Self.number(xml, "yMax", line), text: [],
      block: block)
    for word in xml.children(of: line) where xml.nodes[word].name == .word {
      let text = PDFCharacters.normalised(XMLText.string(xml.bytes, xml.content(of: word)))
      guard !text.isEmpty else { continue }
      if !segment.text.isEmpty { segment.text.append(0x20) }
      segment.text += text.utf8
      for scalar in text.unicodeScalars {
        if PDFCharacters.isUnknown(scalar) {
          unknown += 1
          pages[page].letters += 1
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          pages[page].letters += 1
        }
      }
    }
    let numbers = [segment.left, segment.top, segment.right, segment.bottom]
    // Words off any paper are for no reader, and no numbers to reckon with.
    guard !segment.text.isEmpty, segment.height > 0, numbers.allSatisfy({ abs($0) < 20_000 })
    else { return }
    pages[page].segments.append(segment)
  }

  private mutating func readProperty(_ xml: XMLIndex, _ node: Int) {
    let kind: DocumentProperty.Kind? =
      switch xml.string("name", in: .none, of: node) {
      case "Author": .creator
      case "Subject": .subject
      case "Keywords": .keywords
      default: nil
      }
    if let kind { properties.add(kind, xml.string("content", in: .none, of: node) ?? "") }
  }

  private static func number(_ xml: XMLIndex, _ name: StaticString, _ node: Int) -> Double {
    xml.string(name, in: .none, of: node).flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
      ?? 0
  }

  /// Fonts can name characters that XML does not allow.
  private static func cleaned(_ output: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = Array(output)
    if (try? UTF8Span(validating: bytes.span)) == nil {
      bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
    for index in bytes.indices {
      if bytes[index] < 0x20, ![0x09, 0x0A, 0x0D].contains(bytes[index]) {
        bytes[index] = 0x20
      } else if bytes[index] >= 0xBE, index >= 2, bytes[index - 1] == 0xBF, bytes[index - 2] == 0xEF
      {
        // U+FFFE and U+FFFF.
        bytes.replaceSubrange(index - 2...index, with: [0x20, 0x20, 0x20])
      }
    }
    return bytes
  }
}
