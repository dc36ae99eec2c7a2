import CLibZip

/// The entries of a ZIP package, opened from memory and read with bounds.
///
/// libzip reads leniently, because every word processor does: its consistency check refuses real
/// files. What protects the reader stands here: names, encryption, declared and real sizes, ratio.
final class ZipPackage {
  /// One file in the package.
  struct Entry: Sendable {
    /// The name as stored, for example `word/document.xml`.
    let name: String
    /// Its place in the central directory.
    let index: Int
    let compressedSize: Int
    /// The size it claims to have.
    let size: Int
  }

  /// What is read before a package is taken for an attack.
  private enum Limit {
    static let entries = 2_000
    static let nameLength = 512
    static let xmlPart = 64 << 20
    static let total = 512 << 20
    static let ratio = 200
    /// Small parts compress well by nature: Word's own thumbnails reach 213:1.
    static let ratioCountsAbove = 1 << 20
    /// Other entries are copied, never inflated; only an absurd one is refused.
    static let ratioCountsAboveForOthers = 64 << 20
  }

  /// The files in the order of the central directory; folders are left out.
  let entries: [Entry]

  private let path: String
  private let archive: OpaquePointer
  private let memory: UnsafeMutableRawBufferPointer
  private let indexByName: [String: Int]
  private var inflated = 0

  /// Opens a package.
  ///
  /// - Parameter path: the path as the user gave it, for messages.
  /// - Throws: `DocumentError` for what is no package, is damaged, encrypted or built to harm.
  init(_ bytes: [UInt8], path: String) throws(DocumentError) {
    // libzip takes no bytes at all for an archive without entries.
    guard !bytes.isEmpty else { throw PackageFault.cannotOpen(bytes).at(path) }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    memory.copyBytes(from: bytes)
    guard let archive = Self.open(memory) else {
      memory.deallocate()
      throw PackageFault.cannotOpen(bytes).at(path)
    }
    do throws(DocumentError) {
      entries = try Self.list(archive, path: path)
    } catch {
      zip_discard(archive)
      memory.deallocate()
      throw error
    }
    self.path = path
    self.archive = archive
    self.memory = memory
    var indexByName: [String: Int] = [:]
    for (place, entry) in entries.enumerated() { indexByName[entry.name.lowercased()] = place }
    self.indexByName = indexByName
  }

  deinit {
    zip_discard(archive)
    memory.deallocate()
  }

  /// The entry of that name; names are compared without case, as OPC wants (ECMA-376-2, 6.2.2.3).
  func entry(named name: String) -> Entry? {
    indexByName[name.lowercased()].map { entries[$0] }
  }

  /// The inflated bytes of an XML part.
  ///
  /// - Throws: `DocumentError` when the part is damaged or larger than it may be.
  func inflate(_ entry: Entry) throws(DocumentError) -> [UInt8] {
    guard entry.size <= Limit.xmlPart, inflated + entry.size <= Limit.total else {
      throw PackageFault.tooLarge(part: entry.name).at(path)
    }
    guard let file = zip_fopen_index(archive, UInt64(entry.index), 0) else {
      throw PackageFault.damaged(part: entry.name).at(path)
    }
    defer { zip_fclose(file) }
    // One byte more than declared: a part that lies about its size shows itself there.
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: entry.size + 1) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      while count < buffer.count {
        let read = Int(zip_fread(file, base + count, UInt64(buffer.count - count)))
        failed = failed || read < 0
        if read <= 0 { break }
        count += read
      }
    }
    guard !failed, bytes.count >= entry.size else {
      throw PackageFault.damaged(part: entry.name).at(path)
    }
    guard bytes.count == entry.size else {
      throw PackageFault.wrongSize(part: entry.name).at(path)
    }
    inflated += bytes.count
    return bytes
  }

  private static func open(_ memory: UnsafeMutableRawBufferPointer) -> OpaquePointer? {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard
      let source = zip_source_buffer_create(
        memory.baseAddress, UInt64(memory.count), 0, &error)
    else { return nil }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }

  private static func list(
    _ archive: OpaquePointer, path: String
  ) throws(DocumentError) -> [Entry] {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= Limit.entries else { throw PackageFault.tooManyEntries.at(path) }
    var entries: [Entry] = []
    var seen: Set<String> = []
    var total = 0
    for index in 0..<max(0, count) {
      var status = zip_stat_t()
      zip_stat_init(&status)
      guard zip_stat_index(archive, UInt64(index), ZIP_FL_ENC_RAW, &status) == 0,
        let raw = status.name
      else { throw PackageFault.damagedDirectory.at(path) }
      guard let name = String(validatingCString: raw), isSafe(name) else {
        throw PackageFault.unsafeName.at(path)
      }
      if name.hasSuffix("/") { continue }
      guard seen.insert(name.lowercased()).inserted else {
        throw PackageFault.doubledName(name).at(path)
      }
      guard status.encryption_method == UInt16(ZIP_EM_NONE) else {
        throw PackageFault.encryptedEntry.at(path)
      }
      let entry = Entry(
        name: name, index: index, compressedSize: Int(clamping: status.comp_size),
        size: Int(clamping: status.size))
      let isXML = name.hasSuffix(".xml") || name.hasSuffix(".rels")
      let threshold = isXML ? Limit.ratioCountsAbove : Limit.ratioCountsAboveForOthers
      if entry.size > threshold, entry.size / Limit.ratio > entry.compressedSize {
        throw PackageFault.bomb(part: name).at(path)
      }
      total = total.addingReportingOverflow(entry.size).partialValue
      guard total >= 0, total <= Limit.total, !isXML || entry.size <= Limit.xmlPart else {
        throw PackageFault.tooLarge(part: name).at(path)
      }
      entries.append(entry)
    }
    return entries
  }

  /// Whether a name stays inside the package.
  private static func isSafe(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf8.count <= Limit.nameLength, !name.hasPrefix("/"),
      !name.utf8.contains(UInt8(ascii: "\\"))
    else { return false }
    return !name.split(separator: "/").contains { $0 == ".." || $0 == "." }
  }
}
