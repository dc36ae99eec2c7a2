extension PublicationVerdict {
  /// The verdict on two parts of a run together.
  ///
  /// What can't be added up, files that were not read and rules that were not judged, is counted by
  /// ``count(failures:missed:unjudged:)``.
  func joined(with other: PublicationVerdict) -> PublicationVerdict {
    var counts = Dictionary(
      stops.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
    for stop in other.stops {
      counts[stop.rule.id] = Stop(
        rule: stop.rule, count: stop.count + (counts[stop.rule.id]?.count ?? 0))
    }
    var sums: [Reservation] = []
    func add(_ make: (Int) -> Reservation, _ count: (Reservation) -> Int?) {
      let sum = (reservations + other.reservations).compactMap(count).reduce(0, +)
      if sum > 0 { sums.append(make(sum)) }
    }
    if (reservations + other.reservations).contains(.narrowed) { sums.append(.narrowed) }
    add(Reservation.unreadParts) { if case .unreadParts(let count) = $0 { count } else { nil } }
    add(Reservation.embedded) { if case .embedded(let count) = $0 { count } else { nil } }
    add(Reservation.plainFormats) { if case .plainFormats(let count) = $0 { count } else { nil } }
    for note in reservations + other.reservations where !sums.contains(note) {
      switch note {
      case .told, .switchedOff: sums.append(note)
      default: break
      }
    }
    var joined = self
    joined.stops = counts.values.sorted { $0.rule.id < $1.rule.id }
    joined.tenders += other.tenders
    joined.stoppedTenders += other.stoppedTenders
    joined.warnings += other.warnings
    joined.decided += other.decided
    joined.decidedOnLaw += other.decidedOnLaw
    joined.deciders.formUnion(other.deciders)
    joined.reservations = sums
    return joined
  }

  /// Puts in how many files could not be read and how many rules not be judged, in all.
  mutating func count(failures: Int, missed: Int, unjudged: Int) {
    var all = reservations.filter { reservation in
      switch reservation {
      case .unreadDocuments, .missed, .unjudged: false
      default: true
      }
    }
    let first = all.first == .narrowed ? 1 : 0
    if missed > 0 { all.insert(.missed(missed), at: first) }
    if failures > 0 { all.insert(.unreadDocuments(failures), at: first) }
    if unjudged > 0 {
      let plain = all.firstIndex { if case .plainFormats = $0 { true } else { false } }
      all.insert(.unjudged(unjudged), at: plain ?? all.endIndex)
    }
    reservations = all
  }
}
