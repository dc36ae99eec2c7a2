import PhraseMatching
import Rules
import TenderDocuments

/// Reads what an employment condition asks for: places, their length, their share of full time.
struct DemandReader {
  /// What was read, and the statement that gives the number.
  struct Reading {
    var demand: ProportionalityFormula.Demand
    let statement: Int
  }

  let source: StatementSource
  /// The concept that says how long a placement is.
  let extent: Int?
  let facts: Facts

  /// What the statements of a condition ask for; nil where they give no number.
  ///
  /// - Parameters:
  ///   - evidence: The statements that the condition rests on.
  ///   - text: All statements of the condition.
  func read(evidence: [Int], text: [Int]) -> Reading? {
    for statement in evidence + text where !source.statements[statement].isHeading {
      let found = quantities(statement)
      guard var demand = number(in: found, isEvidence: evidence.contains(statement)) else {
        continue
      }
      let extents = [statement] + text.filter { source.saysItself([extent ?? -1], in: $0) }
      for other in extents {
        let own = other == statement ? found : quantities(other)
        if demand.monthsEach == nil { demand.monthsEach = months(in: own) }
        if demand.share == nil { demand.share = share(in: own, statement: other) }
      }
      return Reading(demand: demand, statement: statement)
    }
    return nil
  }

  private func quantities(_ statement: Int) -> [Quantity] {
    QuantityReader(source.text).quantities(in: source.statements[statement].words)
  }

  private static let counted: Set<QuantityUnit> = [.places, .people, .employments]

  private func number(
    in quantities: [Quantity], isEvidence: Bool
  ) -> ProportionalityFormula.Demand? {
    let step = quantities.first { $0.unit == .kronor && isStep($0) }
    for quantity in quantities {
      if quantity.unit.dimension == .fullTime {
        return .init(fullTimeMonths: quantity.canonical)
      }
      // What is counted for each lot or order says nothing of the whole.
      guard Self.counted.contains(quantity.unit),
        quantity.per.allSatisfy({ $0 == .years || $0 == .kronor && step != nil }),
        isEvidence || !quantity.isArticle && !isOfCandidates(quantity)
      else { continue }
      var places = quantity.value
      if let step {
        // ”en plats för varje påbörjad 25 miljoner kronor”
        guard let value = facts.valueSEK, step.canonical > 0 else { continue }
        places *= (Double(value) / step.canonical).rounded(.down)
      }
      return .init(places: places, yearly: yearly(quantity))
    }
    return nil
  }

  /// The years that a number asked for every year is asked for; nil where it is asked for once.
  private func yearly(_ quantity: Quantity) -> ProportionalityFormula.Demand.Yearly? {
    guard YearlyCount(text: source.text).isYearly(quantity) else { return nil }
    // An option may never be used. Of a term nobody knows it is at least a year.
    let months = facts.baseMonths ?? facts.durationMonths ?? 12
    return .init(
      years: max(1, Double(months) / 12),
      leavesOptions: facts.durationMonths.map { $0 > months } ?? false)
  }

  /// Whether it counts those who are proposed: more than the places, so that there is a choice.
  private func isOfCandidates(_ quantity: Quantity) -> Bool {
    quantity.words.contains { source.text.folded($0).hasPrefix("kandidat") }
  }

  /// Whether an amount is what places are counted for: `per 25 miljoner kronor`.
  private func isStep(_ amount: Quantity) -> Bool {
    let first = amount.words.lowerBound
    return (max(0, first - 3)..<first).contains {
      ["per", "varje", "var"].contains(source.text.folded($0))
    }
  }

  private func months(in quantities: [Quantity]) -> Double? {
    for quantity in quantities where quantity.per.isEmpty {
      // ”senast sex månader efter” and ”varit utan arbete i tolv månader” are no length.
      if isOtherTime(quantity) { continue }
      switch quantity.unit.dimension {
      case .calendar: return quantity.canonical
      case .days where quantity.unit == .weeks: return quantity.canonical * 12 / 365
      default: continue
      }
    }
    return nil
  }

  private func isOtherTime(_ quantity: Quantity) -> Bool {
    let words = quantity.words
    let sentence = source.text.sentences[Int(source.text.words[words.lowerBound].sentence)].words
    let before = max(sentence.lowerBound, words.lowerBound - 6)..<words.lowerBound
    let after = words.upperBound..<min(words.upperBound + 2, sentence.upperBound)
    // ”Ska under avtalstiden pågå i minst tre månader” is the place's time, not the agreement's.
    let lasting = before.last { Self.lasting.contains(source.text.folded($0)) } ?? before.lowerBound
    return before.contains {
      Self.otherTime.contains(source.text.folded($0))
        && !($0 > sentence.lowerBound && $0 < lasting && source.text.folded($0 - 1) == "under")
    }
      || after.contains { ["efter", "från", "innan", "före"].contains(source.text.folded($0)) }
  }

  private static let lasting: Set<String> = ["pågå", "pågår", "vara", "varar", "omfatta"]

  private static let otherTime: Set<String> = [
    "senast", "inom", "utan", "arbetslös", "arbetslösa", "avtalstiden", "kontraktstiden", "avtalet",
    "ålder", "ej", "inskriven", "inskrivna",
  ]

  private func share(in quantities: [Quantity], statement: Int) -> Double? {
    let percent = quantities.first { $0.unit == .percent && $0.whole == .fullTime }
    if let percent, percent.value > 0, percent.value <= 100 { return percent.value / 100 }
    let words = source.statements[statement].words
    return words.contains { source.text.folded($0) == "halvtid" } ? 0.5 : nil
  }
}
