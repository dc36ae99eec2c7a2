import ArgumentParser
import Foundation
import Reporting
import TenderDocuments

extension RulesCommand {
  /// `hansyn rules docs`.
  struct Docs: ConfiguredCommand {
    static let configuration = CommandConfiguration(
      commandName: "docs", abstract: "Skriv en sida om varje regel och en tabell över alla.")

    @Argument(help: ArgumentHelp("Mappen som sidorna skrivs i.", valueName: "mapp"))
    var folder: String
    @Flag(help: "Skriv inget; sluta med 1 om en sida inte stämmer med reglerna.")
    var check = false
    @OptionGroup var language: LanguageOptions
    @OptionGroup(title: "Inställningar") var library: LibraryOptions

    var needsExamples: Bool { true }

    func run(_ knowledge: Knowledge) async throws {
      let pages = RuleMarkdown(
        knowledge.rules, law: knowledge.law, clauses: knowledge.clauseNotes,
        language: knowledge.language
      ).pages()
      let stale = pages.filter { Self.bytes(at: path($0.name)) != Array($0.text.utf8) }
      let lost = try orphans(besides: Set(pages.map(\.name)))
      if check {
        for name in (stale.map(\.name) + lost).sorted() {
          StandardError.write(
            "hansyn: \(path(name)) "
              + knowledge.words.of("stämmer inte med reglerna", "does not agree with the rules"))
        }
        if !stale.isEmpty || !lost.isEmpty { throw Ending.findings }
        return
      }
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
        for page in stale {
          try AtomicFile.write(Array(page.text.utf8), to: path(page.name), overwriting: true)
        }
        for name in lost { try FileManager.default.removeItem(atPath: path(name)) }
      } catch let error as CocoaError {
        throw DocumentError(
          .notWritable, path: folder,
          reason: .init(sv: "mappen kan inte skrivas", en: "the folder can’t be written"),
          advice: .init(same: error.localizedDescription))
      }
      StandardError.write(
        "hansyn: "
          + knowledge.words.of(
            "\(pages.count) sidor, \(stale.count) skrivna, \(lost.count) borttagna",
            "\(pages.count) pages, \(stale.count) written, \(lost.count) removed"))
    }

    private func path(_ name: String) -> String { folder + "/" + name }

    private static func bytes(at path: String) -> [UInt8]? {
      FileManager.default.contents(atPath: path).map { Array($0) }
    }

    /// Pages of ours about rules that are no more; what somebody else has put there stays.
    private func orphans(besides known: Set<String>) throws -> [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let mark = Array(RuleMarkdown.mark.utf8)
      return names.sorted().filter { name in
        name.hasSuffix(".md") && !known.contains(name)
          && Self.bytes(at: path(name))?.starts(with: mark) == true
      }
    }
  }
}
