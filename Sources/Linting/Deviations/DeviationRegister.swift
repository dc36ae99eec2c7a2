import LibraryFiles
import ProcurementLaw

/// The findings of a tender that have been set aside: the file `avsteg.yml` beside its documents.
public struct DeviationRegister: Sendable, Equatable {
  /// What the file is called.
  public static let fileName = "avsteg.yml"

  /// The file, for messages.
  public let path: String
  /// The entries, in the order of the file.
  public let entries: [Deviation]

  /// An empty register.
  public init(path: String) {
    self.path = path
    entries = []
  }

  /// Reads a register: a list of entries.
  ///
  /// - Parameter today: No entry may be of a later day.
  /// - Throws: `LibraryError` with file and line for what is no register.
  public init(_ file: LibraryFile, today: LegalDate) throws(LibraryError) {
    path = file.path
    var entries: [Deviation] = []
    switch file.root.content {
    case .nothing: break
    case .list(let items):
      for item in items { entries.append(try Deviation(item, path: file.path, today: today)) }
    case .text, .mapping:
      throw LibraryError(
        path: file.path, line: file.root.line,
        reason: .init(
          sv: "registret ska vara en lista: varje avsteg börjar med ett streck",
          en: "the register must be a list: each entry begins with a dash"))
    }
    self.entries = entries
  }

  /// The name of a document in its tender: its path below the tender's folder.
  public static func name(ofDocument path: String, in folder: String?) -> String {
    DeviationMatcher.name(of: path, in: folder)
  }

  /// What a new file begins with.
  public static let preface =
    """
    # Avsteg: anmärkningar från hansyn som lämnas som de är, var och en med skäl, namn och datum.
    # Till och med-dag (until) och vem som har beslutat (decided_by) när det behövs. Se docs/deviations.md.

    """

  /// A text of a register without some of its entries; comments and the order of the rest stay.
  ///
  /// - Parameters:
  ///   - text: The text that the register was read from.
  ///   - lines: The lines on which the entries begin that go.
  public func text(_ text: String, withoutEntriesAt lines: Set<Int>) -> String {
    let starts = entries.map(\.line)
    var kept: [Substring] = []
    var isLeaving = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let isOutside = line.isEmpty || line.first == "#"
      if starts.contains(index + 1) {
        isLeaving = lines.contains(index + 1)
      } else if isOutside {
        // A comment at the margin belongs to what comes after it.
        isLeaving = false
      }
      if !isLeaving { kept.append(line) }
    }
    return kept.joined(separator: "\n")
  }
}
