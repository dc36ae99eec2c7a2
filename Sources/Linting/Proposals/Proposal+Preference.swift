import LibraryFiles

extension Proposal {
  /// The same level and volume, written with another clause.
  ///
  /// - Parameters:
  ///   - clause: Its id.
  ///   - recipe: The recipe that brings it; nil where there is none.
  ///   - names: The parameters that it asks for.
  ///   - values: What it must have to stand on the level.
  ///   - reason: Why it goes before ours.
  public func written(
    with clause: String, recipe: String?, asking names: Set<String>, values: [String: String],
    because reason: Localised
  ) -> Proposal {
    guard let writing, !writing.standsAlone else { return self }
    // A clause that counts weeks in each year takes the volume spread over the years.
    let volume = names.contains("veckor") ? writing.yearly : writing.values
    let own = values.sorted { $0.key < $1.key }.map { Value($0.key, $0.value) }
    return Proposal(
      level: level, volume: self.volume, steps: steps + [Step(reason)], lacks: lacks,
      confirmations: confirmations, alternatives: alternatives, comparisons: comparisons,
      writing: Writing(
        clause: clause, recipe: recipe,
        values: own + volume.filter { names.contains($0.name) && values[$0.name] == nil },
        standsAlone: false))
  }
}
