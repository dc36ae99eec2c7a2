/// What a notice of a procurement says, field by field.
///
/// Fields are named as in eForms (Implementing Regulation (EU) 2019/1780, annex): `BT-06`, `BT-71`.
/// A notice in the schema that TED used before 2023 has those of its fields that mean the same.
public struct Notice: Sendable, Equatable {
  /// The schema that a notice is written in.
  public enum Schema: String, Sendable {
    /// eForms, UBL 2.3 with the extension of the Publications Office.
    case eForms
    /// `TED_EXPORT`, the schema before eForms.
    case tedExport
  }

  /// What sort of notice it is.
  public enum Kind: String, Sendable {
    /// Announces a procurement to come, and may ask for tenders (`PriorInformationNotice`).
    case planning
    /// Asks for tenders (`ContractNotice`).
    case competition
    /// Tells of an award or of a change after it (`ContractAwardNotice`).
    case result
  }

  /// One field with its value and its place.
  public struct Field: Sendable, Equatable {
    /// The name, for example `BT-06`.
    public let id: String
    /// The lot that it concerns, for example `LOT-0001`; nil for the procedure as a whole.
    public let lot: String?
    /// The code, number, day or text.
    public let value: String
    /// The currency of an amount, the unit of a measure (`MONTH`).
    public let unit: String?
    /// UTF-8 offsets of the line in the document's text.
    public let range: Range<Int>
  }

  /// The schema.
  public let schema: Schema
  /// What sort of notice it is.
  public let kind: Kind
  /// The subtype, `1`–`40`, `CEI`, `E1`–`E6`, `T01`, `T02`; nil where it isn't stated.
  public let subtype: String?
  /// The version as stated, for example `eforms-sdk-1.13`.
  public let version: String?
  /// The lots in their order; empty where the notice has none.
  public let lots: [String]
  /// The fields that are read, in the order of the notice.
  public let fields: [Field]
  /// How many elements with text are not read.
  public let unread: Int

  /// The fields of some name, for all lots and the procedure.
  public func fields(_ id: String) -> [Field] { fields.filter { $0.id == id } }

  /// The first field of some name.
  public func first(_ id: String) -> Field? { fields.first { $0.id == id } }
}

extension Notice {
  /// The name of a code as the Swedish form shows it, for example `Främjande av social hållbarhet`.
  ///
  /// - Parameters:
  ///   - code: The code, for example `soc-obj`.
  ///   - id: The field that holds it, for example `BT-06`.
  /// - Returns: the name; nil for a code that is not known.
  public static func name(ofCode code: String, in id: String) -> String? {
    NoticeCodes.name(of: code, in: id)
  }
}
