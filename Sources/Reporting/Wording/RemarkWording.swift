import TenderDocuments

/// Words for what a reader of a file does not see.
extension Wording {
  /// What a remark is about.
  func of(_ kind: Remark.Kind) -> String {
    switch kind {
    case .hiddenText: of("dold text", "hidden text")
    case .deletedText: of("struken text", "deleted text")
    case .insertedText: of("inskjuten text", "inserted text")
    case .comment: of("kommentar", "comment")
    case .externalTemplate: of("mall på annan plats", "template elsewhere")
    case .embeddedDocument: of("inbäddat dokument", "embedded document")
    case .externalLink: of("länk till annan plats", "link elsewhere")
    case .brokenReference: of("trasig hänvisning", "broken reference")
    case .unreadPart: of("oläst del", "unread part")
    case .watermark: of("vattenstämpel", "watermark")
    case .macro: of("makron", "macros")
    case .layoutChange: of("ändrat utseende", "changed looks")
    case .changeAuthor: of("namn vid ändring", "name at a change")
    case .commentAuthor: of("namn vid kommentar", "name at a comment")
    }
  }
}
