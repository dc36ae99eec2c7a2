import Foundation

/// Documents that nobody wrote for a test, and passages anywhere in them.
///
/// The samples, and the files of the folder that `HANSYN_DOCUMENTS` names. What a test writes lies in
/// the folder that `HANSYN_WRITTEN` names, for other programs to judge; `SEED` repeats a run.
struct RealDocuments {
  let files: [URL]
  private var seed: UInt64

  init() throws {
    let environment = ProcessInfo.processInfo.environment
    seed = UInt64(environment["SEED"] ?? "") ?? 20_261_121
    print("SEED=\(seed)")
    var files = InsertionTests.samples
    if let folder = environment["HANSYN_DOCUMENTS"] {
      files += try FileManager.default.contentsOfDirectory(
        at: URL(filePath: folder), includingPropertiesForKeys: nil
      ).sorted { $0.path < $1.path }
    }
    self.files = files
  }

  mutating func number(below limit: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(seed >> 33) % max(1, limit)
  }

  /// Whole characters somewhere in a stretch of a text, some bytes long.
  mutating func passage(of text: [UInt8], in range: Range<Int>, longest: Int) -> Range<Int> {
    var start = range.lowerBound + number(below: range.count)
    var end = min(range.upperBound, start + 1 + number(below: longest))
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    while end < range.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  /// Keeps what was written, where somebody asks for it.
  static func keep(_ bytes: [UInt8], as name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["HANSYN_WRITTEN"] else { return }
    try Data(bytes).write(to: URL(filePath: folder).appending(path: name))
  }
}
