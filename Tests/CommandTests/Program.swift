import Foundation

/// The built program, run as users run it.
struct Program {
  /// What a run left behind.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program beside the test bundle, or another build that the environment names.
  static let executable =
    ProcessInfo.processInfo.environment["HANSYN_PROGRAM"].map { URL(filePath: $0) }
    ?? URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "hansyn")

  /// Runs the program in the repository's folder, without the colours and widths of this terminal.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - input: What standard input gives.
  ///   - folder: Where it runs; the repository by default.
  static func run(
    _ arguments: [String], input: [UInt8] = [], in folder: URL = root,
    environment: [String: String] = [:]
  ) throws -> Run {
    try start(executable.path, arguments, input: input, in: folder, environment: environment)
  }

  /// Runs any program in the same way.
  static func start(
    _ path: String, _ arguments: [String], input: [UInt8] = [], in folder: URL = root,
    environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/tmp"].merging(environment) { $1 }
    // Files, not pipes: a pipe that nobody empties would stop the program.
    let scratch = try Scratch()
    let (inFile, outFile, errorFile) = (
      scratch.url("in"), scratch.url("out"), scratch.url("errors")
    )
    try Data(input).write(to: inFile)
    for file in [outFile, errorFile] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: inFile)
    process.standardOutput = try FileHandle(forWritingTo: outFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: outFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
  }
}

/// A folder that is gone when the test is over.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "hansyn-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func url(_ name: String) -> URL { folder.appending(path: name) }

  /// Writes a file and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    let url = url(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// The names of everything in it.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }
}
