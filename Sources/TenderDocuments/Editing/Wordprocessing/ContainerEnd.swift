/// What a tracked insertion does where nothing follows it: at the end of the body, a cell, a control.
///
/// A paragraph with an inserted mark of its own disappears when the change is rejected, because its
/// mark flows into the paragraph after it (ISO/IEC 29500-1, 17.13.5.20). Where none follows, the mark
/// of the paragraph *before* becomes the inserted one, as when somebody presses Enter at its end,
/// and the last new paragraph takes over its old mark, with a record of its properties.
struct ContainerEnd {
  /// What goes into the paragraph before.
  let splice: Splice
  private let prefix: String
  private let previousProperties: String
  /// The formatting of the old paragraph mark, as markup.
  let markRunProperties: String

  /// Prepares a paragraph; nil where its mark is part of a tracked change already.
  init?(after paragraph: Int, in host: HostPart, marks: inout RevisionMarks) {
    guard host.name(paragraph) == .paragraph, !host.endsSection(paragraph),
      !host.markIs([.inserted, .deleted, .movedFrom, .movedTo], paragraph)
    else { return nil }
    let w = host.prefix
    let mark = marks.mark()
    prefix = w
    let node = host.index.nodes[paragraph]
    guard let properties = host.index.child(.paragraphProperties, of: paragraph) else {
      previousProperties = ""
      markRunProperties = ""
      let inner = "<\(w):pPr><\(w):rPr>\(mark)</\(w):rPr></\(w):pPr>"
      splice = host.filling(paragraph, at: Int(node.contentStart), inner)
      return
    }
    let marked = host.index.child(.runProperties, of: properties)
    let change = host.index.children(of: properties).first {
      host.markup($0).hasPrefix("<\(w):pPrChange")
    }
    // A paragraph with a pending change of its properties has a history of its own.
    if change != nil { return nil }
    previousProperties = host.properties(of: paragraph).markup
    var kept = Properties(.run)
    if marked != nil { kept = host.markProperties(of: properties) }
    markRunProperties = kept.isEmpty ? "" : "<\(w):rPr>\(kept.markup)</\(w):rPr>"
    if let marked {
      splice = host.filling(marked, at: Int(host.index.nodes[marked].contentStart), mark)
    } else {
      let inner = "<\(w):rPr>\(mark)</\(w):rPr>"
      let end = Int(host.index.nodes[properties].contentEnd)
      splice = host.filling(properties, at: end, inner)
    }
  }

  /// The record of the properties that come back when the change is rejected.
  func change(to look: Properties, marks: inout RevisionMarks?) -> String {
    guard look.markup != previousProperties, let attributes = marks?.attributesOfNext() else {
      return ""
    }
    return "<\(prefix):pPrChange \(attributes)><\(prefix):pPr>\(previousProperties)</\(prefix):pPr>"
      + "</\(prefix):pPrChange>"
  }
}
