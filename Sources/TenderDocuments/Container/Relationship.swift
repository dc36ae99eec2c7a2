/// A link from one part of a package to another part or to something outside.
struct Relationship: Sendable, Equatable {
  /// The id that the source part uses.
  let id: String
  /// The last component of its type, for example `styles`; the same in transitional and strict.
  let type: String
  /// The name of the part it leads to, or a URI where it is external.
  let target: String
  /// Whether it leads out of the package.
  let isExternal: Bool

  /// Reads a relationship part.
  ///
  /// - Parameter source: the name of the part that the links start from; empty for the package.
  static func read(_ xml: XMLIndex, source: String) -> [Relationship] {
    guard !xml.nodes.isEmpty else { return [] }
    var found: [Relationship] = []
    for node in xml.children(of: 0) where xml.nodes[node].name == .relationship {
      guard let id = xml.string("Id", in: .none, of: node),
        let type = xml.string("Type", in: .none, of: node),
        let target = xml.string("Target", in: .none, of: node)
      else { continue }
      let isExternal = xml.string("TargetMode", in: .none, of: node) == "External"
      found.append(
        Relationship(
          id: id, type: type.split(separator: "/").last.map(String.init) ?? type,
          target: isExternal ? target : resolve(target, from: source), isExternal: isExternal))
    }
    return found
  }

  /// The part that holds a part's relationships (ECMA-376-2, 6.5.2).
  static func partName(for source: String) -> String {
    var components = source.split(separator: "/", omittingEmptySubsequences: true)
    let last = components.popLast() ?? ""
    return (components + ["_rels", last + ".rels"]).joined(separator: "/")
  }

  private static func resolve(_ target: String, from source: String) -> String {
    let path = target.prefix { $0 != "#" && $0 != "?" }
    var components: [Substring] = []
    if !path.hasPrefix("/") { components = source.split(separator: "/").dropLast() }
    for component in path.split(separator: "/") where component != "." {
      if component == ".." {
        _ = components.popLast()
      } else {
        components.append(component)
      }
    }
    return components.joined(separator: "/")
  }
}
