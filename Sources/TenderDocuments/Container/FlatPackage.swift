/// A package in one XML file, as Word saves it under the name of Flat OPC.
///
/// Each part stands as XML in an element of its own; what is no XML stands there in Base64 and is
/// never read.
struct FlatPackage: PackageParts {
  private struct Part {
    let name: String
    /// The part's own root; nil for what is no XML.
    let root: Int?
  }

  private static let mostParts = 2_000
  /// The largest file; a part of a package in ZIP may be no larger.
  private static let largest = 64 << 20

  private let xml: XMLIndex
  private let parts: [Part]
  private let places: [String: Int]
  private let path: String

  /// Opens a package.
  ///
  /// - Throws: `DocumentError` when it is not well formed, has too many parts or two of one name.
  init(_ bytes: [UInt8], path: String) throws(DocumentError) {
    self.path = path
    guard bytes.count <= Self.largest else {
      throw PackageFault.tooLarge(part: "pkg:package").at(path)
    }
    // The parts lie three levels deeper than in files of their own.
    var limits = XMLLimits()
    limits.depth += 3
    let xml: XMLIndex
    do throws(XMLFailure) {
      xml = try XMLScanner.scan(bytes, limits: limits)
    } catch {
      throw PackageFault.xml(error, part: "pkg:package").at(path)
    }
    self.xml = xml
    var found: [Part] = []
    var places: [String: Int] = [:]
    for node in xml.children(of: 0) where xml.nodes[node].name == .flatPart {
      guard found.count < Self.mostParts else { throw PackageFault.tooManyEntries.at(path) }
      let name = String(
        (xml.string("name", in: .flatPackage, of: node) ?? "").drop { $0 == "/" })
      guard places.updateValue(found.count, forKey: name.lowercased()) == nil else {
        throw PackageFault.doubledName(name).at(path)
      }
      let data = xml.child(.flatXML, of: node)
      let root = data.flatMap { data in xml.children(of: data).first { _ in true } }
      found.append(Part(name: name, root: root))
    }
    parts = found
    self.places = places
  }

  var partNames: [String] { parts.map(\.name) }

  func storedName(of part: String) -> String? { places[part.lowercased()].map { parts[$0].name } }

  func content(of part: String) throws(DocumentError) -> [UInt8]? {
    guard let place = places[part.lowercased()] else { return nil }
    guard let root = parts[place].root else {
      throw PackageFault.damaged(part: parts[place].name).at(path)
    }
    let element = xml.range(of: root)
    let declarations = inheritedDeclarations(of: root)
    guard !declarations.isEmpty else { return Array(xml.bytes[element]) }
    let nameEnd = xml.bytes[element].firstIndex {
      $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/")
    }
    let cut = nameEnd ?? element.upperBound
    return Array(xml.bytes[element.lowerBound..<cut]) + declarations
      + Array(xml.bytes[cut..<element.upperBound])
  }

  /// The namespaces that a part takes from the elements around it, as attributes with a blank in
  /// front; Word declares all of them in the part itself.
  private func inheritedDeclarations(of root: Int) -> [UInt8] {
    var known: Set<[UInt8]> = []
    var text: [UInt8] = []
    var node = root
    while node >= 0 {
      let tag = Int(xml.nodes[node].start)..<Int(xml.nodes[node].contentStart)
      xml.bytes.withUnsafeBufferPointer { source in
        var scanner = AttributeScanner(source: source, tag: tag)
        while let attribute = scanner.next() {
          let name = Array(source[attribute.name])
          guard name.starts(with: "xmlns".utf8), known.insert(name).inserted, node != root else {
            continue
          }
          // The value with its quotes.
          let whole = attribute.name.lowerBound..<(attribute.value.upperBound + 1)
          text += [UInt8(ascii: " ")] + source[whole]
        }
      }
      node = Int(xml.nodes[node].parent)
    }
    return text
  }
}
