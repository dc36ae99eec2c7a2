import ArgumentParser
import Clauses
import Foundation
import Policies

/// Where the reviews of clauses are recorded.
struct RegisterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Granskningsregistret, en fil eller dess mapp (annars granskning.yml i --clauses).",
      valueName: "fil"))
  var register: String?

  /// The register files, the one to write last.
  ///
  /// - Parameter folders: The folders of the organisation's own clauses.
  func files(beside folders: [String]) -> [String] {
    folders.map { Self.file(in: $0) }
      + (register.map { [Self.isFolder($0) ? Self.file(in: $0) : $0] } ?? [])
  }

  private static func file(in folder: String) -> String {
    URL(filePath: folder).appending(path: ReviewRegister.fileName).path
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

/// How far clauses must have been reviewed to be written.
struct ReviewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Skriv bara klausuler som är granskade minst så långt; --stage publicering kräver approved.",
      valueName: "läge"))
  var require: Requirement?

  @OptionGroup var register: RegisterOptions

  /// The stages that can be asked for.
  enum Requirement: String, ExpressibleByArgument, CaseIterable {
    case draft, reviewed, approved
  }

  /// What the call asks for: the stricter of option and stage.
  ///
  /// A withdrawn clause is never written.
  func requirement(at stage: Stage) -> ReviewRequirement {
    if stage == .publicering, require != .approved {
      return ReviewRequirement(.approved, reason: "--stage publicering")
    }
    switch require {
    case .approved: return ReviewRequirement(.approved, reason: "--require approved")
    case .reviewed: return ReviewRequirement(.reviewed, reason: "--require reviewed")
    case .draft, nil: return ReviewRequirement(.draft)
    }
  }
}
