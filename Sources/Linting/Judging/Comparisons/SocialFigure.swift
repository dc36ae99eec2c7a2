import LibraryFiles
import Rules

/// A number that a social condition states, told apart by what it is a number of.
struct SocialFigure {
  /// What a number is a number of.
  enum Kind: CaseIterable {
    case places, length, extent, firstPlace, firstMeeting, meetings, proposals, share

    /// The concept whose words hold the number.
    var concept: String {
      switch self {
      case .places: "number_of_places"
      case .length: "place_length"
      case .extent: "place_extent"
      case .firstPlace: "first_deadline"
      case .firstMeeting: "dialogue_first_meeting"
      case .meetings: "dialogue_frequency"
      case .proposals: "matching_when"
      case .share: "hours_share"
      }
    }

    /// What it is called in messages.
    var name: Localised {
      switch self {
      case .places: .init(sv: "antal platser", en: "number of places")
      case .length: .init(sv: "platsernas längd", en: "length of a place")
      case .extent: .init(sv: "andel av heltid", en: "share of full time")
      case .firstPlace: .init(sv: "tid till första platsen", en: "time to the first place")
      case .firstMeeting: .init(sv: "tid till första mötet", en: "time to the first meeting")
      case .meetings: .init(sv: "antal möten", en: "number of meetings")
      case .proposals: .init(sv: "tid för att föreslå kandidater", en: "time to propose candidates")
      case .share: .init(sv: "andel av arbetet", en: "share of the work")
      }
    }

    /// What its numbers measure.
    fileprivate var dimensions: Set<QuantityUnit.Dimension> {
      switch self {
      case .places: [.places, .people, .employments, .fullTime]
      case .length: [.calendar, .days]
      case .extent, .share: [.share]
      case .firstPlace, .firstMeeting, .proposals: [.calendar, .days, .workdays]
      case .meetings: [.meetings, .times]
      }
    }
  }

  let kind: Kind
  let quantity: Quantity
  /// The statement that it stands in.
  let statement: Int
  /// The lot that it concerns; nil where none is named.
  let lot: String?
  /// The form of employment that a number of places counts; nil where none is named.
  let form: String?

  /// A longer sentence is a list or a table without full stops; more figures no condition has.
  private static let longest = 400
  private static let most = 200

  /// The figures of a condition in one document.
  ///
  /// - Parameters:
  ///   - reading: The document.
  ///   - text: The condition's text in it.
  ///   - evidence: The statements that the condition rests on: only these tell how many places.
  ///   - words: The concepts of each kind.
  static func all(
    in reading: DocumentReading, text: ConditionText, evidence: Set<Int>, words: ComparisonWords
  ) -> [SocialFigure] {
    let source = reading.source
    let reader = QuantityReader(source.text)
    var figures: [SocialFigure] = []
    for index in text.statements(of: source) where source.isContent(source.statements[index]) {
      let statement = source.statements[index]
      guard statement.words.count <= longest, figures.count < most else { continue }
      let mentions = source.mentions.indices(in: statement.words)
        .map { source.mentions.matches[$0] }
      let wanted = words.figures.filter { pair in mentions.contains { $0.concept == pair.concept } }
      if wanted.isEmpty { continue }
      let quantities = reader.quantities(in: statement.words)
      for (kind, concept) in wanted where kind != .places || evidence.contains(index) {
        let places = mentions.filter { $0.concept == concept }.map(\.words)
        let found = quantities.filter { quantity in
          kind.dimensions.contains(quantity.unit.dimension)
            && places.contains { $0.overlaps(quantity.words) }
        }
        // Two numbers of one kind in a sentence are a choice or a scale, which nothing equals.
        guard found.count == 1, let quantity = found.first, quantity.upper == nil else { continue }
        if kind != .places, quantity.isArticle, quantity.unit.dimension == .times { continue }
        figures.append(
          SocialFigure(
            kind: kind, quantity: quantity, statement: index,
            lot: LotName.of(statement, in: reading),
            form: kind == .places ? EmploymentForm.of(index, in: source) : nil))
      }
    }
    return figures
  }

  /// Whether two figures can't both hold.
  func contradicts(_ other: SocialFigure) -> Bool {
    guard kind == other.kind, lot == other.lot,
      form == nil || other.form == nil || form == other.form
    else { return false }
    return Self.differ(quantity, other.quantity, acrossUnits: kind == .places)
  }

  /// Whether two quantities of one thing are different numbers that can't both hold.
  ///
  /// ”Minst två” and ”högst fyra” can; ”minst två” and ”minst fyra” say that either is not enough.
  static func differ(_ one: Quantity, _ other: Quantity, acrossUnits: Bool = false) -> Bool {
    if isUpper(one.bound) != isUpper(other.bound) { return false }
    if !acrossUnits, !one.isComparable(with: other) { return false }
    if acrossUnits, one.unit.dimension == .fullTime || other.unit.dimension == .fullTime,
      one.unit.dimension != other.unit.dimension
    {
      return false
    }
    if one.per.map(\.dimension) != other.per.map(\.dimension) { return false }
    return abs(one.canonical - other.canonical) > 0.005
  }

  /// Whether a number is the highest; a time within which something is done is not meant by it.
  private static func isUpper(_ bound: Quantity.Bound) -> Bool {
    bound == .atMost || bound == .below
  }
}
