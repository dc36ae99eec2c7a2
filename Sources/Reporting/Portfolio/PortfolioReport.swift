import Languages
import Linting
import Rules
import TenderDocuments

/// What many tenders show together.
public struct PortfolioReport: Sendable {
  /// Tenders that have something in common, and how many of them serve employment.
  public struct Group: Sendable, Equatable {
    /// What they have in common, as a key: `2025`, `services`; nil where it is not known.
    public let key: String?
    /// How many tenders.
    public let tenders: Int
    /// How many of them serve employment.
    public let serving: Int
    /// The places that they promise.
    public let places: Int

    /// The share that serves employment, in whole percent.
    public var share: Int { PortfolioReport.percent(serving, of: tenders) }

    init(key: String?, _ entries: [PortfolioEntry]) {
      self.key = key
      tenders = entries.count
      serving = entries.count { $0.level.servesEmployment }
      places = entries.reduce(0) { $0 + ($1.promised?.places ?? 0) }
    }
  }

  /// A rule and the number of tenders in which it found something.
  public struct Defect: Sendable {
    /// The rule.
    public let rule: Rule
    /// How many tenders.
    public let tenders: Int
  }

  /// How a target was met.
  public struct Outcome: Sendable {
    /// The target.
    public let target: PortfolioTarget
    /// How many tenders it is about.
    public let tenders: Int
    /// How many of them count.
    public let serving: Int
    /// The share that counts, in whole percent.
    public var share: Int { PortfolioReport.percent(serving, of: tenders) }
    /// Whether the share is reached; false where there is no tender.
    public var isMet: Bool { tenders > 0 && serving * 100 >= target.share * tenders }
  }

  /// The tenders, in the order of the listing.
  public let entries: [PortfolioEntry]
  /// The inputs that could not be read.
  public let failures: [RunReport.Failure]
  /// What else lies in the folders and may hold words of a tender.
  let missed: [TenderFiles.Skipped]
  /// The outcome of each target.
  public let outcomes: [Outcome]
  /// The words of the language that it is written in.
  public let words: Wording
  /// The program's version.
  public let version: String
  private let rules: [String: Rule]

  /// The defects that are shown, at most.
  private static let mostDefects = 15

  /// Makes a report.
  public init(
    _ entries: [PortfolioEntry], failures: [RunReport.Failure],
    unread: [TenderFiles.Skipped] = [], targets: [PortfolioTarget], rules: [Rule], words: Wording,
    version: String
  ) {
    self.entries = entries
    self.failures = failures
    missed = unread.filter(\.mayBeMissed)
    self.words = words
    self.version = version
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    outcomes = targets.enumerated().map { index, target in
      let standing = entries.compactMap { $0.standing[index] }
      return Outcome(target: target, tenders: standing.count, serving: standing.count { $0 })
    }
  }

  /// All tenders together.
  public var whole: Group { Group(key: nil, entries) }

  /// The tenders by year, the earliest first, those without a year last.
  public var byYear: [Group] { groups { $0.year.map(String.init) } }

  /// The tenders by object: services, goods, works, and those whose object is not known.
  public var byObject: [Group] {
    let order = ["services", "goods", "works"]
    return groups(\.object).sorted {
      (order.firstIndex(of: $0.key ?? "") ?? 3) < (order.firstIndex(of: $1.key ?? "") ?? 3)
    }
  }

  /// How many tenders are on each level, the highest first.
  public var byLevel: [(level: SocialLevel, tenders: Int)] {
    SocialLevel.allCases.reversed().map { level in (level, entries.count { $0.level == level }) }
  }

  /// The rules that found something in most tenders, advice left out.
  public var defects: [Defect] {
    var counts: [String: Int] = [:]
    for rule in entries.flatMap(\.rules) { counts[rule, default: 0] += 1 }
    return counts.compactMap { id, count in
      rules[id].flatMap { $0.severity > .info ? Defect(rule: $0, tenders: count) : nil }
    }
    .sorted { ($1.tenders, $0.rule.id) < ($0.tenders, $1.rule.id) }
    .prefix(Self.mostDefects).map(\.self)
  }

  /// How many tenders have an error.
  public var withErrors: Int { entries.count { $0.findings[.error, default: 0] > 0 } }

  /// Months of full-time work that are promised where conditions count in them.
  public var fullTimeMonths: Int {
    entries.reduce(0) { $0 + ($1.promised?.fullTimeMonths ?? 0) }
  }

  private func groups(_ key: (PortfolioEntry) -> String?) -> [Group] {
    Dictionary(grouping: entries, by: key).map { Group(key: $0.key, $0.value) }
      .sorted { ($0.key == nil ? 1 : 0, $0.key ?? "") < ($1.key == nil ? 1 : 0, $1.key ?? "") }
  }

  /// A share in whole percent, rounded down: what is not reached is not shown as reached.
  static func percent(_ part: Int, of whole: Int) -> Int { whole == 0 ? 0 : part * 100 / whole }
}

/// The formats of a portfolio.
public enum PortfolioFormat: String, Sendable, CaseIterable {
  /// For people: tables.
  case text
  /// For spreadsheets: a row for each tender.
  case csv
  /// For programs: the schema `hansyn-portfolio/1`.
  case json
  /// For people: a page with plots.
  case html

  /// The format that a file's suffix asks for; nil for a suffix that says nothing.
  public init?(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "txt": self = .text
    case "csv": self = .csv
    case "json": self = .json
    case "html", "htm": self = .html
    default: return nil
    }
  }

  /// The report as text, with a line break at its end.
  public func text(of report: PortfolioReport) -> String {
    switch self {
    case .text: PortfolioText(report: report).text
    case .csv: PortfolioCSV(report: report).text
    case .json: PortfolioJSON(report: report).text
    case .html: PortfolioHTML(report: report).text
    }
  }
}
