/// Tells a tag of HTML from other text between angle brackets, as a place to fill in: `<antal dagar>`.
enum HTMLTag {
  /// Whether what stands between `<` and `>` is a tag: the name of an element, then attributes.
  ///
  /// What merely begins like one, as `<b och c>`, is text.
  static func isTag(_ content: ArraySlice<UInt8>) -> Bool {
    let inner = content.first == UInt8(ascii: "/") ? content.dropFirst() : content
    let name = inner.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    guard name.count <= longestName,
      elements.contains(String(decoding: name, as: UTF8.self).lowercased())
    else { return false }
    let rest = inner[name.endIndex...].drop { $0 <= 0x20 }
    return rest.isEmpty || rest.first == UInt8(ascii: "/") || rest.contains(UInt8(ascii: "="))
      || attributes.contains(String(decoding: rest, as: UTF8.self).lowercased())
  }

  /// `blockquote` and its like.
  private static let longestName = 10

  /// Attributes that stand without a value.
  private static let attributes: Set<String> = [
    "checked", "disabled", "hidden", "open", "reversed",
  ]

  /// The elements of the HTML standard, and those left from its older editions.
  private static let elements = Set(
    """
    a abbr acronym address area article aside audio b base bdi bdo big blink blockquote body br \
    button canvas caption center cite code col colgroup data datalist dd del details dfn dialog \
    dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 \
    h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark marquee \
    menu meta meter nav nobr noscript object ol optgroup option output p param picture pre progress \
    q rp rt ruby s samp script section select slot small source span strike strong style sub \
    summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul \
    var video wbr
    """.split(separator: " ").map(String.init))
}
