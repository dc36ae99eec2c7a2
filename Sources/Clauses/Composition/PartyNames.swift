/// What the parties are called in the document that a clause goes into.
public struct PartyNames: Sendable, Equatable {
  /// Who performs the contract, in the definite form: Leverantören, Entreprenören, Utföraren.
  public let supplier: String
  /// Who buys, in the definite form: Beställaren, Kommunen, Regionen.
  public let buyer: String

  /// Makes names.
  public init(supplier: String = "Leverantören", buyer: String = "Beställaren") {
    self.supplier = supplier
    self.buyer = buyer
  }

  /// The genitive of a name: nothing is added after s, x and z.
  static func genitive(_ name: String) -> String {
    guard let last = name.last?.lowercased(), !"sxz".contains(last) else { return name }
    return name + "s"
  }
}
