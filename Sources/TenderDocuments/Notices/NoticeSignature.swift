/// Recognises notices by the first element of their XML.
enum NoticeSignature {
  /// The schema and kind of the notice that some bytes begin; nil for anything else.
  static func notice(in bytes: some Sequence<UInt8>) -> (schema: Notice.Schema, kind: Notice.Kind)?
  {
    guard let root = XMLRoot(sniffing: bytes) else { return nil }
    if root.name == "TED_EXPORT" { return (.tedExport, .competition) }
    guard let kind = kinds[root.name], root.names(ubl) else { return nil }
    return (.eForms, kind)
  }

  private static let ubl = "urn:oasis:names:specification:ubl:schema:xsd:"
  private static let kinds: [String: Notice.Kind] = [
    "ContractNotice": .competition, "PriorInformationNotice": .planning,
    "ContractAwardNotice": .result, "BusinessRegistrationInformationNotice": .planning,
  ]
}
