/// Other names for the parties.
enum PartyTable {
  static let suppliers = ["Entreprenören", "Utföraren", "Uppdragstagaren", "Tjänsteleverantören"]
  static let buyers = ["Kommunen", "Köparen", "Regionen", "Uppdragsgivaren"]

  /// The sentence with another name for the supplier where it is the party.
  static func renamed(_ sentence: String, supplier name: String) -> String {
    sentence.replacing("Leverantörens", with: genitive(name))
      .replacing("Leverantören", with: name)
  }

  /// The sentence with another name for the buyer.
  static func renamed(_ sentence: String, buyer name: String) -> String {
    sentence.replacing("Beställarens", with: genitive(name)).replacing("Beställaren", with: name)
  }

  private static func genitive(_ name: String) -> String { name + "s" }
}
