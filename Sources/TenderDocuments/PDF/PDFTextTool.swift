import Foundation

/// Runs poppler's `pdftotext` as a process of its own.
///
/// Poppler is a large C++ library with a long list of security faults, and under the GPL: a process
/// keeps both out of this program, can be bounded in time and memory, and may be missing. No shell
/// is involved, and the file goes in by standard input, so that its name means nothing to anybody.
struct PDFTextTool {
  /// The most pages that are read; one more is asked for, to tell a longer file.
  static let mostPages = 2_000
  /// How long the reading of a file may take, in seconds.
  private static let longest = 60
  /// The most memory that it may take, in bytes of address space.
  private static let mostMemory = 1 << 30
  /// The most that is taken from it: 100 bytes a word, for two million words.
  private static let mostOutput = 200 << 20

  private let executable: String
  /// `prlimit` of util-linux, which bounds a program before it starts.
  private let limiter: String?

  /// Finds the programs; nil where `pdftotext` is not installed.
  ///
  /// - Parameter folders: where they are looked for; by default the absolute ones of `PATH`.
  init?(folders: [String]? = nil) {
    let folders =
      folders
      ?? (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
      .split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    let find = { (name: String) in
      folders.lazy.map { $0 + "/" + name }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
    guard let executable = find("pdftotext") else { return nil }
    self.executable = executable
    limiter = find("prlimit")
  }

  /// What `pdftotext -bbox-layout` tells of a file: XHTML with the words of each page.
  ///
  /// - Throws: ``DocumentError`` for files that it can't open, and where it takes too long.
  func words(of bytes: [UInt8], path: String) throws(DocumentError) -> [UInt8] {
    guard let input = Self.unnamedFile(bytes) else { throw PDFFault.damaged.at(path) }
    let process = Process()
    let output = Pipe()
    let arguments = [
      "-q", "-bbox-layout", "-enc", "UTF-8", "-l", String(Self.mostPages + 1), "-", "-",
    ]
    if let limiter {
      process.executableURL = URL(filePath: limiter)
      process.arguments =
        ["--as=\(Self.mostMemory)", "--cpu=\(Self.longest)", "--core=0", "--", executable]
        + arguments
    } else {
      process.executableURL = URL(filePath: executable)
      process.arguments = arguments
    }
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"]
    process.currentDirectoryURL = URL(filePath: "/")
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw PDFFault.noTool.at(path) }
    let (found, isWhole) = Self.drain(output.fileHandleForReading.fileDescriptor)
    if !isWhole { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    guard isWhole, process.terminationReason == .exit else { throw PDFFault.tooSlow.at(path) }
    switch process.terminationStatus {
    case 0: return found
    case 3: throw PDFFault.noCopying.at(path)
    default:
      throw Self.isEncrypted(bytes) ? PDFFault.encrypted.at(path) : PDFFault.damaged.at(path)
    }
  }

  /// A file without a name that is gone when it is closed; a pipe would need somebody to fill it.
  private static func unnamedFile(_ bytes: [UInt8]) -> FileHandle? {
    var template = Array((NSTemporaryDirectory() + "/hansyn-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    unlink(template)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(bytes))
      try file.seek(toOffset: 0)
    } catch {
      return nil
    }
    return file
  }

  /// Reads to the end, or until time or the bound is up.
  private static func drain(_ descriptor: Int32) -> (found: [UInt8], isWhole: Bool) {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(longest)
    var found: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while found.count <= mostOutput {
      let left = (end - clock.now).components
      let milliseconds = left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000
      guard milliseconds > 0 else { return ([], false) }
      var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wanted, 1, Int32(clamping: milliseconds))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return ([], false) }
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return (found, count == 0) }
      found += piece[..<count]
    }
    return ([], false)
  }

  /// The name stands unencrypted in every encrypted file (ISO 32000-1, 7.6.1).
  private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: Array("/Encrypt".utf8)) != nil
  }
}
