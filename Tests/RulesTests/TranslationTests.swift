import BundledLibrary
import LibraryFiles
import Rules
import Testing

/// Everything that the library says to users is there in Swedish and in English.
struct TranslationTests {
  @Test func rulesAndTopicsHaveEnglish() throws {
    let library = try RuleLibrary(try BundledLibrary.files(withExamples: false))
    var lacking: [String] = []
    func need(_ text: Localised, _ place: String) {
      if (text.en ?? "").isEmpty { lacking.append("\(place): \(text.sv)") }
    }
    #expect(library.rules.count > 40 && library.topics.count > 10)
    for rule in library.rules {
      need(rule.title, "\(rule.id) title")
      need(rule.explanation, "\(rule.id) explanation")
      for part in rule.parts {
        need(part.message, "\(rule.id) message")
        guard case .incomplete(let check) = part.check else { continue }
        for piece in check.require { need(piece.name, "\(rule.id) name") }
      }
    }
    for topic in library.topics { need(topic.title, "\(topic.topic) title") }
    #expect(lacking.isEmpty, "\(lacking.joined(separator: "\n"))")
  }

  /// Wherever a file of the library gives a text by language it gives both.
  @Test func localisedTextsHaveBoth() throws {
    var found = 0
    var lacking: [String] = []
    func walk(_ node: LibraryNode, _ path: String) {
      switch node.content {
      case .mapping(let entries):
        if entries.contains(where: { $0.key == "sv" }) {
          found += 1
          if node["en"]?.text?.isEmpty ?? true { lacking.append("\(path):\(node.line)") }
        }
        for entry in entries { walk(entry.value, path) }
      case .list(let items): for item in items { walk(item, path) }
      case .text, .nothing: break
      }
    }
    for file in try BundledLibrary.files(withExamples: false) { walk(file.root, file.path) }
    #expect(found > 500)
    #expect(lacking.isEmpty, "\(lacking.joined(separator: "\n"))")
  }
}
