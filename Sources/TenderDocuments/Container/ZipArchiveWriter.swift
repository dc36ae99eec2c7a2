import Languages
import CLibZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes zip archives in memory, the same bytes for the same content every time.
///
/// libzip copies the compressed bytes of every entry that is not replaced. It is the only writer of
/// containers in the project; reading has a file of its own.
package final class ZipArchiveWriter {
  private let archive: OpaquePointer
  private let source: OpaquePointer
  private let path: String
  private var isClosed = false

  /// Makes an archive with these entries in this order.
  ///
  /// - Throws: ``DocumentError`` with the cause `notWritable`.
  package static func archive(
    of entries: [(name: String, bytes: [UInt8])], path: String
  ) throws(DocumentError) -> [UInt8] {
    let writer = try ZipArchiveWriter([], flags: ZIP_CREATE | ZIP_TRUNCATE, path: path)
    for entry in entries { try writer.add(entry.bytes, as: entry.name) }
    return try writer.finish()
  }

  /// Gives an archive in which some entries have new content and all others are as they were.
  ///
  /// libzip's consistency check is not asked for: it takes the padding that Word itself leaves in
  /// some local headers for damage. What is written is laid out anew from the central directory
  /// and consistent in any case.
  ///
  /// - Throws: ``DocumentError`` with the cause `damaged` where the archive can't be opened, and
  ///   `notWritable` where it can't be written.
  static func replacing(
    _ contents: [String: [UInt8]], in archive: [UInt8], path: String
  ) throws(DocumentError) -> [UInt8] {
    let writer = try ZipArchiveWriter(archive, flags: 0, path: path)
    for name in contents.keys.sorted() {
      try writer.replace(name, with: contents[name, default: []])
    }
    return try writer.finish()
  }

  /// Gives an archive with some entries changed, some added after all others and some taken away.
  ///
  /// - Throws: ``DocumentError`` as ``replacing(_:in:path:)``.
  static func changing(
    _ changes: PackageChanges, in archive: [UInt8], path: String
  ) throws(DocumentError) -> [UInt8] {
    let writer = try ZipArchiveWriter(archive, flags: 0, path: path)
    for name in changes.removed.sorted() { try writer.remove(name) }
    for name in changes.replaced.keys.sorted() {
      try writer.replace(name, with: changes.replaced[name, default: []])
    }
    for part in changes.added { try writer.add(part.bytes, as: part.name) }
    return try writer.finish()
  }

  private init(_ bytes: [UInt8], flags: Int32, path: String) throws(DocumentError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(Self.copy(bytes), UInt64(bytes.count), 1, &error)
    else { throw Self.notWritable(path) }
    // The archive gives its source away when it is closed; this reference outlives it.
    zip_source_keep(source)
    guard let archive = zip_open_from_source(source, flags, &error) else {
      zip_source_free(source)
      zip_source_free(source)
      throw DocumentError(
        .damaged, path: path,
        reason: .init(
          sv: "filens zip-behållare är inte helt i ordning",
          en: "the zip container of the file is not quite in order"),
        advice: .init(
          sv: "Öppna dokumentet i ordbehandlaren, spara det på nytt och försök igen",
          en: "Open the document in the word processor, save it again and retry"))
    }
    self.archive = archive
    self.source = source
    self.path = path
  }

  deinit {
    if !isClosed { zip_discard(archive) }
    zip_source_free(source)
  }

  /// A copy that libzip frees.
  private static func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
    let copy = malloc(max(bytes.count, 1))
    bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { copy?.copyMemory(from: start, byteCount: bytes.count) }
    }
    return copy
  }

  private static func notWritable(_ path: String) -> DocumentError {
    DocumentError(
      .notWritable, path: path,
      reason: .init(
        sv: "dokumentets zip-behållare kunde inte skrivas",
        en: "the zip container of the document could not be written"),
      advice: .init(
        sv: "Frigör minne och försök igen",
        en: "Free some memory and try again"))
  }

  private func add(_ bytes: [UInt8], as name: String) throws(DocumentError) {
    let source = zip_source_buffer(archive, Self.copy(bytes), UInt64(bytes.count), 1)
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw Self.notWritable(path)
    }
    try setFixed(UInt64(index), isNew: true)
  }

  private func replace(_ name: String, with bytes: [UInt8]) throws(DocumentError) {
    let index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_ENC_GUESS))
    let source = zip_source_buffer(archive, Self.copy(bytes), UInt64(bytes.count), 1)
    guard index >= 0, zip_file_replace(archive, UInt64(index), source, 0) == 0 else {
      zip_source_free(source)
      throw Self.notWritable(path)
    }
    try setFixed(UInt64(index), isNew: false)
  }

  private func remove(_ name: String) throws(DocumentError) {
    let index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_ENC_GUESS))
    guard index >= 0, zip_delete(archive, UInt64(index)) == 0 else { throw Self.notWritable(path) }
  }

  /// No clock and no trace of the machine: 1 January 1980, the earliest date of the format.
  ///
  /// libzip forgets the level where the method is what it would be anyway: deflate for an entry that
  /// was deflated, its default for a new one. So each is asked for by its other name.
  private func setFixed(_ index: UInt64, isNew: Bool) throws(DocumentError) {
    let method = isNew ? ZIP_CM_DEFLATE : ZIP_CM_DEFAULT
    guard zip_file_set_dostime(archive, index, 0, 33, 0) == 0,
      zip_set_file_compression(archive, index, method, 6) == 0
    else { throw Self.notWritable(path) }
  }

  /// Writes the archive and gives its bytes.
  private func finish() throws(DocumentError) -> [UInt8] {
    guard zip_close(archive) == 0 else { throw Self.notWritable(path) }
    isClosed = true
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw Self.notWritable(path)
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    let count = bytes.withUnsafeMutableBytes {
      zip_source_read(source, $0.baseAddress, UInt64($0.count))
    }
    guard count == bytes.count else { throw Self.notWritable(path) }
    return bytes
  }
}
