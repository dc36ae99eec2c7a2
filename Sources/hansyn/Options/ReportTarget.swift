import ArgumentParser
import LibraryFiles
import Reporting

/// A format that a report can be asked for in, by name or by a file's suffix.
protocol TargetFormat: ExpressibleByArgument, CaseIterable, RawRepresentable<String>, Sendable {
  /// What is written where nothing names a format.
  static var standard: Self { get }

  /// The format that a file's suffix asks for; nil for a suffix that says nothing.
  init?(path: String)
}

extension FindingFormat: TargetFormat {
  static let standard = FindingFormat.text
}

extension PortfolioFormat: TargetFormat {
  static let standard = PortfolioFormat.text
}

/// A file for a report, with its format where that is given: `rapport.html`, `gitlab:rapport.json`.
struct ReportTarget<Format: TargetFormat>: Sendable {
  /// The file; `-` for standard output.
  let path: String
  /// The format in front of the path; nil where none stands there.
  let format: Format?

  /// Standard output.
  static var standardOutput: ReportTarget { ReportTarget(path: "-", format: nil) }

  private init(path: String, format: Format?) {
    self.path = path
    self.format = format
  }

  /// Reads the value of `-o`.
  ///
  /// - Throws: `ValidationError` for an unknown format, and where no file is named.
  init(argument: String) throws {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let head = parts.count == 2 ? String(parts[0]) : ""
    // A word alone in front of a colon is meant as a format; a path says so: ./rapport:2.html.
    let isNamed = !head.isEmpty && head.allSatisfy { $0.isASCII && $0.isLetter }
    format = isNamed ? Format(rawValue: head) : nil
    path = format == nil ? argument : String(parts[1])
    if isNamed, format == nil {
      let hint = NearestName.hint(to: head, among: Format.allCases.map(\.rawValue))
      throw ValidationError(
        sv:
          "det finns inget format ”\(head)” (skriv ./\(argument) om det är ett filnamn)\(hint.sv)",
        en: "there is no format ”\(head)” (write ./\(argument) if it is a file's name)"
          + Language.en.of(hint))
    }
    if path.isEmpty {
      throw ValidationError(sv: "-o saknar filnamn", en: "-o lacks a file's name")
    }
  }

  /// Whether the path ends in a suffix, whatever that is.
  var hasSuffix: Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.dropFirst().contains(".")
  }
}
