import LibraryFiles

/// All clauses, by id and by readable name.
public struct ClauseLibrary: Sendable {
  /// The clauses in the order of their ids.
  public let clauses: [Clause]
  /// The recipes, the mildest first.
  public let recipes: [ClauseRecipe]

  private let byName: [String: Clause]
  private let own: Set<String>
  private let replaced: [String: Clause]

  /// Where a clause comes from.
  public enum Origin: String, Sendable, CaseIterable {
    /// It ships with the program.
    case builtIn = "built_in"
    /// It is the organisation's.
    case own
    /// It is the organisation's and stands in for one that ships with the program.
    case replacing
  }

  /// Reads the clauses out of library files; files outside `clauses/` are passed over.
  ///
  /// A recipe or a frame of the same id as an earlier one stands in for it.
  ///
  /// - Parameters:
  ///   - files: The clauses and recipes that ship with the program.
  ///   - own: The organisation's; one of the same id stands in for one that ships.
  /// - Throws: `LibraryError` with file and line for the first fault: in a file, two clauses of one
  ///   name, a companion or reference that does not exist, one parameter with two types, or a recipe
  ///   whose clauses do not go together.
  public static func load(
    _ files: [LibraryFile], own: [LibraryFile] = []
  ) throws(LibraryError) -> ClauseLibrary {
    var recipes: [String: ClauseRecipe] = [:]
    for file in files + own
    where file.path.hasPrefix("clauses/") && RecipeReader.isRecipe(file.path) {
      let recipe = try RecipeReader.read(file)
      recipes[recipe.id] = recipe
    }
    var frames: [String: ClauseFrame] = [:]
    for file in files + own where FrameReader.isFrame(file.path) {
      let frame = try FrameReader.read(file)
      frames[frame.id] = frame
    }
    return try ClauseLibrary(
      try clauses(files, frames), own: try clauses(own, frames), recipes: Array(recipes.values))
  }

  private static func clauses(
    _ files: [LibraryFile], _ frames: [String: ClauseFrame]
  ) throws(LibraryError) -> [Clause] {
    var clauses: [Clause] = []
    for file in files
    where file.path.hasPrefix("clauses/") && !RecipeReader.isRecipe(file.path)
      && !FrameReader.isFrame(file.path)
    {
      clauses.append(try ClauseReader.read(file, frames: frames))
    }
    return clauses
  }

  private init(
    _ builtIn: [Clause], own: [Clause], recipes: [ClauseRecipe]
  ) throws(LibraryError) {
    let ownIds = Set(own.map(\.id))
    let read = builtIn.filter { !ownIds.contains($0.id) } + own
    var clauses: [Clause] = []
    for var clause in read {
      clause.parameters = try OrderCheck(clause: clause, library: read).settled()
      clauses.append(clause)
    }
    var byName: [String: Clause] = [:]
    for clause in clauses {
      for name in [clause.id.lowercased(), clause.name] {
        if let other = byName[name] {
          throw LibraryError(
            path: clause.path, line: nil, reason: "”\(name)” finns redan i \(other.path)")
        }
        byName[name] = clause
      }
    }
    self.clauses = clauses.sorted { $0.id < $1.id }
    self.byName = byName
    self.own = ownIds
    replaced = Dictionary(
      builtIn.filter { ownIds.contains($0.id) }.map { ($0.id, $0) }
    ) { first, _ in first }
    self.recipes = recipes.sorted { ($0.level, $0.id) < ($1.level, $1.id) }
    for clause in clauses { try check(clause) }
    try checkSharedParameters()
    for recipe in self.recipes { try RecipeCheck(recipe: recipe, library: self).check() }
  }

  /// Where a clause comes from.
  public func origin(of clause: Clause) -> Origin {
    guard own.contains(clause.id) else { return .builtIn }
    return replaced[clause.id] == nil ? .own : .replacing
  }

  /// The clause that ships with the program and that an organisation's own one stands in for.
  public func replaced(by clause: Clause) -> Clause? { replaced[clause.id] }

  /// The clause of an id or a readable name, whatever its capitals; nil where there is none.
  public subscript(name: String) -> Clause? { byName[name.lowercased()] }

  /// The clause of an id or a readable name.
  ///
  /// - Throws: `ClauseError.unknownClause` with the nearest name.
  public func clause(_ name: String) throws(ClauseError) -> Clause {
    guard let clause = self[name] else {
      throw .unknownClause(
        name, nearest: NearestName.to(name, among: clauses.flatMap { [$0.id, $0.name] }))
    }
    return clause
  }

  /// The clauses that mend the findings of a rule, in the order of their ids.
  public func mending(_ rule: String) -> [Clause] {
    clauses.filter { $0.mends.contains(rule) }
  }

  /// A clause and all companions that it may bring, whatever its values, itself first.
  public func together(with clause: Clause) -> [Clause] {
    var members = [clause]
    var next = 0
    while next < members.count {
      for companion in members[next].companions.compactMap({ self[$0.clause] })
      where !members.contains(where: { $0.id == companion.id }) {
        members.append(companion)
      }
      next += 1
    }
    return members
  }

  private func check(_ clause: Clause) throws(LibraryError) {
    if let notice = clause.notice, self[notice] == nil { throw unknown(notice, clause, 1) }
    for companion in clause.companions + [clause.mention].compactMap(\.self) {
      guard let other = self[companion.clause] else {
        throw unknown(companion.clause, clause, companion.line)
      }
      if let condition = companion.condition {
        try TagCheck(clause: clause).check(condition, line: companion.line)
      }
      for (name, value) in companion.values {
        let isVariant = name == "variant" && other.variants.contains { $0.id == value.written }
        guard isVariant || other.parameter(name) != nil else {
          throw LibraryError(
            path: clause.path, line: companion.line,
            reason: "”\(name): \(value.written)” kan inte sättas i \(other.id)")
        }
      }
    }
    for name in clause.rungs.flatMap(\.values.keys).sorted()
    where name != "variant" && clause.parameter(name) == nil {
      throw LibraryError(
        path: clause.path, line: nil, reason: "”strength” sätter ”\(name)”, som ingen frågar efter")
    }
    for parameter in clause.parameters {
      if let target = parameter.target, self[target] == nil {
        throw unknown(target, clause, parameter.line)
      }
    }
  }

  /// A parameter that several clauses share is asked for once, so it must be the same thing.
  private func checkSharedParameters() throws(LibraryError) {
    var first: [String: (Clause, ClauseParameter)] = [:]
    for clause in clauses {
      for parameter in clause.parameters {
        guard let (other, same) = first[parameter.name] else {
          first[parameter.name] = (clause, parameter)
          continue
        }
        let choices = { (parameter: ClauseParameter) in
          parameter.choices.map { [$0.value, $0.text.sv] }
        }
        guard same.type == parameter.type, choices(same) == choices(parameter) else {
          throw LibraryError(
            path: clause.path, line: parameter.line,
            reason: "”\(parameter.name)” har en annan typ eller andra val i \(other.path)")
        }
      }
    }
  }

  private func unknown(_ name: String, _ clause: Clause, _ line: Int) -> LibraryError {
    let nearest = NearestName.to(name, among: clauses.map(\.id))
    let hint = nearest.map { "; menas ”\($0)”?" } ?? ""
    return LibraryError(
      path: clause.path, line: line, reason: "klausulen ”\(name)” finns inte\(hint)")
  }
}
