import Foundation
import Testing

/// Nothing that a document points to is ever fetched, and nothing is sent.
///
/// The program runs with a library before the C library that writes down every step towards a
/// network. That needs no rights of its own, so that it holds wherever the tests run.
@Suite struct NetworkTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Network")

  /// Documents with addresses wherever one can stand, and what becomes of each.
  private static let documents = [
    ("ute.docx", 0), ("ute-dtd.docx", 2), ("ute.md", 0), ("ute-annons.xml", 0),
    ("ute-annons-dtd.xml", 2),
  ]

  @Test func contactsNobody() throws {
    let scratch = try Scratch()
    let log = scratch.url("steg").path
    let environment = ["LD_PRELOAD": try Self.tripwire(in: scratch), "TRIPWIRE": log]
    func steps() -> String? { try? String(contentsOfFile: log, encoding: .utf8) }

    // The wire itself must be known to work: the shell is asked to open a connection.
    _ = try Program.start(
      "/bin/bash", ["-c", "exec 3<>/dev/tcp/127.0.0.1/9"], environment: environment)
    #expect(steps() != nil, "the tripwire does not work")
    try? FileManager.default.removeItem(atPath: log)

    for (name, status) in Self.documents {
      let path = Self.folder.appending(path: name).path
      for command in [
        ["lint", path, "--fail-on", "never"], ["inspect", path],
        ["lint", path, "--fail-on", "never", "--format", "sarif"],
      ] {
        let run = try Program.run(command, environment: environment)
        #expect(run.status == Int32(status), "\(command) \(run.errors)")
        #expect(steps() == nil, "\(command): \(steps() ?? "")")
      }
    }
    for command in [
      ["insert", Self.folder.appending(path: "ute.docx").path, "--clause", "VIL-02"],
      ["generate", "BRV-01"],
    ] {
      let run = try Program.run(
        command + ["--example", "-o", scratch.url(command[0] + ".docx").path],
        environment: environment)
      #expect(run.status == 0, "\(run.errors)")
      #expect(steps() == nil, "\(command): \(steps() ?? "")")
    }
  }

  /// Compiles the library with the compiler that comes with Swift.
  private static func tripwire(in scratch: Scratch) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let compiler = try #require(
      path.split(separator: ":").flatMap { ["\($0)/clang", "\($0)/cc"] }
        .first(where: FileManager.default.isExecutableFile), "no C compiler on the PATH")
    let library = scratch.url("tripwire.so").path
    let run = try Program.start(
      compiler,
      ["-shared", "-fPIC", "-o", library, folder.appending(path: "tripwire.c").path],
      environment: ["PATH": path])
    try #require(run.status == 0, "\(run.errors)")
    return library
  }
}
