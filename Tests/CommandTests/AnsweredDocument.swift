import Foundation
import Testing

@testable import TenderDocuments

/// A commented copy that somebody answers, with Word or a program that knows no threads.
struct AnsweredDocument {
  let path: String

  init(_ path: String) { self.path = path }

  /// Adds comments at the words of the program's own, as the file's next ids.
  func answer(_ answers: [(rule: String, text: String)]) throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let package = try WordPackage(bytes, path: path)
    let name = try #require(package.part(ofType: "comments"))
    var comments = String(decoding: try package.bytes(of: name), as: UTF8.self)
    var body = String(decoding: try package.bytes(of: package.mainPart), as: UTF8.self)
    for (number, answer) in answers.enumerated() {
      let comment = try #require(
        comments.matches(of: /(?s)<w:comment .*?<\/w:comment>/).map(\.output)
          .first { $0.contains("\(answer.rule) ·") })
      let id = try #require(comment.firstMatch(of: /w:id="(\d+)"/)).1
      let markup =
        "<w:comment w:id=\"\(9000 + number)\" w:author=\"Jurist Å\" w:date=\"2026-11-20T10:00:00Z\">"
        + answer.text.split(separator: "\n").map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }
        .joined()
        + "</w:comment></w:comments>"
      comments = comments.replacing("</w:comments>", with: markup)
      for end in ["Start", "End"] {
        for close in [" />", "/>"] {
          let mark = "<w:commentRange\(end) w:id=\"\(id)\"\(close)"
          let own = "<w:commentRange\(end) w:id=\"\(9000 + number)\"/>"
          body = body.replacing(mark, with: mark + own)
        }
      }
    }
    var changes = PackageChanges()
    changes.replaced[name] = Array(comments.utf8)
    changes.replaced[package.mainPart] = Array(body.utf8)
    let changed = try ZipArchiveWriter.changing(changes, in: bytes, path: path)
    try Data(changed).write(to: URL(filePath: path))
  }

  /// A comment of its own, at words with several of the program's comments or at words with none; `RULE`
  /// becomes the id of the first of the several.
  func answerElsewhere(_ text: String, isAtSeveral: Bool) throws {
    try change { comments, body in
      guard isAtSeveral else {
        comments.append(number: 9000, text, paragraph: "7B000000")
        body = body.replacing(
          "</w:body>",
          with: "<w:p><w:commentRangeStart w:id=\"9000\"/><w:r><w:t>Ord</w:t></w:r>"
            + "<w:commentRangeEnd w:id=\"9000\"/></w:p></w:body>", maxReplacements: 1)
        return
      }
      // Another of the program's comments is made to stand at the words of the first.
      let ids = comments.matches(of: /(?s)<w:comment .*?w:id="(\d+)".*?<\/w:comment>/)
        .compactMap { match -> (id: String, rule: String)? in
          let rule = match.output.0.firstMatch(of: /Hänsyn · ([A-Z]{3}\d{3}) ·/)?.1
          return rule.map { (String(match.output.1), String($0)) }
        }.filter { body.contains("<w:commentRangeStart w:id=\"\($0.id)\"") }
      let first = try #require(ids.first)
      let second = try #require(ids.first { $0.rule != first.rule })
      for end in ["Start", "End"] {
        body = body.replacing(
          try Regex("<w:commentRange\(end) w:id=\"\(second.id)\" ?/>"), with: "")
      }
      body.mark(Int(second.id) ?? 0, beside: first.id)
      body.mark(9000, beside: first.id)
      comments.append(
        number: 9000, text.replacing("RULE", with: first.rule), paragraph: "7B000000")
    }
  }

  /// What somebody writes in a thread.
  struct Reply {
    let author: String
    let time: String
    let text: String
    /// The reply that it answers, by its place in the list; nil where it answers the comment.
    var parent: Int?
    /// Whether the reply itself is marked as done.
    var isDone = false
  }

  /// Answers a comment of the program's own as Word saves it: ids for all paragraphs of comments, marks
  /// beside those of the first comment, and a part that tells the threads.
  ///
  /// - Parameters:
  ///   - about: What the signature of the comment says: a rule's id.
  ///   - isResolved: Whether the thread is marked as resolved.
  func thread(_ about: String, _ replies: [Reply], isResolved: Bool = false) throws {
    var entries = ""
    try change { comments, body in
      var number = 0
      comments = comments.replacing(/<w:p>/) { _ in
        number += 1
        return "<w:p w14:paraId=\"\(Self.id(0x1000 + number))\" w14:textId=\"77777777\">"
      }.replacing(
        "<w:comments ",
        with: "<w:comments xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" ")
      let all = comments.matches(of: /(?s)<w:comment .*?<\/w:comment>/).map(\.output)
      let first = try #require(all.first { $0.contains("Hänsyn · \(about)") })
      for comment in all {
        let last = try #require(comment.matches(of: /w14:paraId="(\w+)"/).last).1
        let isDone = isResolved && comment == first
        entries += "<w15:commentEx w15:paraId=\"\(last)\" w15:done=\"\(isDone ? 1 : 0)\"/>"
      }
      let id = try #require(first.firstMatch(of: /w:id="(\d+)"/)).1
      let owner = try #require(first.matches(of: /w14:paraId="(\w+)"/).last).1
      for (place, reply) in replies.enumerated() {
        let parent = reply.parent.map { Self.id(0x9000 + $0) } ?? String(owner)
        comments.append(
          number: 9000 + place, reply.text, paragraph: Self.id(0x9000 + place),
          author: reply.author, time: reply.time)
        body.mark(9000 + place, beside: String(id))
        entries +=
          "<w15:commentEx w15:paraId=\"\(Self.id(0x9000 + place))\""
          + " w15:paraIdParent=\"\(parent)\" w15:done=\"\(reply.isDone || isResolved ? 1 : 0)\"/>"
      }
    }
    try addThreads(entries)
  }

  private static func id(_ number: Int) -> String {
    "7B" + String(0x10_0000 + number, radix: 16, uppercase: true)
  }

  /// Adds the part that tells which comment answers which.
  private func addThreads(_ entries: String) throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let package = try WordPackage(bytes, path: path)
    let links = "word/_rels/document.xml.rels"
    var changes = PackageChanges()
    changes.added.append(
      (
        "word/commentsExtended.xml",
        Array(
          ("<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">"
            + entries + "</w15:commentsEx>").utf8)
      ))
    for (name, end, entry) in [
      (
        "[Content_Types].xml", "</Types>",
        "<Override PartName=\"/word/commentsExtended.xml\" ContentType=\"application/"
          + "vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml\"/>"
      ),
      (
        links, "</Relationships>",
        "<Relationship Id=\"rIdEx\" Type=\"http://schemas.microsoft.com/office/2011/relationships/"
          + "commentsExtended\" Target=\"commentsExtended.xml\"/>"
      ),
    ] {
      let text = String(decoding: try package.bytes(of: name), as: UTF8.self)
      changes.replaced[name] = Array(text.replacing(end, with: entry + end).utf8)
    }
    let changed = try ZipArchiveWriter.changing(changes, in: bytes, path: path)
    try Data(changed).write(to: URL(filePath: path))
  }

  /// Changes a word of the text wherever it stands.
  func rewrite(_ word: String, as other: String) throws {
    try change { _, body in body = body.replacing(word, with: other) }
  }

  private func change(
    _ work: (inout String, inout String) throws -> Void
  ) throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let package = try WordPackage(bytes, path: path)
    let names = [
      try #require(package.part(ofType: "comments")), package.mainPart,
    ]
    var texts = try names.map { String(decoding: try package.bytes(of: $0), as: UTF8.self) }
    var (comments, body) = (texts[0], texts[1])
    try work(&comments, &body)
    texts = [comments, body]
    var changes = PackageChanges()
    for (name, text) in zip(names, texts) { changes.replaced[name] = Array(text.utf8) }
    let changed = try ZipArchiveWriter.changing(changes, in: bytes, path: path)
    try Data(changed).write(to: URL(filePath: path))
  }
}

