/// The provisions of the law by act, chapter and section.
///
/// The files name provisions by subject; whoever meets ”17 kap. 1 § LOU” asks the other way.
public struct ProvisionIndex: Sendable {
  /// A provision at one of its places.
  private struct Entry {
    let place: Citation
    let provision: Int
  }

  private let provisions: [Provision]
  private let byChapter: [Act: [Ordinal: [Entry]]]
  private let also: [Act: [Citation]]
  private let tracks: [Track]

  /// Reads the places of all provisions; costs about as much as scanning a few pages of text.
  init(_ provisions: [Provision], tracks: [Track]) {
    self.provisions = provisions
    self.tracks = tracks
    let scanner = CitationScanner(acts: [])
    var byChapter: [Act: [Ordinal: [Entry]]] = [:]
    for (index, provision) in provisions.enumerated() {
      guard let act = provision.act, provision.kind == .statute else { continue }
      for place in scanner.scan(Array(provision.place.utf8)) {
        guard let chapter = place.chapter else { continue }
        byChapter[act, default: [:]][chapter, default: []]
          .append(Entry(place: place, provision: index))
      }
    }
    self.byChapter = byChapter
    var also: [Act: [Citation]] = [:]
    for track in tracks {
      also[track.act, default: []] += track.also.flatMap { scanner.scan(Array($0.utf8)) }
    }
    self.also = also
  }

  /// The provisions that stand at a place, those that cover the fewest sections first.
  ///
  /// - Parameters:
  ///   - sections: The sections; empty for the whole chapter.
  public func provisions(
    in act: Act, chapter: Ordinal, sections: [ClosedRange<Ordinal>]
  ) -> [Provision] {
    let entries = byChapter[act]?[chapter] ?? []
    return entries.filter { entry in
      sections.isEmpty || entry.place.sections.isEmpty
        || sections.contains { wanted in
          entry.place.sections.contains { $0.overlaps(wanted) }
        }
    }.sorted { Self.breadth($0.place) < Self.breadth($1.place) }.map { provisions[$0.provision] }
  }

  /// Whether something is recorded of an act's chapter.
  public func knows(_ act: Act, chapter: Ordinal) -> Bool { byChapter[act]?[chapter] != nil }

  /// Whether a place governs tenders in a regime on a day; nil where that is not recorded.
  public func applies(
    _ citation: Citation, of act: Act, in regime: Regime, asOf date: LegalDate
  ) -> Bool? {
    let track = tracks.first {
      $0.act == act && $0.regimes.contains(regime) && $0.validity.contains(date)
    }
    guard let track, let chapter = citation.chapter else { return nil }
    return track.applies(chapter)
      || (also[act] ?? []).contains { place in
        place.chapter == chapter
          && (place.sections.isEmpty || citation.sections.isEmpty
            || citation.sections.contains { cited in
              place.sections.contains { $0.overlaps(cited) }
            })
      }
  }

  /// How many sections a place covers, roughly: a whole chapter more than any list.
  private static func breadth(_ place: Citation) -> Int {
    if place.sections.isEmpty { return 1_000 }
    return place.sections.reduce(0) { $0 + $1.upperBound.number - $1.lowerBound.number + 1 }
  }
}
