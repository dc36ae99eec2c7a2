/// A way into the program for bytes that nobody vouches for, with what it promises for any of them.
///
/// A refusal with a reason keeps the promise; a crash, a hang or a document that contradicts itself
/// breaks it. `make fuzz` looks for such bytes, and the tests run every file of the corpus.
public struct FuzzTarget: Sendable {
  /// The name on the command line and of the folder in the corpus.
  public let name: String
  private let body: @Sendable ([UInt8]) throws(BrokenPromise) -> Void

  init(_ name: String, _ body: @escaping @Sendable ([UInt8]) throws(BrokenPromise) -> Void) {
    self.name = name
    self.body = body
  }

  /// Tries one input.
  ///
  /// - Throws: ``BrokenPromise`` where something does not hold that always must.
  public func run(_ bytes: [UInt8]) throws(BrokenPromise) { try body(bytes) }

  /// The targets in the order in which they are told of.
  public static let all: [FuzzTarget] = [
    FuzzTarget("container", DocumentTargets.container),
    FuzzTarget("parts", DocumentTargets.parts),
    FuzzTarget("insert", EditingTargets.insert),
    FuzzTarget("annotate", EditingTargets.annotate),
    FuzzTarget("strip", EditingTargets.strip),
    FuzzTarget("odt", DocumentTargets.odt),
    FuzzTarget("pdf", DocumentTargets.pdf),
    FuzzTarget("text", DocumentTargets.text),
    FuzzTarget("markdown", DocumentTargets.markdown),
    FuzzTarget("notice", DocumentTargets.notice),
    FuzzTarget("yaml", LibraryTargets.yaml),
    FuzzTarget("clause", LibraryTargets.clause),
    FuzzTarget("citations", TextTargets.citations),
    FuzzTarget("phrases", TextTargets.phrases),
    FuzzTarget("lint", TextTargets.lint),
  ]

  /// The target of a name.
  public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
