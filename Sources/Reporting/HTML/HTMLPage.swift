/// What the HTML report shows, in the shape of its template.
///
/// Mustache reads stored properties by name and holds an empty text for true: what may be lacking is nil,
/// and a list that has a heading of its own is an ``HTMLList``, nil where nothing is in it. A name that
/// is nil is looked for farther out, so optional names are used once only.
struct HTMLPage {
  struct Count {
    let text: String
    let style: String
  }
  struct Sentences { let sentences: [String] }
  /// The findings that don't count.
  struct Aside {
    struct Entry {
      let rule: String
      let title: String
      let place: String
      let ground: String
    }
    let asideSentences: [String]
    let entries: [Entry]
  }
  struct Files {
    struct File {
      let path: String
      let message: String
    }
    let files: [File]
  }

  let language: String
  let version: String
  let title: String
  let counts: [Count]
  let inDocuments: String
  let unreadCounts: [Count]
  let day: String
  let verdict: Sentences?
  let unread: Files?
  let missed: Files?
  let documents: [HTMLDocument]
  let aside: Aside?
  let unjudged: Sentences?
  let footer: String
  let labels: HTMLLabels
}

/// A list that is shown with a heading; nil where it is empty.
struct HTMLList<Item> {
  let all: [Item]

  init?(_ all: [Item]) {
    guard !all.isEmpty else { return nil }
    self.all = all
  }
}

/// One document in the HTML report.
struct HTMLDocument {
  struct Fact {
    let name: String
    let value: String
  }
  struct OutlineEntry {
    let level: Int
    let title: String
    /// Where the first finding of the section stands.
    let link: String?
    let count: HTMLPage.Count?
  }
  struct Piece {
    let text: String
    let isMarked: Bool
  }
  struct Detail {
    let name: String
    let items: [String]
  }
  struct Finding {
    let style: String
    let severity: String
    let rule: String
    let title: String
    let message: String
    let explanation: String
    let details: [Detail]
  }
  struct Group {
    let id: String
    let place: String
    let quote: HTMLList<Piece>?
    let findings: [Finding]
  }
  struct Topic {
    let title: String
    let status: String
    let style: String
    let places: [String]
  }

  struct Cell {
    let text: String
    let isHole: Bool
  }
  struct Row {
    let isSocial: Bool
    let cells: [Cell]
  }
  struct Matrix {
    let head: [String]
    let all: [Row]
  }

  let id: String
  let path: String
  let facts: HTMLList<Fact>?
  let outline: HTMLList<OutlineEntry>?
  let groups: [Group]
  let topics: [Topic]
  let matrix: Matrix?
}
