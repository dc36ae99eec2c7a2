import Clauses
import TenderDocuments

/// What a document calls the parties of the contract.
enum HostParties {
  /// The names that occur most often as capitalised words; the usual ones where none does.
  static func names(in document: Document) -> PartyNames {
    let text = document.text
    let standard = PartyNames()
    return PartyNames(
      supplier: commonest(of: suppliers, in: text) ?? standard.supplier,
      buyer: commonest(of: buyers, in: text) ?? standard.buyer)
  }

  private static let suppliers = [
    "Leverantören", "Entreprenören", "Utföraren", "Konsulten", "Säljaren",
  ]
  private static let buyers = [
    "Beställaren", "Kommunen", "Regionen", "Köparen", "Myndigheten", "Uppdragsgivaren",
  ]

  /// The first of the commonest names, so that the usual one wins a tie.
  private static func commonest(of names: [String], in text: [UInt8]) -> String? {
    var best: (name: String, count: Int)?
    for name in names {
      let count = count(of: Array(name.utf8), in: text)
      if count > best?.count ?? 0 { best = (name, count) }
    }
    return best?.name
  }

  private static func count(of name: [UInt8], in text: [UInt8]) -> Int {
    var count = 0
    var start = text.startIndex
    while start + name.count <= text.count,
      let first = text[start...].firstIndex(of: name[0]), first + name.count <= text.count
    {
      if text[first..<(first + name.count)].elementsEqual(name) { count += 1 }
      start = first + 1
    }
    return count
  }
}
