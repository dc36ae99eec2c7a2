/// Finds citations of law in a text, in the forms that real tender documents use.
///
/// One pass over the bytes looks for the few that can begin or join a citation (`§`, `kap`, the
/// colon of an SFS number, `lag`, capital abbreviations); only there anything is parsed.
public struct CitationScanner: Sendable {
  let names: ActNames
  private let anchors: [Anchor]

  private enum Anchor: UInt8 {
    case none, sign, k, g, colon, stroke, capital
  }

  /// Makes a scanner that knows the names and numbers of acts.
  init(acts: [KnownAct]) {
    let names = ActNames(acts)
    var anchors = [Anchor](repeating: .none, count: 256)
    for byte in names.abbreviationStarts { anchors[Int(byte)] = .capital }
    anchors[0xC2] = .sign
    anchors[Int(UInt8(ascii: "k"))] = .k
    anchors[Int(UInt8(ascii: "K"))] = .k
    anchors[Int(UInt8(ascii: "g"))] = .g
    anchors[Int(UInt8(ascii: "G"))] = anchors[Int(UInt8(ascii: "G"))] == .capital ? .capital : .g
    anchors[Int(UInt8(ascii: ":"))] = .colon
    anchors[Int(UInt8(ascii: "/"))] = .stroke
    self.names = names
    self.anchors = anchors
  }

  /// The citations of a text, in order.
  ///
  /// - Parameter text: UTF-8; offsets in the result count its bytes. A line break ends a citation
  ///   unless what stands before it can't be the end of one.
  public func scan(_ text: [UInt8]) -> [Citation] {
    let joints = text.withUnsafeBufferPointer { BrokenLines(text: .init(bytes: $0)).joints() }
    guard !joints.isEmpty else { return text.withUnsafeBufferPointer { scan($0) } }
    var whole = text
    for joint in joints { whole[joint] = UInt8(ascii: " ") }
    return whole.withUnsafeBufferPointer { scan($0) }
  }

  private func scan(_ buffer: UnsafeBufferPointer<UInt8>) -> [Citation] {
    let text = CitationBytes(bytes: buffer)
    let sections = SectionParser(text: text, names: names)
    let acts = ActParser(text: text, names: names)
    var expressions: [SectionExpression] = []
    var mentions: [ActMention] = []
    var consumed = 0

    func take(_ expression: SectionExpression?) {
      guard let expression, expression.range.lowerBound >= consumed else { return }
      expressions.append(expression)
      consumed = expression.range.upperBound
    }

    anchors.withUnsafeBufferPointer { anchors in
      for index in buffer.indices {
        switch anchors[Int(buffer[index])] {
        case .none: continue
        case .sign:
          if index >= consumed, text.isSectionSign(index) { take(sections.section(at: index)) }
        case .k:
          guard index >= consumed else { continue }
          if text.has("ap", at: index + 1) {
            take(sections.chapter(at: index))
          } else if text.has("arti", at: index - 4),
            text.has("el", at: index + 1) || text.has("larna", at: index + 1)
          {
            take(sections.article(at: index - 4))
          }
        case .g:
          if text.has("la", at: index - 2) {
            if text.has("bi", at: index - 4) {
              take(sections.annex(at: index - 4))
            } else if let mention = acts.name(around: index) {
              mentions.append(mention)
            }
          } else if text.has("ordnin", at: index - 6), let mention = acts.name(around: index) {
            mentions.append(mention)
          }
        case .colon:
          if let mention = acts.sfsNumber(at: index) {
            mentions.append(mention)
          } else if index >= consumed, text.isDigit(index - 1), text.isDigit(index + 1) {
            take(sections.shorthand(at: index))
          }
        case .stroke:
          if text.isDigit(index - 1), text.isDigit(index + 1),
            let mention = acts.euNumber(at: index)
          {
            mentions.append(mention)
          }
        case .capital:
          if let mention = acts.abbreviation(at: index) { mentions.append(mention) }
        }
      }
    }
    return CitationLinker(text: text, names: names).link(expressions, mentions)
  }
}
