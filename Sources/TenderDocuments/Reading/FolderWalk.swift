import Foundation
import Languages

/// A way through a folder and its subfolders, and what was found on it.
struct FolderWalk {
  private(set) var documents: [String] = []
  private(set) var skipped: [TenderFiles.Skipped] = []
  private(set) var faults: [DocumentError] = []

  /// Where links may lead, without links.
  private let roots: [String]
  /// The folders that were entered, without links: a link may lead back to one of them.
  private var entered: Set<String> = []

  /// Begins a way.
  ///
  /// - Parameter roots: The folders and files of the call.
  init(folder: String, roots: [String]) {
    self.roots = (roots + [folder]).map(Self.resolved)
  }

  /// Lists one folder; false where that is not allowed.
  mutating func take(_ folder: String) -> Bool {
    guard entered.insert(Self.resolved(folder)).inserted else { return true }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return false
    }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if let reason = Self.reason(name) {
        skipped.append(.init(path: path, reason: reason))
        continue
      }
      switch Self.type(of: path) {
      case .typeDirectory: enter(path)
      case .typeSymbolicLink: follow(path)
      case .typeRegular: add(path)
      // Whoever reads from a pipe waits for somebody to write.
      default: skipped.append(.init(path: path, reason: .unsupported))
      }
    }
    return true
  }

  private mutating func enter(_ folder: String) {
    if !take(folder) { faults.append(Self.closed(folder)) }
  }

  private mutating func add(_ path: String) {
    if TenderFiles.isDocument(path) {
      documents.append(path)
    } else if Self.settings.contains((path as NSString).lastPathComponent) {
      let isBeside = Self.resolved((path as NSString).deletingLastPathComponent) == roots.last
      if !isBeside { skipped.append(.init(path: path, reason: .settings)) }
    } else {
      skipped.append(.init(path: path, reason: .unsupported))
    }
  }

  private mutating func follow(_ link: String) {
    let target = Self.resolved(link)
    let type = Self.type(of: target)
    guard let type, type != .typeSymbolicLink else { return faults.append(Self.dead(link)) }
    guard let root = roots.first(where: { target == $0 || target.hasPrefix($0 + "/") }) else {
      return faults.append(Self.outside(link, target))
    }
    // What lies in this folder is read at its own place, unless it is hidden there: git-annex keeps
    // the files themselves below .git.
    let isHidden = target.dropFirst(root.count).split(separator: "/").contains { $0.hasPrefix(".") }
    if root == roots.last, !isHidden {
      if type == .typeRegular { skipped.append(.init(path: link, reason: .copy)) }
      return
    }
    switch type {
    case .typeDirectory: enter(link)
    case .typeRegular: add(link)
    default: skipped.append(.init(path: link, reason: .unsupported))
    }
  }

  /// Leaves out what lies there in a better format under the same name, or every finding would
  /// come twice and a text be compared with itself.
  ///
  /// - Returns: What was left out, the nearest format first, by what is read in its place.
  mutating func putAsideCopies() -> [String: [String]] {
    let forms = Dictionary(
      grouping: documents.compactMap { path in
        FileType.distance(path: path).map { (path: path, distance: $0) }
      }, by: { Self.stem($0.path) })
    var copies: [String: [String]] = [:]
    var left: Set<String> = []
    for forms in forms.values {
      let sorted = forms.sorted { ($0.distance, $0.path) < ($1.distance, $1.path) }
      let others = sorted.filter { $0.distance > sorted[0].distance }.map(\.path)
      for best in sorted where best.distance == sorted[0].distance && !others.isEmpty {
        copies[best.path] = others
      }
      left.formUnion(others)
    }
    skipped += left.map { .init(path: $0, reason: .copy) }
    documents.removeAll(where: left.contains)
    return copies
  }

  /// A path without its suffix, in the same letters however it is written.
  private static func stem(_ path: String) -> String {
    (path as NSString).deletingPathExtension.precomposedStringWithCanonicalMapping.lowercased()
  }

  private static let settings: Set<String> = ["upphandling.yml", "hansyn.yml", "avsteg.yml"]

  private static func reason(_ name: String) -> TenderFiles.Reason? {
    if name.hasPrefix("~$") || name.hasPrefix(".~lock") { return .lockFile }
    return name.hasPrefix(".") ? .hidden : nil
  }

  private static func resolved(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path
  }

  private static func type(of path: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }
}

extension FolderWalk {
  /// A folder that may not be listed.
  static func closed(_ folder: String) -> DocumentError {
    DocumentError(
      .unreadable, path: folder,
      reason: .init(
        sv: "mappens innehåll får inte läsas",
        en: "the contents of the folder may not be listed"),
      advice: .init(
        sv: "Kontrollera behörigheten till mappen",
        en: "Check the access rights of the folder"))
  }

  private static func dead(_ link: String) -> DocumentError {
    DocumentError(
      .missing, path: link,
      reason: .init(
        sv: "länken leder till något som inte finns",
        en: "the link leads to what is not there"),
      advice: .init(
        sv: "Hämta filen som länken visar på, eller ta bort länken",
        en: "Fetch the file that the link points at, or remove the link"))
  }

  private static func outside(_ link: String, _ target: String) -> DocumentError {
    DocumentError(
      .unreadable, path: link,
      reason: .init(
        sv: "länken leder ut ur mappen och följs inte (till \(target))",
        en: "the link leads out of the folder and is not followed (to \(target))"),
      advice: .init(
        sv: "Lägg filen i mappen, eller ange också det som länken visar på, med --tender",
        en: "Put the file into the folder, or give what the link points at too, with --tender"))
  }
}
