import PhraseMatching

/// Reads what stands around a number and its unit: `högst`, `per plats och månad`,
/// `av kontraktsvärdet`.
struct QuantitySurroundings {
  /// So many words may stand between `per` and the unit: `per påbörjad utebliven månad`.
  private static let mostAdjectives = 3

  let text: TokenisedText

  // MARK: In front

  /// What the words in front of a number make of it.
  func bound(before index: Int, of unit: QuantityUnit) -> Quantity.Bound {
    let sentence = text.sentences[Int(text.words[index].sentence)].words
    let start = max(sentence.lowerBound, index - 3)
    let words = (start..<index).map { text.folded($0) }
    guard let last = words.last else { return .exactly }
    let before = words.dropLast().last ?? ""
    switch last {
    case "överstiga": return isNegated(words) ? .atMost : .above
    case "understiga": return isNegated(words) ? .atLeast : .below
    case "än":
      return Self.less.contains(before) ? .below : Self.more.contains(before) ? .above : .exactly
    case "till":
      return before == "upp" || before == "uppgå" || before == "begränsas" ? .atMost : .exactly
    case "mest", "inom", "senast": return .atMost
    default: break
    }
    // ”under två år” is how long, ”under 30 procent” is less than that.
    if last == "under", Self.spans.contains(unit.dimension) { return .exactly }
    return Self.bounds[last] ?? Self.bounds[before] ?? .exactly
  }

  private func isNegated(_ words: [String]) -> Bool {
    words.contains { ["inte", "ej", "aldrig", "inget"].contains($0) }
  }

  private static let spans: Set<QuantityUnit.Dimension> = [.hours, .days, .workdays, .calendar]
  private static let less: Set<String> = ["mindre", "färre", "lägre", "kortare", "senare"]
  private static let more: Set<String> = ["mer", "mera", "fler", "flera", "högre", "längre"]
  private static let bounds: [String: Quantity.Bound] = [
    "minst": .atLeast, "lägst": .atLeast, "åtminstone": .atLeast, "minimum": .atLeast,
    "högst": .atMost, "maximalt": .atMost, "max": .atMost, "maximala": .atMost, "längst": .atMost,
    "ca": .about, "cirka": .about, "circa": .about, "omkring": .about, "ungefär": .about,
    "uppskattningsvis": .about, "runt": .about, "uppskattat": .about,
    "överstiger": .above, "över": .above, "understiger": .below, "under": .below,
  ]

  // MARK: Behind

  /// What the quantity is counted for, and the word behind it.
  func basis(after index: Int, before end: Int) -> (units: [QuantityUnit], end: Int) {
    var next = index
    // ”10 000 kronor exklusive moms per månad”
    if next < end,
      ["exkl", "exklusive", "ex", "inkl", "inklusive", "plus"].contains(text.folded(next))
    {
      next += 1
      if next < end, ["moms", "mervärdesskatt", "mervärdesskatten"].contains(text.folded(next)) {
        next += 1
      }
    }
    guard next < end, let first = opening(at: next, from: next - 1, before: end) else {
      return ([], index)
    }
    var units = [first.unit]
    next = first.end
    while next + 1 < end, units.count < 3 {
      let joins = ["och", "per", "samt"].contains(text.folded(next)) || isStroke(before: next)
      guard joins else { break }
      let start = isStroke(before: next) ? next : next + 1
      guard let more = unit(at: start, before: end) else { break }
      units.append(more.unit)
      next = more.end
    }
    return (units, next)
  }

  /// `per`, `för varje`, `varje`, `om` (året), `i` (månaden) or a stroke, and the unit behind it.
  private func opening(
    at index: Int, from previous: Int, before end: Int
  ) -> (unit: QuantityUnit, end: Int)? {
    if isStroke(before: index) { return unit(at: index, before: end) }
    switch text.folded(index) {
    case "per", "varje", "à": return unit(at: index + 1, before: end)
    case "för":
      guard index + 1 < end, ["varje", "var", "vart"].contains(text.folded(index + 1)) else {
        return nil
      }
      return unit(at: index + 2, before: end)
    case "om", "i":
      guard index + 1 < end, Self.definite.contains(text.folded(index + 1)) else { return nil }
      return unit(at: index + 1, before: end)
    case "årligen": return (.years, index + 1)
    case "månadsvis": return (.months, index + 1)
    default: return nil
    }
  }

  private static let definite: Set<String> = [
    "året", "månaden", "veckan", "dagen", "timmen", "kvartalet", "halvåret",
  ]

  private func unit(at index: Int, before end: Int) -> (unit: QuantityUnit, end: Int)? {
    guard index < end else { return nil }
    for next in index..<min(index + Self.mostAdjectives, end) {
      if next > index, gap(next - 1) != [32] { return nil }
      if let meaning = QuantityWords.unit(text.folded(next)) { return (meaning.unit, next + 1) }
      if text.folded(next) == "timmen" { return (.hours, next + 1) }
    }
    return nil
  }

  private func isStroke(before index: Int) -> Bool {
    index > 0 && [[47], [32, 47, 32], [47, 32]].contains(gap(index - 1))
  }

  private func gap(_ left: Int) -> [UInt8] {
    let range = Int(text.words[left].end)..<Int(text.words[left + 1].start)
    return range.count <= 3 ? Array(text.bytes[range]) : []
  }

  /// What a share is a share of, within some words behind `av`.
  func whole(after index: Int, before end: Int) -> (whole: Quantity.Whole, end: Int)? {
    guard index < end, ["av", "på", "utav"].contains(text.folded(index)) else { return nil }
    for next in (index + 1)..<min(index + 6, end) {
      let word = text.folded(next)
      for (beginnings, whole) in Self.wholes where beginnings.contains(where: word.hasPrefix) {
        return (whole, next + 1)
      }
    }
    return nil
  }

  private static let wholes: [([String], Quantity.Whole)] = [
    (
      [
        "kontraktssumm", "kontraktsvärde", "avtalsvärde", "avtalets", "kontraktets", "avtalssumm",
        "entreprenadsumm", "kontraktsbelopp", "avtalsbelopp", "upphandlingens", "totala",
        "årsomsättning", "uppdragets",
      ], .contractValue
    ),
    (["avrop", "beställning", "faktur", "leverans", "ersättning"], .orderValue),
    (["heltid", "arbetstid"], .fullTime),
    (["personal", "arbetsstyrk", "anställda", "arbetade", "medarbetar", "bemanning"], .workforce),
    (["poäng", "utvärder", "pris", "anbud"], .evaluation),
  ]
}
