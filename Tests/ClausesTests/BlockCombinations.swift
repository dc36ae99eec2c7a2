import Foundation
import SeededRandom

@testable import Clauses

/// The ways to fill in one clause.
///
/// Each optional value given or not, each choice, and the least or
/// one more of everything that is counted. All of them where there are at most 256, else 256 drawn
/// from a seed.
struct BlockCombinations {
  let all: [ParameterValues]
  let seed: UInt64 = 20_261_121

  init(of form: ShippedClauses.Form) {
    var axes: [(name: String, options: [RawValue])] = []
    // How a number is inflected depends on itself alone, so all numbers go up together.
    let counts = form.clause.parameters.filter { $0.type == .heltal && !$0.isOptional }
    for parameter in form.clause.parameters where !counts.contains(parameter) {
      let options = Self.options(for: parameter)
      if options.count > 1 { axes.append((parameter.name, options)) }
    }
    let count = axes.reduce(2) { min($0 * $1.options.count, 1 << 40) }
    var generator = SeededGenerator(seed: seed)
    var all: [ParameterValues] = []
    for index in 0..<min(count, 256) {
      var rest = count <= 256 ? index : Int(generator.next() >> 24)
      var values = form.values
      for parameter in counts { values[parameter.name] = Self.options(for: parameter)[rest % 2] }
      rest /= 2
      for axis in axes {
        values[axis.name] = axis.options[rest % axis.options.count]
        rest /= axis.options.count
      }
      all.append(values)
    }
    self.all = all
  }

  private static func options(for parameter: ClauseParameter) -> [RawValue] {
    var options: [RawValue]
    switch parameter.type {
    case .bool: options = ["ja", "nej"]
    case .val: options = parameter.choices.map { .text($0.value) }
    case .flerval:
      let words = parameter.choices.map(\.value)
      let least = NSDecimalNumber(decimal: parameter.minimum ?? 1).intValue
      options = (1..<(1 << words.count)).map { mask in
        .list(words.indices.filter { mask & (1 << $0) != 0 }.map { words[$0] })
      }.filter { raw in
        if case .list(let items) = raw { items.count >= least } else { false }
      }
    case .heltal:
      let least = max(1, NSDecimalNumber(decimal: parameter.minimum ?? 1).intValue)
      options = [.text("\(least)"), .text("\(least + 1)")]
    case .lista:
      let least = max(1, NSDecimalNumber(decimal: parameter.minimum ?? 1).intValue)
      let items = (0...least + 1).map { "sak \($0)" }
      options = [.list(Array(items.prefix(least))), .list(items)]
    case .datum: options = [parameter.example ?? "2027-05-01"]
    default: options = [parameter.standard ?? parameter.example ?? "avsnitt 2"]
    }
    if parameter.isOptional { options.append("") }
    return options
  }
}
