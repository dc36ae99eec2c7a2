extension OpenStoryReader {
  /// Reads a list with the lists inside it.
  func list(_ node: Int, _ place: Place) {
    var inside = place
    let style = xml.string("style-name", in: .openText, of: node)
    let goesOn = xml.string("continue-numbering", in: .openText, of: node) == "true"
    inside.level = place.level + 1
    if let around = place.list, style == nil || style == around.style {
      // A list inside a list counts along with it.
      inside.list = around
    } else {
      inside.list = counter.begin(
        id: xml.string("id", in: .xml, of: node), style: style ?? "", goesOn: goesOn,
        after: xml.string("continue-list", in: .openText, of: node))
    }
    for child in xml.children(of: node) {
      switch xml.nodes[child].name {
      case .openListItem: item(child, inside, isNumbered: true)
      case .openListHeader: item(child, inside, isNumbered: false)
      case .openChangeStart, .openChangeEnd, .openChangePoint: change(child)
      default: break
      }
    }
  }

  /// An item that begins with a list of its own has no number: that is how deeper levels are
  /// reached.
  private func item(_ node: Int, _ place: Place, isNumbered: Bool) {
    var inside = place
    inside.item = Item(
      isNumbered: isNumbered, start: xml.integer("start-value", in: .openText, of: node))
    if let style = xml.string("style-override", in: .openText, of: node), let run = place.list {
      inside.list = OpenListCounter.Run(definition: run.definition, style: style)
    }
    blocks(in: node, inside)
  }
}
