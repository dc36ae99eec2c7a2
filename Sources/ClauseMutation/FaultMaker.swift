import Clauses
import SeededRandom

/// Makes the faults of a composition: each element lost in each way that its form allows.
struct FaultMaker {
  let composition: Composition

  func mutants(seed: UInt64) -> [Mutant] {
    var generator = SeededGenerator(seed: seed)
    var mutants: [Mutant] = []
    for (owner, element) in composition.elements {
      for fault in element.faults ?? Self.faults(of: element) {
        for result in results(of: fault, element, owner, &generator) {
          mutants.append(mutant(fault, element, owner, result))
        }
      }
    }
    return mutants
  }

  /// What a fault made of the page, and its description.
  private struct Result {
    let page: Page
    let before: String
    let after: String
    var mayTell: [String] = []
  }

  /// Words within a sentence can be cut and counted; a sentence of its own can be turned, too.
  private static func faults(of element: Clause.Element) -> [ClauseFault] {
    element.cuts.isEmpty ? ClauseFault.allCases : [.deleted, .number]
  }

  private func results(
    of fault: ClauseFault, _ element: Clause.Element, _ owner: Page.Owner,
    _ generator: inout SeededGenerator
  ) -> [Result] {
    let places = composition.page.places(of: owner) { $0.contains(element.words) }
    guard !places.isEmpty else { return [] }
    switch fault {
    case .deleted where !element.cuts.isEmpty: return [cut(element, owner)].compactMap { $0 }
    case .deleted:
      return [
        Result(
          page: composition.page.removing(places).page, before: text(places, composition.page),
          after: "–")
      ]
    case .negated: return rewritten(places) { Negation.negated($0, at: element.words) }
    case .weakened:
      return Weakening.forms.flatMap { form in
        rewritten(places, mayTell: ["SOC004"]) { Weakening.weakened($0, by: form) }
      }
    case .moved: return moved(places)
    case .number: return numbers(element, owner, places, &generator)
    }
  }

  /// The words of all cuts taken out of all sentences of the clause.
  private func cut(_ element: Clause.Element, _ owner: Page.Owner) -> Result? {
    changed(element.cutsEverywhere ? nil : owner) { sentence in
      element.cuts.reduce(sentence) { $0.cutting($1) }
    }
  }

  private func changed(_ owner: Page.Owner?, _ change: (String) -> String) -> Result? {
    var page = composition.page
    var touched: [Page.Place] = []
    for place in page.places(of: owner, where: { change($0) != $0 }) {
      page[place] = change(page[place])
      touched.append(place)
    }
    guard !touched.isEmpty else { return nil }
    let (before, after) = (text(touched, composition.page), text(touched, page))
    return Result(
      page: page.removing(touched.filter { page[$0].isEmpty }).page, before: before, after: after)
  }

  private func rewritten(
    _ places: [Page.Place], mayTell: [String] = [], _ change: (String) -> String?
  ) -> [Result] {
    var page = composition.page
    for place in places {
      guard let sentence = change(page[place]) else { return [] }
      page[place] = sentence
    }
    return [
      Result(
        page: page, before: text(places, composition.page), after: text(places, page),
        mayTell: mayTell)
    ]
  }

  private func moved(_ places: [Page.Place]) -> [Result] {
    let (page, removed) = composition.page.removing(places)
    return composition.elsewhere.compactMap { heading in
      guard
        let index = page.paragraphs.firstIndex(where: {
          $0.isHeading && $0.sentences == [heading]
        })
      else { return nil }
      var page = page
      page.paragraphs.insert(contentsOf: removed, at: index + 2)
      return Result(
        page: page, before: text(places, composition.page), after: "→ \(heading)",
        mayTell: ["EMP007"])
    }
  }

  private func numbers(
    _ element: Clause.Element, _ owner: Page.Owner, _ places: [Page.Place],
    _ generator: inout SeededGenerator
  ) -> [Result] {
    var results: [Result] = []
    let seed = generator.next()
    func change(_ sentence: String, _ change: (String) -> String) -> String {
      guard !element.cuts.isEmpty else {
        return places.contains { composition.page[$0] == sentence } ? change(sentence) : sentence
      }
      // Only the number that carries the element is changed.
      return element.cuts.reduce(sentence) { $0.changing($1.from, change) }
    }
    results += [changed(owner) { change($0) { Figures.vague($0, seed: seed) } }].compactMap { $0 }
    if element.isFixed {
      for share in [0.5, 1.5] {
        results += [changed(owner) { change($0) { Figures.scaled($0, by: share) } }]
          .compactMap { $0 }
      }
    }
    return results
  }

  private func text(_ places: [Page.Place], _ page: Page) -> String {
    places.map { page[$0] }.joined(separator: " / ")
  }

  private func mutant(
    _ fault: ClauseFault, _ element: Clause.Element, _ owner: Page.Owner, _ result: Result
  ) -> Mutant {
    Mutant(
      composition: composition.name, clause: owner.clause, element: element.name,
      kind: .fault(fault), rules: element.rules, mayTell: element.mayTell + result.mayTell,
      change: "\(result.before) ⇒ \(result.after)", markdown: result.page.markdown,
      facts: composition.facts)
  }
}
