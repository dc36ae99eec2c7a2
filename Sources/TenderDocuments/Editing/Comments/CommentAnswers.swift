/// Reads what people have written to the program's own comments.
struct CommentAnswers {
  /// More answers than this nobody has written; what comes after is not read.
  private static let mostAnswers = 10_000
  /// The longest answer that is kept, in characters.
  private static let longest = 5_000

  private let package: WordPackage
  private let own: OwnComments
  private let threads: CommentThreads

  /// Makes a reader; nil where the package has no comments that can be read.
  init?(_ package: WordPackage) throws(DocumentError) {
    guard let own = try OwnComments(package) else { return nil }
    self.package = package
    self.own = own
    threads = try CommentThreads(package)
  }

  /// The comments that somebody has answered or resolved, in the order of the file, and what may be an
  /// answer to one that can't be told.
  func all() throws(DocumentError) -> AnsweredComments {
    let ours = Set(own.comments.map(\.node))
    let places = try CommentPlaces(package.index(of: package.mainPart))
    var threadOwners: [String: Int] = [:]
    var placeOwners: [CommentPlaces.Place: [Int]] = [:]
    for (index, comment) in own.comments.enumerated() {
      if let paragraph = comment.paragraph { threadOwners[paragraph.uppercased()] = index }
      if let place = places.place(of: comment.id) { placeOwners[place, default: []].append(index) }
    }
    var answers = [[Int]](repeating: [], count: own.comments.count)
    var unplaced: [AnsweredComments.Unplaced] = []
    let others = own.index.children(of: 0).lazy.filter {
      own.index.nodes[$0].name == .comment && !ours.contains($0)
    }
    for node in others.prefix(Self.mostAnswers) {
      if let index = owner(of: node, threadOwners) {
        answers[index].append(node)
        continue
      }
      let place = own.index.integer("id", of: node).flatMap(places.place)
      let there = place.flatMap { placeOwners[$0] } ?? []
      if let only = there.first, there.count == 1 {
        answers[only].append(node)
      } else {
        let answer = answer(node)
        unplaced.append(
          .init(
            answer: answer, keys: there.map { own.comments[$0].key },
            isOwnChanged: CommentSignature.isNamed(answer.text)))
      }
    }
    let comments = zip(own.comments, answers).compactMap { comment, answers -> AnsweredComment? in
      let isResolved = threads.isResolved(comment)
      guard !answers.isEmpty || isResolved else { return nil }
      return AnsweredComment(
        key: comment.key, answers: inTime(answers).map(answer), isResolved: isResolved)
    }
    return AnsweredComments(
      comments: comments, unplaced: unplaced, keys: Set(own.comments.map(\.key)))
  }

  /// So much of a time tells when; programs differ in the zone that follows.
  private static let secondsEnd = 19

  /// Comments by their times; as they stand where one tells none.
  private func inTime(_ nodes: [Int]) -> [Int] {
    let times = nodes.compactMap { own.index.string("date", of: $0)?.prefix(Self.secondsEnd) }
    guard times.count == nodes.count else { return nodes }
    return zip(times, nodes).sorted { $0 < $1 }.map(\.1)
  }

  /// Threads are one level deep in Word; other programs answer answers.
  private static let deepestThread = 50

  /// The comment of ours in whose thread another one stands.
  private func owner(of node: Int, _ owners: [String: Int]) -> Int? {
    var paragraph = own.index.children(of: node).filter { own.index.nodes[$0].name == .paragraph }
      .last
      .flatMap { own.index.string("paraId", in: .word2010, of: $0)?.uppercased() }
    for _ in 0..<Self.deepestThread {
      guard let current = paragraph, let parent = threads.parents[current] else { return nil }
      if let owner = owners[parent] { return owner }
      paragraph = parent
    }
    return nil
  }

  private func answer(_ node: Int) -> AnsweredComment.Answer {
    let paragraphs = own.index.children(of: node).filter {
      own.index.nodes[$0].name == .paragraph
    }
    let text = paragraphs.map {
      OwnComments.text(of: $0, in: own.index).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }.filter { !$0.isEmpty }.joined(separator: "\n")
    let day = own.index.string("date", of: node).map { String($0.prefix(10)) }
    return AnsweredComment.Answer(
      author: own.index.string("author", of: node) ?? "", day: day,
      text: String(text.prefix(Self.longest)))
  }
}

/// Where comments stand in the main part, counted in characters of its text.
struct CommentPlaces {
  /// The words of a comment.
  struct Place: Hashable {
    let start: Int
    let end: Int
  }

  private var starts: [Int: Int] = [:]
  private var ends: [Int: Int] = [:]

  init(_ main: XMLIndex) {
    var at = 0
    for node in main.nodes.indices {
      switch main.nodes[node].name {
      case .text: at += main.content(of: node).count
      // Two empty paragraphs are two places.
      case .paragraph: at += 1
      case .commentRangeStart: if let id = main.integer("id", of: node) { starts[id] = at }
      case .commentRangeEnd: if let id = main.integer("id", of: node) { ends[id] = at }
      default: break
      }
    }
  }

  /// The place of a comment; nil where the text does not mark it.
  func place(of id: Int) -> Place? {
    guard let start = starts[id], let end = ends[id] else { return nil }
    return Place(start: start, end: end)
  }
}
