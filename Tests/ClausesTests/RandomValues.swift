import Foundation
import SeededRandom

@testable import Clauses

/// Draws valid values for a clause and all that may come along with it.
struct RandomValues {
  private let parameters: [(name: String, same: [ClauseParameter])]
  private let form: ShippedClauses.Form
  /// The texts that are to be whole sentences.
  private var sentences: Set<String> = []

  init(of form: ShippedClauses.Form, in library: ClauseLibrary) {
    self.form = form
    var byName: [String: [ClauseParameter]] = [:]
    var seen: Set<String> = []
    var waiting = [form.clause]
    while let clause = waiting.popLast() {
      guard seen.insert(clause.id).inserted else { continue }
      for case .value(let tag) in clause.body.pieces where tag.argument == ClauseTag.sentence {
        sentences.insert(tag.name)
      }
      for parameter in clause.parameters { byName[parameter.name, default: []].append(parameter) }
      waiting += clause.companions.compactMap { library[$0.clause] }
    }
    parameters = byName.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// One set of values.
  func draw(_ random: inout SeededGenerator) -> ParameterValues {
    var values = form.values
    for (name, same) in parameters {
      let mayBeLeftOut = same.allSatisfy { $0.isOptional }
      if mayBeLeftOut, Int.random(in: 0..<3, using: &random) == 0 {
        values[name] = ""
      } else {
        values[name] = value(same, &random)
      }
    }
    order(&values)
    return values
  }

  /// Puts right what does not go together: days a year apart from each other, and numbers at the
  /// ends of what is allowed.
  private func order(_ values: inout ParameterValues) {
    let orders = parameters.flatMap { name, same in
      same.flatMap { own in own.orders.map { (own, $0) } }
    }
    // Each round settles at least one more link of a chain of days.
    for _ in orders {
      for (own, order) in orders {
        guard let first = order.others.first,
          let earlier = parameters.first(where: { $0.name == first.name })?.same[0],
          let raw = values[own.name], let other = values[first.name],
          let value = try? own.read(raw), let least = try? earlier.read(other),
          let conflict = ParameterConflict(order.kind, of: own, value, than: first, least)
        else { continue }
        switch order.kind {
        case .after: values[own.name] = .text(conflict.example)
        case .atLeast:
          values[own.name] = own.maximum.map { .text("\($0)") }
          values[first.name] = earlier.minimum.map { .text("\($0)") }
        }
      }
    }
  }

  private func value(_ same: [ClauseParameter], _ random: inout SeededGenerator) -> RawValue {
    let parameter = same[0]
    // A name that several clauses use is asked for once: the value must do for all of them.
    let least = same.compactMap(\.minimum).max().map { NSDecimalNumber(decimal: $0).intValue }
    let most = same.compactMap(\.maximum).min().map { NSDecimalNumber(decimal: $0).intValue }
    switch parameter.type {
    case .heltal, .belopp, .procent, .tal:
      let low = least ?? 1
      let high = max(low, most ?? low + 500)
      let number =
        switch Int.random(in: 0..<4, using: &random) {
        case 0: low
        case 1: high
        case 2: min(low + 1, high)
        default: Int.random(in: low...high, using: &random)
        }
      let hasDecimals = parameter.type == .tal && number < high
      return .text("\(number)" + (hasDecimals ? ",5" : ""))
    case .datum:
      return .text(
        "20\(Int.random(in: 26...35, using: &random))-0\(Int.random(in: 1...9, using: &random))-"
          + "\(Int.random(in: 10...28, using: &random))")
    case .manad:
      return .text(
        "20\(Int.random(in: 26...35, using: &random))-1\(Int.random(in: 0...2, using: &random))")
    case .val: return .text(parameter.choices.randomElement(using: &random)?.value ?? "")
    case .flerval:
      let words = parameter.choices.map(\.value).shuffled(using: &random)
      let high = min(words.count, most ?? words.count)
      return .list(
        Array(words.prefix(Int.random(in: min(least ?? 1, high)...high, using: &random))))
    case .lista:
      let low = max(1, least ?? 1)
      let count = Int.random(in: low...max(low, min(most ?? 5, 5)), using: &random)
      return .list((0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" })
    case .text:
      let words = sentences.contains(parameter.name) ? Self.sentences : Self.words
      let drawn = words.randomElement(using: &random) ?? ""
      // What goes on with a sentence is refused where it is too short to.
      let least = same.compactMap(\.minimumWords).max() ?? 0
      let isShort = drawn.split(separator: " ").count < least
      return .text(isShort ? "det behövs \(drawn)" : drawn)
    case .ref: return .text(["4.3", "bilaga 2", "avsnitt 7"].randomElement(using: &random) ?? "")
    case .kontakt:
      return .text(
        ["inköp, upphandling@kommunen.example", "0470-55 01 02"].randomElement(using: &random) ?? ""
      )
    case .bool: return .text(Bool.random(using: &random) ? "ja" : "nej")
    }
  }

  /// With and without the full stop that people forget.
  private static let sentences = [
    "två meningar. Den andra slutar också.", "En mening utan punkt", "Går det? Ja!",
  ]

  private static let words = [
    "lokalvård", "Borås", "Å & Ö AB", "arbetsmarknadsenheten", "särskolan", "X", "\"citat\"",
    "kök och servering", "10 % av golvytan", "möbler m.m.",
  ]
}
