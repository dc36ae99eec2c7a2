import Foundation
import Testing

/// Answers in the threads that Word writes, read back by `deviations import`.
struct DeviationThreadTests {
  /// A thread: its replies as `author time text`, what they answer, whether the thread is resolved, what
  /// is said and what the register holds then.
  struct Thread: Sendable {
    var about = "GDP001 "
    var replies: [(author: String, hour: Int, text: String, parent: Int?, isDone: Bool)] = []
    var isResolved = false
    let said: String
    var written: String?
  }

  static let threads = [
    Thread(
      replies: [("Anna Ek", 10, "Avsteg: Bestäms sedan.", nil, false)], said: "avsteg av Anna Ek",
      written: "by: \"Anna Ek\""),
    // An answer to an answer, by somebody else.
    Thread(
      replies: [
        ("Anna Ek", 10, "Ska vi ha det?", nil, false),
        ("Bo By", 11, "Avsteg: Bestäms sedan.", 0, false),
      ], said: "avsteg av Bo By", written: "Bestäms sedan."),
    Thread(
      replies: [
        ("Anna Ek", 10, "Avsteg: Ett skäl.", nil, false),
        ("Bo By", 11, "Avsteg: Ett annat skäl.", nil, false),
      ], said: "avsteg av Bo By", written: "Ett annat skäl."),
    // What was written last counts, wherever it stands in the file.
    Thread(
      replies: [
        ("Bo By", 12, "Nej, vi rättar.", nil, false),
        ("Anna Ek", 10, "Avsteg: Ett skäl.", nil, false),
      ], said: "(Bo By) lämnas: svaret säger nej"),
    // A thread that is resolved, with an answer and without.
    Thread(isResolved: true, said: "sägs vara åtgärdat, men anmärkningen finns kvar"),
    Thread(
      replies: [("Anna Ek", 10, "Ok", nil, false)], isResolved: true, said: "sägs vara åtgärdat"),
    Thread(
      replies: [("Anna Ek", 10, "Avsteg, bestäms sedan", nil, false)], isResolved: true,
      said: "avsteg av Anna Ek", written: "bestäms sedan"),
    // An answer that is marked for itself resolves nothing.
    Thread(replies: [("Anna Ek", 10, "Ok", nil, true)], said: "(Anna Ek) lämnas: varken"),
    Thread(
      replies: [("Anna Ek", 10, "Avsteg eftersom antalet bestäms sedan.", nil, false)],
      said: "avsteg av Anna Ek", written: "eftersom antalet bestäms sedan."),
    Thread(replies: [("", 10, "Avsteg: Ett skäl.", nil, false)], said: "svaret saknar namn"),
    Thread(
      replies: [("Anna Ek", 10, "Struket.", nil, false)], said: "sägs vara åtgärdat (Anna Ek)"),
    // The summary is no finding.
    Thread(
      about: "sammanfattning", replies: [("Anna Ek", 10, "Avsteg: Ett skäl.", nil, false)],
      said: "sammanfattningen är ingen anmärkning"),
  ]

  @Test(arguments: threads.indices)
  func reads(_ index: Int) throws {
    let thread = Self.threads[index]
    let scratch = try Scratch()
    let copy = scratch.url("granskad.docx").path
    _ = try Program.run(
      ["lint", "samples/stad-utkast.docx", "--annotate", copy] + Self.days)
    try AnsweredDocument(copy).thread(
      thread.about,
      thread.replies.map { reply in
        .init(
          author: reply.author, time: "2026-11-20T\(reply.hour):00:00Z", text: reply.text,
          parent: reply.parent, isDone: reply.isDone)
      }, isResolved: thread.isResolved)
    let run = try Program.run(["deviations", "import", copy, "--as-of", "2026-11-21"])
    #expect(run.errors.contains(thread.said), "\(run.errors)")
    #expect(run.status == (thread.written == nil ? 1 : 0), "\(run.errors)")
    let register = try? String(contentsOf: scratch.url("avsteg.yml"), encoding: .utf8)
    #expect(
      thread.written.map { register?.contains($0) ?? false } ?? (register == nil),
      "\(register ?? "") \(run.errors)")
  }

  private static let days = ["--date", "2026-11-21", "--as-of", "2026-11-21"]

  /// Where words were changed after they had been commented, nobody is told that the finding is gone.
  @Test func tellsChangedWords() throws {
    let scratch = try Scratch()
    let copy = scratch.url("granskad.docx").path
    _ = try Program.run(["lint", "samples/stad-utkast.docx", "--annotate", copy] + Self.days)
    let document = AnsweredDocument(copy)
    try document.thread(
      "UPF003 ",
      [.init(author: "Anna Ek", time: "2026-11-20T10:00:00Z", text: "Avsteg: Ett skäl.")])
    try document.rewrite("utgår vite", as: "utgår skäligt vite")
    let run = try Program.run(["deviations", "import", copy, "--as-of", "2026-11-21"])
    #expect(run.errors.contains("UPF003: ") && run.errors.contains("har ändrats"), "\(run.errors)")
    #expect(run.status == 1 && !scratch.names.contains("avsteg.yml"))
  }
}
