/// The page headers and footers that the sections of a document show.
///
/// A section without a header of a type of its own has that of the section before it; the header of
/// the first page is shown only where the section asks for one (ISO/IEC 29500-1, 17.10.2 and
/// 17.10.6).
struct PageReferences {
  private struct Kind: Hashable {
    let isFooter: Bool
    /// `default`, `first` or `even`.
    let type: String
  }

  private var current: [Kind: String] = [:]
  /// What is shown, by relationship, in the order of the sections.
  private var found: [(kind: Kind, relationship: String)] = []

  /// Takes in a section, in the order of the document.
  mutating func add(_ section: Int, of xml: XMLIndex) {
    var hasTitlePage = false
    for child in xml.children(of: section) {
      switch xml.nodes[child].name {
      case .titlePage: hasTitlePage = xml.isOn(child)
      case .headerReference, .footerReference:
        guard let id = xml.string("id", in: .relationship, of: child) else { continue }
        let kind = Kind(
          isFooter: xml.nodes[child].name == .footerReference,
          type: xml.string("type", of: child) ?? "default")
        current[kind] = id
      default: break
      }
    }
    for isFooter in [false, true] {
      for type in ["default", "first", "even"] where type != "first" || hasTitlePage {
        let kind = Kind(isFooter: isFooter, type: type)
        guard let id = current[kind], !found.contains(where: { $0 == (kind, id) }) else { continue }
        found.append((kind, id))
      }
    }
  }

  /// The relationships of the headers, or footers, that are shown.
  func shown(areFooters: Bool, withEven: Bool) -> [String] {
    found.filter { $0.kind.isFooter == areFooters && (withEven || $0.kind.type != "even") }
      .map(\.relationship)
  }
}
