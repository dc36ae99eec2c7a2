extension XMLIndex {
  /// The branch of alternative content to read: the first choice that is understood, else the
  /// fallback; never two of them.
  ///
  /// The prefixes that a choice requires are taken by their usual names.
  func understoodBranch(of node: Int) -> Int? {
    for child in children(of: node) where nodes[child].name == .choice {
      let required = string("Requires", in: .none, of: child) ?? ""
      if required.split(separator: " ").allSatisfy({ Self.understood.contains($0) }) {
        return child
      }
    }
    return child(.fallback, of: node)
  }

  /// Word's own extensions whose text stands in ordinary WordprocessingML.
  private static let understood: Set<Substring> = [
    "wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "w16cex",
    "w16du", "a14", "v", "o", "m",
  ]
}
