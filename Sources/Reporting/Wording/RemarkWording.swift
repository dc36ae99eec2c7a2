import TenderDocuments

/// Swedish words for what a reader of a file does not see.
enum RemarkWording {
  /// What a remark is about.
  static func name(_ kind: Remark.Kind) -> String {
    switch kind {
    case .hiddenText: "dold text"
    case .deletedText: "struken text"
    case .insertedText: "inskjuten text"
    case .comment: "kommentar"
    case .externalTemplate: "mall på annan plats"
    case .embeddedDocument: "inbäddat dokument"
    case .externalLink: "länk till annan plats"
    case .brokenReference: "trasig hänvisning"
    case .unreadPart: "oläst del"
    case .watermark: "vattenstämpel"
    case .layoutChange: "ändrat utseende"
    case .changeAuthor: "namn vid ändring"
    case .commentAuthor: "namn vid kommentar"
    }
  }
}
