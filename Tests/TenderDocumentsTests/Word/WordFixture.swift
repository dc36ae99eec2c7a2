import TenderDocuments

/// A small document of its own for a test: the inside of `w:body` and of the parts around it.
struct WordFixture {
  var body = ""
  var styles = ""
  var numbering = ""
  /// Further parts by relationship type: the whole part after its declaration.
  var parts: [(type: String, name: String, xml: String)] = []
  var settings = ""
  /// Parts about the file as a whole, by relationship type.
  var properties: [(type: String, name: String, xml: String)] = []
  var wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// What the last section says of itself; else it shows every header and footer.
  var lastSection: String?
  var mainPart = "word/document.xml"
  var mainType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

  var namespaces: String {
    """
    xmlns:w="\(wordNamespace)" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    """
  }

  /// The main part as it lies in the package.
  var document: String {
    declaration + "<w:document \(namespaces)><w:body>\(body)<w:sectPr>"
      + (lastSection ?? pageReferences) + "</w:sectPr></w:body></w:document>"
  }

  func zip() -> StoredZip {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let package = "http://schemas.openxmlformats.org/package/2006/"
    var all = parts
    if !styles.isEmpty {
      all.append(("styles", "styles.xml", "<w:styles \(namespaces)>\(styles)</w:styles>"))
    }
    if !numbering.isEmpty {
      all.append(
        ("numbering", "numbering.xml", "<w:numbering \(namespaces)>\(numbering)</w:numbering>"))
    }
    if !settings.isEmpty {
      all.append(("settings", "settings.xml", "<w:settings \(namespaces)>\(settings)</w:settings>"))
    }
    var zip = StoredZip()
    func add(_ name: String, _ text: String) {
      zip.entries.append(StoredZip.Entry(name: name, bytes: Array(text.utf8)))
    }
    add(
      "[Content_Types].xml",
      declaration + "<Types xmlns=\"\(package)content-types\"><Override PartName=\"/\(mainPart)\""
        + " ContentType=\"\(mainType)\"/></Types>")
    add(
      "_rels/.rels",
      declaration + "<Relationships xmlns=\"\(package)relationships\"><Relationship Id=\"a\""
        + " Type=\"\(office)officeDocument\" Target=\"\(mainPart)\"/>\(links(to: properties, office))</Relationships>"
    )
    let folder = mainPart.split(separator: "/").dropLast().joined(separator: "/")
    let file = mainPart.split(separator: "/").last ?? ""
    add(
      "\(folder)/_rels/\(file).rels",
      declaration + "<Relationships xmlns=\"\(package)relationships\">\(links(to: all, office))"
        + "</Relationships>")
    add(mainPart, document)
    for part in all { add("\(folder)/\(part.name)", declaration + part.xml) }
    for part in properties { add(part.name, declaration + part.xml) }
    return zip
  }

  private func links(
    to parts: [(type: String, name: String, xml: String)], _ office: String
  ) -> String {
    parts.map { part in
      "<Relationship Id=\"\(part.name)\" Type=\"\(office)\(part.type)\" Target=\"\(part.name)\"/>"
    }.joined()
  }

  /// The file.
  func bytes() -> [UInt8] { zip().bytes() }

  /// The package as one XML file.
  func flat() -> [UInt8] {
    let parts = zip().entries.filter { !$0.name.hasPrefix("[") }.map { entry in
      let text = String(decoding: entry.bytes, as: UTF8.self)
      return
        "<pkg:part pkg:name=\"/\(entry.name)\"><pkg:xmlData>\(text.dropFirst(declaration.count))"
        + "</pkg:xmlData></pkg:part>"
    }
    let namespace = "http://schemas.microsoft.com/office/2006/xmlPackage"
    let text =
      declaration + "<?mso-application progid=\"Word.Document\"?>\n"
      + "<pkg:package xmlns:pkg=\"\(namespace)\">\(parts.joined())<pkg:part pkg:name=\"/a.png\">"
      + "<pkg:binaryData>AAAA</pkg:binaryData></pkg:part></pkg:package>"
    return Array(text.utf8)
  }

  private let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private var pageReferences: String {
    parts.filter { $0.type == "header" || $0.type == "footer" }
      .map { "<w:\($0.type)Reference w:type=\"default\" r:id=\"\($0.name)\"/>" }.joined()
  }
}

/// A paragraph, with properties and plain text.
func paragraph(_ text: String, _ properties: String = "", runs: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
  return "<w:p>\(properties)\(text.isEmpty ? "" : run(text))\(runs)</w:p>"
}

/// A run of text, with properties.
func run(_ text: String, _ properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

/// A paragraph in a style.
func styled(
  _ style: String, _ text: String, _ more: String = "", runs: String = ""
) -> String {
  paragraph(text, "<w:pStyle w:val=\"\(style)\"/>" + more, runs: runs)
}

/// A paragraph in a list.
func listed(_ list: Int, _ level: Int, _ text: String, _ more: String = "") -> String {
  paragraph(
    text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>" + more)
}

/// A paragraph style.
func style(
  _ id: String, _ name: String, base: String = "", paragraph: String = "", run: String = "",
  type: String = "paragraph", more: String = ""
) -> String {
  "<w:style w:type=\"\(type)\" w:styleId=\"\(id)\"\(more)><w:name w:val=\"\(name)\"/>"
    + (base.isEmpty ? "" : "<w:basedOn w:val=\"\(base)\"/>") + "<w:pPr>\(paragraph)</w:pPr>"
    + "<w:rPr>\(run)</w:rPr></w:style>"
}

/// A level of a list definition.
func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
  "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)"
    + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
}

/// A list definition.
func definition(_ id: Int, _ levels: String...) -> String {
  "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
}

/// A list that counts by a definition.
func list(_ id: Int, by definition: Int, _ overrides: String = "") -> String {
  "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(definition)\"/>\(overrides)</w:num>"
}

/// A tracked change around runs.
func tracked(_ kind: String, _ inside: String) -> String {
  "<w:\(kind) w:id=\"1\" w:author=\"Granskare\" w:date=\"2026-01-01T00:00:00Z\">\(inside)</w:\(kind)>"
}

/// A complex field.
func field(_ code: String, _ result: String) -> String {
  "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(code)</w:instrText></w:r>"
    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(result)"
    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
}

/// A table of rows of cells, each cell the XML of its blocks after its properties.
func table(_ rows: [[String]]) -> String {
  let rows = rows.map { row in
    "<w:tr>" + row.map { "<w:tc>\($0)</w:tc>" }.joined() + "</w:tr>"
  }
  return "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.joined())</w:tbl>"
}

/// A content control.
func control(_ properties: String, _ content: String) -> String {
  "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
}
