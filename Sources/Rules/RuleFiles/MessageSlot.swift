/// What a message of a rule leaves open until a tender is judged, written `{name}`.
public enum MessageSlot: String, Sendable, CaseIterable {
  /// The words of the passage.
  case hit
  /// The names of what is missing, or what applies instead.
  case lacks
  /// How many places there are.
  case count
  /// The arithmetic in words and numbers.
  case sum
  /// What the first of two places says.
  case a
  /// What the second of two places says.
  case b
  /// The document of the first place.
  case docA
  /// The document of the second place.
  case docB

  /// A stretch of a message.
  public enum Piece: Sendable, Equatable {
    case text(Substring)
    case slot(MessageSlot)
    /// Something in braces that is no slot.
    case unknown(Substring)
  }

  /// A message cut at its slots.
  public static func pieces(of message: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = message[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(rest[..<open])) }
      let name = rest[rest.index(after: open)..<close]
      pieces.append(MessageSlot(rawValue: String(name)).map(Piece.slot) ?? .unknown(name))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(rest)) }
    return pieces
  }
}
