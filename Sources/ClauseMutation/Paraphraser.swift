import SeededRandom

/// Says what a composition says in other words that mean the same.
struct Paraphraser {
  let composition: Composition

  func mutants(seed: UInt64) -> [Mutant] {
    var generator = SeededGenerator(seed: seed)
    return parties() + figures() + synonyms() + duty() + order(&generator) + voice() + adverbs()
      + layout() + given()
  }

  private var owners: [Page.Owner] {
    var seen: Set<Page.Owner> = []
    return composition.page.paragraphs.compactMap(\.owner).filter { seen.insert($0).inserted }
  }

  // MARK: - The whole document

  private func parties() -> [Mutant] {
    PartyTable.suppliers.compactMap { name in
      whole(.parties, "Leverantören → \(name)") { PartyTable.renamed($0, supplier: name) }
    }
      + PartyTable.buyers.compactMap { name in
        whole(.parties, "Beställaren → \(name)") { PartyTable.renamed($0, buyer: name) }
      }
  }

  private func synonyms() -> [Mutant] {
    SynonymTable.pairs.compactMap { from, to in
      whole(.synonyms, "\(from) → \(to)") { $0.replacing(from, with: to) }
    }
  }

  private func layout() -> [Mutant] {
    [
      whole(.layout, "hårda blanksteg") {
        $0.replacing(/(?<number>[0-9]) (?<next>[a-zåäö0-9])/) { "\($0.number)\u{A0}\($0.next)" }
      },
      relabelled("utan nummer") { $0.isMember ? $0.label : "" },
      relabelled("punkter") { $0.isMember ? $0.label : "- " },
    ].compactMap { $0 }
  }

  // MARK: - One clause at a time

  private func figures() -> [Mutant] {
    each(.figures, "siffror → ord", Figures.inWords)
      + each(.figures, "ord → siffror", Figures.inDigits)
      + each(.figures, "procent → %") { $0.replacing(" procent", with: " %") }
      + each(.figures, "kronor → kr") { $0.replacing(" kronor", with: " kr") }
  }

  private func duty() -> [Mutant] {
    each(.duty, "ska → skall") { $0.replacing(/\bska\b/, with: "skall") }
      + each(.duty, "ska → måste") { $0.replacing(/\bska\b/, with: "måste") }
      + ["åtar sig att", "är skyldig att", "förbinder sig att"].flatMap { words in
        each(.duty, "ska → \(words)") { sentence in
          sentence.hasPrefix("Leverantören ska ") && !sentence.contains(" inte ")
            ? "Leverantören \(words)" + sentence.dropFirst("Leverantören ska".count) : sentence
        }
      }
  }

  private func adverbs() -> [Mutant] {
    ["även", "därvid", "alltid", "under avtalstiden"].flatMap { word in
      each(.adverbs, "ska → ska \(word)") { sentence in
        sentence.contains("under avtalstiden") && word.contains("avtalstiden")
          ? sentence : sentence.replacing(/\bska\b/, with: "ska \(word)", maxReplacements: 1)
      }
    }
  }

  private func voice() -> [Mutant] {
    each(.voice, "aktiv → passiv", Voice.passive)
  }

  /// The numbered paragraphs of a clause, each with the list that it leads into, in other orders.
  private func order(_ generator: inout SeededGenerator) -> [Mutant] {
    var mutants: [Mutant] = []
    for owner in owners {
      let indices = composition.page.paragraphs.indices.filter {
        composition.page.paragraphs[$0].owner == owner
          && !composition.page.paragraphs[$0].isHeading
      }
      guard let first = indices.first, let last = indices.last, last - first + 1 == indices.count
      else { continue }
      var groups: [[Page.Paragraph]] = []
      for paragraph in composition.page.paragraphs[first...last] {
        if paragraph.isMember, !groups.isEmpty {
          groups[groups.count - 1].append(paragraph)
        } else {
          groups.append([paragraph])
        }
      }
      for (what, order) in [
        ("omvänd", groups.reversed()), ("blandad", groups.shuffled(using: &generator)),
      ] {
        var page = composition.page
        page.paragraphs.replaceSubrange(first...last, with: order.flatMap { $0 })
        guard page != composition.page else { continue }
        mutants.append(mutant(.order, owner, "\(what) ordning: stycken", page))
      }
      let swapped = sentencesSwapped(of: owner)
      if swapped != composition.page {
        mutants.append(mutant(.order, owner, "omvänd ordning: meningar", swapped))
      }
    }
    return mutants
  }

  /// Where two neighbouring sentences don't lean on each other they change places.
  private func sentencesSwapped(of owner: Page.Owner) -> Page {
    let leaning = ["Den ", "Det ", "De ", "Därefter ", "Annars ", "Då ", "Dessa ", "Mötet ", "Om "]
    var page = composition.page
    for index in page.paragraphs.indices where page.paragraphs[index].owner == owner {
      let sentences = page.paragraphs[index].sentences
      let isFree =
        sentences.count == 2 && !sentences[1].hasSuffix(":")
        && !leaning.contains { sentences[1].hasPrefix($0) }
      if isFree { page.paragraphs[index].sentences.reverse() }
    }
    return page
  }

  private func given() -> [Mutant] {
    composition.elements.flatMap { owner, element in
      element.paraphrases.compactMap { words in
        guard
          let place = composition.page.places(of: owner, where: { $0.contains(element.words) })
            .first
        else { return nil }
        var page = composition.page
        page[place] = words
        return mutant(.given, owner, words, page)
      }
    }
  }

  // MARK: - Making mutants

  private func whole(
    _ kind: Paraphrase, _ what: String, _ change: (String) -> String
  ) -> Mutant? {
    var page = composition.page
    for index in page.paragraphs.indices {
      page.paragraphs[index].sentences = page.paragraphs[index].sentences.map(change)
    }
    return page == composition.page ? nil : mutant(kind, nil, what, page)
  }

  private func relabelled(_ what: String, _ label: (Page.Paragraph) -> String) -> Mutant? {
    var page = composition.page
    page.paragraphs = page.paragraphs.map {
      $0.owner == nil || $0.isHeading
        ? $0 : Page.Paragraph(label: label($0), sentences: $0.sentences, owner: $0.owner)
    }
    return page == composition.page ? nil : mutant(.layout, nil, what, page)
  }

  private func each(
    _ kind: Paraphrase, _ what: String, _ change: (String) -> String
  ) -> [Mutant] {
    owners.compactMap { owner in
      var page = composition.page
      for place in page.places(of: owner, where: { _ in true }) {
        page[place] = change(page[place])
      }
      return page == composition.page ? nil : mutant(kind, owner, what, page)
    }
  }

  private func mutant(
    _ kind: Paraphrase, _ owner: Page.Owner?, _ what: String, _ page: Page
  ) -> Mutant {
    Mutant(
      composition: composition.name, clause: owner?.clause, element: nil, kind: .paraphrase(kind),
      rules: [],
      // An old word is told of as old, and rightly.
      mayTell: what.hasSuffix("skall") ? ["TRM001"] : [], change: what, markdown: page.markdown,
      facts: composition.facts)
  }
}
