import LibraryFiles
import Rules

/// Why changes may make it another procurement: what they touch that decides who takes part and with
/// what tender.
struct ChangeGrounds {
  let changes: [TenderComparison.Change]
  let facts: [TenderComparison.FactChange]
  let old: Tender
  let new: Tender

  /// Facts whose change makes it another procurement.
  private static let nature = [
    "act", "regime", "procedure", "framework", "object", "cpv", "lots", "durationMonths",
    "baseMonths",
  ]
  /// A value that is other by less than this share is taken for a better estimate.
  ///
  /// A measure of this program's, not of the law's.
  private static let leastShare = 0.1

  /// What they touch, in words: `uppgiften om avtalstid`, `reservationen, som har tagits bort`.
  var all: [Localised] {
    var grounds = facts.filter(changesNature).compactMap { FactGuide.of($0.key)?.name }.map {
      Localised(sv: "uppgiften om \($0.sv)", en: "the \(Language.en.of($0))")
    }
    if let reservation { grounds.append(reservation) }
    if changesQualification {
      grounds.append(
        .init(sv: "kraven för att få delta", en: "the demands on those who take part"))
    }
    if changes.contains(where: { $0.matter == .award }) {
      grounds.append(
        .init(
          sv: "grunden för tilldelning, kriterierna eller deras vikt",
          en: "the award basis, the criteria or their weight"))
    }
    return grounds
  }

  /// What of it a notice tells beside the facts.
  var announced: [Localised] {
    var names: [Localised] = []
    if reservation != nil {
      names.append(.init(sv: "reservationen (BT-71)", en: "the reservation (BT-71)"))
    }
    if changesQualification {
      names.append(
        .init(sv: "kraven för att få delta", en: "the demands on those who take part"))
    }
    if changes.contains(where: { $0.matter == .award }) {
      names.append(
        .init(
          sv: "tilldelningskriterierna eller deras vikt",
          en: "the award criteria or their weight"))
    }
    return names
  }

  private func changesNature(_ change: TenderComparison.FactChange) -> Bool {
    guard let before = change.old, let after = change.new else { return bringsNature(change) }
    if change.key == "valueSEK", let before = Double(before), let after = Double(after) {
      return abs(after - before) >= Self.leastShare * max(before, 1)
    }
    // The term with options says it already.
    if change.key == "baseMonths", facts.contains(where: { $0.key == "durationMonths" }) {
      return false
    }
    return Self.nature.contains(change.key)
  }

  /// Whether a document says something else of it than before while another, such as the notice,
  /// still says the old.
  private func bringsNature(_ change: TenderComparison.FactChange) -> Bool {
    let before = change.old.map { [$0] } ?? change.oldStatements.map(\.fact.value)
    let after = change.new.map { [$0] } ?? change.newStatements.map(\.fact.value)
    return !before.isEmpty && !Set(after).isSubset(of: before)
      && Self.nature.contains(change.key)
  }

  private var reservation: Localised? {
    switch (old.has(Self.reserved), new.has(Self.reserved)) {
    case (false, true):
      return .init(sv: "en reservation som har tillkommit", en: "a reservation that has come in")
    case (true, false):
      return .init(
        sv: "reservationen, som har tagits bort", en: "the reservation, which was taken out")
    case (true, true):
      guard changes.contains(where: { ($0.new ?? $0.old)?.isReservation ?? false }) else {
        return nil
      }
      return .init(sv: "reservationens villkor", en: "the terms of the reservation")
    case (false, false): return nil
    }
  }

  private static let reserved = "reserved_contract"

  /// Whether a demand on who may take part is new, gone or other: others could have tendered.
  private var changesQualification: Bool {
    changes.contains { change in
      let sentences = [change.old, change.new].compactMap(\.self)
      return change.matter == .participation && !sentences.contains(where: \.isReservation)
        && (change.changesNumbers || sentences.contains { $0.modality == .shall })
    }
  }
}
