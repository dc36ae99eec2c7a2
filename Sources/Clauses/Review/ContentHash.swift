import CLibCrypto

/// A fingerprint of a text: SHA-256, as any other program would compute it.
///
/// libcrypto does the work: libzip brings it along already, so nothing more is installed to run
/// the program.
public struct ContentHash: Sendable, Hashable, CustomStringConvertible {
  /// 64 hexadecimal digits in lower case.
  public let digits: String

  /// The fingerprint of lines, each ended by a line break.
  public init(of lines: [String]) {
    self.init(ofFile: Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// The fingerprint of the bytes of a file.
  public init(ofFile bytes: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(bytes, bytes.count, &digest)
    digits = digest.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// Reads `sha256:` and 64 digits; nil for everything else.
  public init?(_ text: String) {
    guard text.hasPrefix(Self.prefix) else { return nil }
    let digits = text.dropFirst(Self.prefix.count)
    guard digits.utf8.count == 64, digits.utf8.allSatisfy("0123456789abcdef".utf8.contains) else {
      return nil
    }
    self.digits = String(digits)
  }

  /// `sha256:` and the digits.
  public var description: String { Self.prefix + digits }

  /// The first digits, enough to tell the parts of one clause apart.
  var short: String { String(digits.prefix(16)) }

  private static let prefix = "sha256:"
}
