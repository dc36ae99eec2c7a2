import Foundation
import Testing

@testable import TenderDocuments

/// `lint --annotate` and `--strip-comments`, run as users run them.
struct AnnotateTests {
  private static let draft = "samples/stad-utkast.docx"
  private static let fixed = [
    "--as-of", "2026-11-21", "--date", "2026-11-21T09:00:00Z", "--fail-on", "never", "--quiet",
  ]

  /// Calls that write nothing: arguments, and words of the message.
  @Test(arguments: [
    (["lint", draft, "--annotate", "OUT", "--strip-comments"], "inte båda"),
    (["lint", draft, "--strip-comments"], "ange -o"),
    (["lint", draft, "samples/stad-fardig.docx", "--strip-comments", "-o", "OUT"], "ett dokument"),
    (["lint", "samples/gammalt-utkast.txt", "--strip-comments", "-o", "OUT"], "bara Word"),
    (["lint", draft, "--annotate", "OUT", "--date", "i går"], "i går"),
    (["lint", draft, "--annotate", "OUT", "--author", ""], "--author"),
    (["lint", draft, "--annotate", ""], "--annotate"),
  ])
  func refusals(_ arguments: [String], _ message: String) throws {
    let scratch = try Scratch()
    let run = try Program.run(
      arguments.map { $0.replacing("OUT", with: scratch.url("ut.docx").path) })
    #expect(run.status == 2, "\(run.output)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(scratch.names.isEmpty)
  }

  /// The comments are what lies beside the sample; the original stays; again on the copy gives the
  /// copy; taken away, they leave the parts of the original.
  @Test func annotatesAndStrips() throws {
    let scratch = try Scratch()
    let original = try Self.bytes(Program.root.appending(path: Self.draft))
    let (first, second) = (scratch.url("a.docx"), scratch.url("b.docx"))
    let run = try Program.run(["granska", Self.draft, "--annotate", first.path] + Self.fixed)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("EMP003"))
    let annotated = try Self.bytes(first)
    try GoldenTests().compare(try Self.text(annotated), "samples/stad-utkast.comments.txt")
    #expect(try Self.bytes(Program.root.appending(path: Self.draft)) == original)

    let again = try Program.run(["lint", first.path, "--annotate", second.path] + Self.fixed)
    #expect(again.status == 0, "\(again.errors)")
    let isSame = try Self.bytes(second) == annotated
    #expect(isSame)
    let over = try Program.run(["lint", Self.draft, "--annotate", first.path] + Self.fixed)
    #expect(over.status == 2)
    #expect(over.errors.contains("finns redan"))
    let stripped = scratch.url("c.docx")
    let strip = try Program.run(["lint", first.path, "--strip-comments", "-o", stripped.path])
    #expect(strip.status == 0)
    #expect(strip.errors.contains("kommentarer togs bort"))
    let parts = try Self.parts(Self.bytes(stripped))
    #expect(try parts == Self.parts(original))
  }

  /// Several documents go into a folder, each with its own; a text file gets none, and that is said.
  @Test func annotatesATender() throws {
    let scratch = try Scratch()
    for name in ["stad-utkast.docx", "dialog-brister.docx", "gammalt-utkast.txt"] {
      try FileManager.default.createDirectory(
        at: scratch.url("in"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Program.root.appending(path: "samples/\(name)"), to: scratch.url("in/\(name)"))
    }
    let fixed = Self.fixed.dropLast()
    let refused = try Program.run(
      ["lint", scratch.url("in").path, "--annotate", scratch.url("ut.docx").path] + fixed)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("ange en mapp"))
    let run = try Program.run(
      ["lint", scratch.url("in").path, "--annotate", scratch.url("ut/").path + "/", "--lang", "en"]
        + fixed)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("Get no comments (not Word)"))
    for name in ["stad-utkast.docx", "dialog-brister.docx"] {
      let text = try Self.text(try Self.bytes(scratch.url("ut/\(name)")))
      #expect(text.contains("In the whole tender: "))
      #expect(text.contains("Suggestion: "))
    }
  }

  private static func bytes(_ url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

  private static func parts(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
    let package = try WordPackage(bytes, path: "")
    var parts: [String: [UInt8]] = [:]
    for name in package.partNames { parts[name] = try package.bytes(of: name) }
    return parts
  }

  /// Every comment as the words that it marks, in brackets, and its paragraphs.
  private static func text(_ bytes: [UInt8]) throws -> String {
    let package = try WordPackage(bytes, path: "")
    let main = try package.index(of: package.mainPart)
    let comments = try package.index(of: try #require(package.part(ofType: "comments")))
    func text(_ index: XMLIndex, _ nodes: Range<Int>) -> String {
      nodes.filter { index.nodes[$0].name == .text }
        .map { XMLText.string(index.bytes, index.content(of: $0)) }.joined()
    }
    func marker(_ name: XMLName, _ id: Int?) -> Int? {
      main.nodes.indices.first {
        main.nodes[$0].name == name && main.integer("id", of: $0) == id
      }
    }
    var lines: [String] = []
    for node in comments.children(of: 0) where comments.nodes[node].name == .comment {
      let id = comments.integer("id", of: node)
      let start = try #require(marker(.commentRangeStart, id))
      let end = try #require(marker(.commentRangeEnd, id))
      lines.append("[\(text(main, start..<end))]")
      for paragraph in comments.children(of: node) {
        lines.append(text(comments, paragraph..<Int(comments.nodes[paragraph].next)))
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }
}
