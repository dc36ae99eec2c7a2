import Languages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes whole files: afterwards the file is complete, or it is what it was before.
public enum AtomicFile {
  /// Writes bytes to a file.
  ///
  /// The bytes go to a nameless file of the same folder that gets its name only when it is
  /// complete, so that neither an error nor an interrupt leaves anything behind. Where the file
  /// system has no nameless files, a hidden temporary file takes its place.
  ///
  /// - Parameters:
  ///   - path: Where to write; the folder must exist. A symbolic link is followed.
  ///   - overwriting: Whether a file that exists may be replaced. It keeps its access rights.
  /// - Throws: ``DocumentError`` with the cause `notWritable`.
  public static func write(
    _ bytes: [UInt8], to path: String, overwriting: Bool = false
  ) throws(DocumentError) {
    let target = try target(path, overwriting: overwriting)
    var file = try Pending(beside: target, path: path)
    do throws(DocumentError) {
      try file.fill(bytes, mode: mode(of: target), path: path)
      try file.takeName(target, overwriting: overwriting, path: path)
    } catch {
      file.discard()
      throw error
    }
  }

  /// The file itself, behind any symbolic link.
  private static func target(_ path: String, overwriting: Bool) throws(DocumentError) -> String {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw failure(ENOENT, path: path) }
    var status = stat()
    guard stat(path, &status) == 0 else { return path }
    if status.st_mode & S_IFMT == S_IFDIR { throw failure(EISDIR, path: path) }
    guard overwriting else { throw failure(EEXIST, path: path) }
    // A device such as /dev/full must not be replaced by a file.
    if status.st_mode & S_IFMT != S_IFREG { throw failure(EINVAL, path: path) }
    if access(path, W_OK) != 0 { throw failure(errno, path: path) }
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func mode(of target: String) -> mode_t? {
    var status = stat()
    return stat(target, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  /// The error for a code of the operating system.
  static func failure(_ code: Int32, path: String) -> DocumentError {
    let (reason, advice): (Localised, Localised) =
      switch code {
      case EEXIST:
        (
          .init(
            sv: "filen finns redan",
            en: "the file exists already"),
          .init(
            sv: "Ange ett annat namn, eller flytta undan den gamla filen",
            en: "Give another name, or move the old file")
        )
      case EISDIR:
        (
          .init(
            sv: "här finns en mapp med det namnet",
            en: "there is a folder of that name here"),
          .init(
            sv: "Ange ett filnamn",
            en: "Give a file name")
        )
      case ENOENT, ENOTDIR:
        (
          .init(
            sv: "mappen som filen skulle skrivas i finns inte",
            en: "the folder that the file was to be written in does not exist"),
          .init(
            sv: "Skapa mappen eller ange en annan",
            en: "Make the folder or give another")
        )
      case EACCES, EPERM, EROFS:
        (
          .init(
            sv: "filen får inte skrivas här",
            en: "the file may not be written here"),
          .init(
            sv: "Kontrollera rättigheterna eller ange en annan mapp",
            en: "Check the access rights or give another folder")
        )
      case ENOSPC, EDQUOT:
        (
          .init(
            sv: "det finns inte plats på disken",
            en: "there is no room on the disk"),
          .init(
            sv: "Frigör utrymme och försök igen",
            en: "Make room and try again")
        )
      case ENAMETOOLONG:
        (
          .init(
            sv: "filnamnet är för långt",
            en: "the file name is too long"),
          .init(
            sv: "Ange ett kortare namn",
            en: "Give a shorter name")
        )
      case EINVAL:
        (
          .init(
            sv: "här kan ingen vanlig fil skrivas",
            en: "no ordinary file can be written here"),
          .init(
            sv: "Ange ett filnamn",
            en: "Give a file name")
        )
      default:
        (
          .init(
            sv: "filen kunde inte skrivas (fel \(code))",
            en: "the file could not be written (error \(code))"),
          .init(
            sv: "Kontrollera disken eller ange en annan mapp",
            en: "Check the disk or give another folder")
        )
      }
    return DocumentError(.notWritable, path: path, reason: reason, advice: advice)
  }
}

/// A file that has no name yet, or a temporary one.
private struct Pending {
  private var descriptor: Int32
  private var temporaryName: String?
  private let folder: String

  init(beside target: String, path: String) throws(DocumentError) {
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    let parent = parts.dropLast().joined(separator: "/")
    folder = parts.count == 1 ? "." : parent.isEmpty ? "/" : parent
    #if os(Linux)
      // O_TMPFILE is a macro that Swift does not import; its own bit is the same everywhere.
      descriptor = open(folder, O_WRONLY | O_CLOEXEC | O_DIRECTORY | 0o20_000_000, 0o666)
      if descriptor >= 0 { return }
    #endif
    let name = Self.temporaryName(in: folder)
    descriptor = open(name, O_WRONLY | O_CLOEXEC | O_CREAT | O_EXCL, 0o666)
    guard descriptor >= 0 else { throw AtomicFile.failure(errno, path: path) }
    temporaryName = name
  }

  /// A name that no other process uses at the same time.
  private static func temporaryName(in folder: String) -> String {
    "\(folder)/.hansyn-\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
  }

  mutating func fill(_ bytes: [UInt8], mode: mode_t?, path: String) throws(DocumentError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { Self.put(descriptor, $0 + written, buffer.count - written) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw AtomicFile.failure(count < 0 ? errno : EIO, path: path) }
      written += count
    }
    if let mode { fchmod(descriptor, mode) }
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw AtomicFile.failure(errno, path: path)
    }
  }

  private static func put(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    write(file, bytes, count)
  }

  mutating func takeName(
    _ target: String, overwriting: Bool, path: String
  ) throws(DocumentError) {
    if !overwriting {
      // A link is never made over an existing file, not even one that came into being just now.
      if link(to: target) { return discard() }
      let code = errno
      guard temporaryName != nil, code == EPERM || code == EOPNOTSUPP || code == EMLINK,
        access(target, F_OK) != 0
      else { throw AtomicFile.failure(code, path: path) }
    } else if temporaryName == nil {
      let name = Self.temporaryName(in: folder)
      guard link(to: name) else { throw AtomicFile.failure(errno, path: path) }
      temporaryName = name
    }
    guard let name = temporaryName, rename(name, target) == 0 else {
      throw AtomicFile.failure(errno, path: path)
    }
    temporaryName = nil
    discard()
  }

  private func link(to name: String) -> Bool {
    if let temporaryName { return linkat(AT_FDCWD, temporaryName, AT_FDCWD, name, 0) == 0 }
    let nameless = "/proc/self/fd/\(descriptor)"
    return linkat(AT_FDCWD, nameless, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
  }

  /// Closes the file and removes the temporary name, if it has one.
  mutating func discard() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    if let temporaryName { unlink(temporaryName) }
    temporaryName = nil
  }
}