extension String {
  /// Adds a comment to the part of the comments, a paragraph for each line of its text.
  fileprivate mutating func append(
    number: Int, _ text: String, paragraph: String, author: String = "Jurist Å",
    time: String = "2026-11-20T10:00:00Z"
  ) {
    let lines = text.split(separator: "\n")
    let paragraphs = lines.enumerated().map { index, line in
      let id = index + 1 == lines.count ? " w14:paraId=\"\(paragraph)\"" : ""
      return
        "<w:p\(id)><w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr><w:r><w:annotationRef/></w:r>"
        + "<w:r><w:t>\(line)</w:t></w:r></w:p>"
    }.joined()
    self = replacing(
      "</w:comments>",
      with: "<w:comment w:id=\"\(number)\" w:author=\"\(author)\" w:date=\"\(time)\""
        + " w:initials=\"JÅ\">\(paragraphs)</w:comment></w:comments>")
  }

  /// Sets the marks of a comment beside those of another one in the main part.
  fileprivate mutating func mark(_ number: Int, beside id: String) {
    for end in ["Start", "End"] {
      for close in [" />", "/>"] {
        let mark = "<w:commentRange\(end) w:id=\"\(id)\"\(close)"
        self = replacing(mark, with: mark + "<w:commentRange\(end) w:id=\"\(number)\"/>")
      }
    }
  }
}
