/// Words that make a citation right which would be wrong without them.
public struct Excuses: Sendable, Equatable {
  /// Words that show that a provision is applied though it does not govern the tender, or is only
  /// told of: ”på motsvarande sätt”, ”frivilligt”.
  public var regime: [String] = []
  /// Words that show that another act is compared or told of.
  public var otherAct: [String] = []
  /// Words of other fields of law, near which a place without an act proves nothing.
  public var otherField: [String] = []
  /// Places that an act borrows from another.
  public var borrowed: [Borrowed] = []

  /// A place in one act to which another refers.
  public struct Borrowed: Sendable, Equatable {
    /// The act that refers.
    public let act: Act
    /// The act that is referred to.
    public let from: Act
    /// Its chapters.
    public let chapters: [Ordinal]
  }
}
