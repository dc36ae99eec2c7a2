import Foundation
import TenderDocuments

/// The parts of a Word package written one after the other in a text, so that a mutation hits XML
/// and not compressed bytes.
///
/// A part begins with a line `=== word/document.xml`. The parts that make a package of it are added
/// where they are not written themselves.
struct PartBundle {
  /// The parts by name, in the order of the text.
  let parts: [(name: String, bytes: [UInt8])]

  /// Cuts a text into parts; nil where it names none.
  init?(_ text: [UInt8]) {
    var parts: [(name: String, bytes: [UInt8])] = []
    var name: String?
    var content: [UInt8] = []
    func close() { if let name { parts.append((name, content)) } }
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: Self.mark) {
        close()
        name = String(decoding: line.dropFirst(Self.mark.count), as: UTF8.self)
        content = []
      } else {
        if !content.isEmpty { content.append(UInt8(ascii: "\n")) }
        content += line
      }
    }
    close()
    guard !parts.isEmpty else { return nil }
    self.parts = parts
  }

  /// The package; nil where libzip takes no such names.
  var package: [UInt8]? {
    var entries = parts
    let names = Set(parts.map(\.name))
    func add(_ name: String, _ text: String) {
      if !names.contains(name) { entries.append((name, Array(text.utf8))) }
    }
    add("_rels/.rels", Self.links(from: "", [("officeDocument", "word/document.xml")]))
    let linked = parts.filter { $0.name.hasPrefix("word/") && $0.name.hasSuffix(".xml") }
      .map { part in
        let file = String(part.name.dropFirst("word/".count))
        return (file.dropLast(".xml".count).trimmingCharacters(in: .decimalDigits), file)
      }
    add("word/_rels/document.xml.rels", Self.links(from: "word", linked))
    return try? ZipArchiveWriter.archive(of: entries, path: "prov.docx")
  }

  private static let mark = Array("=== ".utf8)

  /// Relationships whose ids are the names of the files they lead to.
  private static func links(from folder: String, _ targets: [(type: String, file: String)])
    -> String
  {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let items = targets.map {
      "<Relationship Id=\"\($0.file)\" Type=\"\(office)\($0.type)\" Target=\"\($0.file)\"/>"
    }
    return "<Relationships "
      + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + items.joined() + "</Relationships>"
  }
}
