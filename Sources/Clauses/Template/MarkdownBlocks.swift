import CCommonMark
import TenderDocuments

/// Turns the Markdown of a finished clause into blocks.
///
/// Ordered lists are numbered anew, so that a clause reads 1, 2, 3 whichever of its blocks were left
/// out; the second level is lettered.
enum MarkdownBlocks {
  /// What a clause may not hold.
  struct Unsupported: Error {
    /// The CommonMark name of the node, for example `code_block`.
    let node: String
  }

  /// Lists deeper than this are refused.
  private static let deepest = 4

  // Registering is not safe from several threads at once; a static is made once.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// The blocks of a Markdown text.
  ///
  /// - Throws: `Unsupported` for code, links, pictures, HTML and quotations.
  static func parse(_ markdown: String) throws(Unsupported) -> [DraftBlock] {
    _ = registered
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else {
      throw Unsupported(node: "parser")
    }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    var text = markdown
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else { throw Unsupported(node: "document") }
    defer { cmark_node_free(root) }
    var blocks: [DraftBlock] = []
    for node in children(of: root) { try read(node, into: &blocks) }
    return blocks
  }

  private static func read(
    _ node: OpaquePointer, into blocks: inout [DraftBlock]
  ) throws(Unsupported) {
    switch name(of: node) {
    case "heading":
      let level = Int(cmark_node_get_heading_level(node))
      blocks.append(DraftBlock(.heading(level: level), try runs(of: node)))
    case "paragraph": blocks.append(DraftBlock(.paragraph, try runs(of: node)))
    case "list": try readList(node, level: 1, into: &blocks)
    case "table":
      for row in children(of: node) {
        var cells: [[DraftBlock.Run]] = []
        for cell in children(of: row) { cells.append(try runs(of: cell)) }
        blocks.append(DraftBlock(.row(cells: cells)))
      }
    case let other: throw Unsupported(node: other)
    }
  }

  private static func readList(
    _ list: OpaquePointer, level: Int, into blocks: inout [DraftBlock]
  ) throws(Unsupported) {
    guard level <= deepest else { throw Unsupported(node: "list") }
    let isOrdered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
    for (index, item) in children(of: list).enumerated() {
      let kind: DraftBlock.Kind =
        isOrdered ? .numbered(label: label(index, level), level: level) : .bullet(level: level)
      for (position, child) in children(of: item).enumerated() {
        switch name(of: child) {
        case "paragraph":
          blocks.append(DraftBlock(position == 0 ? kind : .paragraph, try runs(of: child)))
        case "list": try readList(child, level: level + 1, into: &blocks)
        case let other: throw Unsupported(node: other)
        }
      }
    }
  }

  /// `1.` on the first level, `a)` below it.
  private static func label(_ index: Int, _ level: Int) -> String {
    guard level > 1, index < 26, let letter = Unicode.Scalar(97 + index) else {
      return "\(index + 1)."
    }
    return "\(letter))"
  }

  private static func runs(
    of node: OpaquePointer, bold: Bool = false, italic: Bool = false
  ) throws(Unsupported) -> [DraftBlock.Run] {
    var runs: [DraftBlock.Run] = []
    for child in children(of: node) {
      let new: [DraftBlock.Run]
      switch name(of: child) {
      case "text":
        let text = cmark_node_get_literal(child).map { String(cString: $0) } ?? ""
        new = [DraftBlock.Run(text, bold: bold, italic: italic)]
      case "softbreak": new = [DraftBlock.Run(" ", bold: bold, italic: italic)]
      case "strong": new = try Self.runs(of: child, bold: true, italic: italic)
      case "emph": new = try Self.runs(of: child, bold: bold, italic: true)
      case let other: throw Unsupported(node: other)
      }
      for run in new {
        // Escaped characters come as nodes of their own; a reader wants one run a formatting.
        if let last = runs.last, last.bold == run.bold, last.italic == run.italic {
          runs[runs.count - 1] = DraftBlock.Run(
            last.text + run.text, bold: run.bold, italic: run.italic)
        } else {
          runs.append(run)
        }
      }
    }
    return runs
  }

  private static func name(of node: OpaquePointer) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }

  private static func children(of node: OpaquePointer) -> [OpaquePointer] {
    var children: [OpaquePointer] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(child)
      next = cmark_node_next(child)
    }
    return children
  }
}
