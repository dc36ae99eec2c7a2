import Foundation
import Fuzzing
import Testing

/// A file of the corpus.
struct CorpusFile: Sendable, CustomTestStringConvertible {
  let target: FuzzTarget
  let url: URL

  var testDescription: String { "\(target.name)/\(url.lastPathComponent)" }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

  static func files(of target: FuzzTarget) -> [CorpusFile] {
    let folder = folder.appending(path: target.name)
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    return (found ?? []).sorted { $0.path < $1.path }.map { CorpusFile(target: target, url: $0) }
  }

  static let all = FuzzTarget.all.flatMap(files)
}

/// What the fuzzer starts from, and every input that once broke something, keeps its promises.
@Suite struct FuzzingTests {
  @Test func everyTargetHasACorpus() {
    for target in FuzzTarget.all {
      #expect(!CorpusFile.files(of: target).isEmpty, "\(target.name)")
    }
  }

  @Test(arguments: CorpusFile.all) func keepsItsPromises(_ file: CorpusFile) throws {
    try file.target.run([UInt8](Data(contentsOf: file.url)))
  }
}
