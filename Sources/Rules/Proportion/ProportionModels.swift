import LibraryFiles

/// All models of `rules/models/`, by id.
public struct ProportionModels: Sendable {
  /// The models in the order of their ids.
  public let models: [ProportionModel]

  /// The models that the calculator counts with, and the figures that each must have.
  private static let needed: [(model: String, figures: [String])] = [
    (
      "standard",
      [
        "least_value", "least_months", "one_performer", "two_places_value", "medium_value",
        "small_places", "small_months", "medium_places", "medium_months", "placement_extent",
        "employment_extent", "employment_term", "months_to_first_placement", "penalty_cap",
      ]
    ),
    (
      "trafikverket",
      [
        "services_per_place", "works_per_place", "employment_months", "placement_months",
        "least_term", "least_jobs", "bonus_placement", "bonus_employment",
      ]
    ),
    ("nationell", ["months_to_first", "counted_share"]),
    ("goteborg", ["least_months", "one_performer"]),
    (
      "frankrike",
      [
        "labour_share_services", "labour_share_works", "insertion_share", "cost_per_hour",
        "hours_per_year",
      ]
    ),
    ("nederlanderna", ["services_share", "works_share"]),
  ]

  /// Reads library files; those outside `rules/models/` are passed over.
  ///
  /// A model that stands in several files is taken from the last, so an organisation's own folder
  /// overrides what is built in.
  ///
  /// - Throws: `LibraryError` with file and line for the first fault, among them a figure that no
  ///   sum uses.
  public init(_ files: [LibraryFile]) throws(LibraryError) {
    var models: [String: ProportionModel] = [:]
    for file in files where file.path.hasPrefix("rules/models/") {
      let model = try ProportionModel(file)
      try Self.check(model, file)
      models[model.id] = model
    }
    self.models = models.values.sorted { $0.id < $1.id }
    for (id, figures) in Self.needed {
      guard let model = models[id] else {
        throw LibraryError(
          path: "rules/models/\(id).yml", line: nil, reason: "modellen ”\(id)” saknas")
      }
      if let missing = figures.first(where: { model.figures[$0] == nil }) {
        throw LibraryError(
          path: "rules/models/\(id).yml", line: nil, reason: "talet ”\(missing)” saknas")
      }
    }
  }

  /// The model of an id; nil where there is none.
  public subscript(id: String) -> ProportionModel? { models.first { $0.id == id } }

  /// The models that may stand in for our own figures.
  public var profiles: [ProportionModel] { models.filter { $0.standing == .profile } }

  /// Profiles may replace the standard figures and those that places are counted by.
  private static func check(
    _ model: ProportionModel, _ file: LibraryFile
  ) throws(LibraryError) {
    let own = needed.first { $0.model == model.id }?.figures
    let replaceable = needed.prefix(4).flatMap(\.figures)
    guard let valid = own ?? (model.standing == .profile ? replaceable : nil) else { return }
    for entry in file.root["figures"].map(entries) ?? [] where !valid.contains(entry.key) {
      let hint = NearestName.to(entry.key, among: valid).map { "; menas ”\($0)”?" } ?? ""
      throw LibraryError(
        path: file.path, line: entry.line, reason: "inget räknas med talet ”\(entry.key)”\(hint)")
    }
  }

  private static func entries(_ node: LibraryNode) -> [LibraryNode.Entry] {
    if case .mapping(let entries) = node.content { entries } else { [] }
  }
}
