import Foundation
import Languages

/// A document for text whose pages are nothing but pictures: it was scanned, or photographed.
enum PictureDocument {
  private static let fault = DocumentFault(
    .empty,
    reason: .init(
      sv: "dokumentet har ingen text, bara bilder: det är troligen inskannat",
      en: "the document has no text, only pictures: it was probably scanned"),
    advice: .init(
      sv: "Använd originalet med text, eller gör texten sökbar med teckenigenkänning (OCR)",
      en: "Use the original with text, or make the text searchable by optical recognition (OCR)"))

  /// The folders in which packages keep pictures; names stand uncompressed in a package.
  private static let folders = ["media/", "Pictures/"].map { Data($0.utf8) }

  /// The document, unless it is nothing but pictures.
  ///
  /// An empty form is let through: nothing of it goes unread.
  ///
  /// - Throws: ``DocumentError`` where there is a picture and not a letter outside of page headers.
  static func refuse(_ document: Document, from bytes: [UInt8]) throws(DocumentError) -> Document {
    let hasText = document.blocks.contains { block in
      ![.header, .footer].contains(block.story)
        && document.string(block.range).contains { $0.isLetter || $0.isNumber }
    }
    if hasText { return document }
    let data = Data(bytes)
    guard folders.contains(where: { data.firstRange(of: $0) != nil }) else { return document }
    throw fault.at(document.path)
  }
}
