import Foundation
import LibraryFiles

/// Reads the declaration of a parameter out of a clause's head.
enum ParameterReader {
  /// Names that the tender, the law or the clause itself gives a meaning.
  static let reserved = [
    "leverantoren", "leverantorens", "bestallaren", "bestallarens", "lagrum", "lagrum_plats",
    "lagrum_lag", "regim", "lag",
    "variant",
  ]

  /// A list of parameters, no name twice.
  ///
  /// - Throws: `LibraryError` with file and line.
  static func list(
    _ key: String, in reader: MappingReader
  ) throws(LibraryError) -> [ClauseParameter] {
    var parameters: [ClauseParameter] = []
    for node in try reader.nodes(key) {
      let parameter = try read(node, path: reader.path)
      guard !parameters.contains(where: { $0.name == parameter.name }) else {
        throw reader.fault(node, "parametern ”\(parameter.name)” står två gånger")
      }
      parameters.append(parameter)
    }
    return parameters
  }

  /// A parameter.
  ///
  /// - Throws: `LibraryError` with file and line for a wrong key, type, limit or example.
  static func read(
    _ node: LibraryNode, path: String
  ) throws(LibraryError) -> ClauseParameter {
    let reader = try MappingReader(node, path: path)
    let name = try reader.text("name")
    guard isName(name), !reserved.contains(name) else {
      throw reader.fault(
        node,
        "”\(name)” kan inte vara namn på en parameter: små bokstäver a–z, siffror och _, och inte "
          + reserved.joined(separator: ", "))
    }
    let parameter = ClauseParameter(
      name: name, type: try reader.choice("type", of: ParameterType.self),
      unit: try Localised.readOptional("unit", from: reader),
      title: try Localised.read("title", from: reader),
      help: try Localised.readOptional("help", from: reader),
      example: try value("example", in: reader), standard: try value("default", in: reader),
      fact: try reader.optionalText("from_fact"),
      minimum: try number("min", in: reader), maximum: try number("max", in: reader),
      minimumWords: try reader.optionalInt("min_words"), choices: try choices(in: reader),
      target: try reader.optionalText("to"),
      orders: try orders(in: reader),
      variants: try reader.texts("variants"),
      isOptional: try reader.bool("optional"),
      isAskedAlone: try reader.bool("ask"), line: node.line)
    try reader.finish()
    try check(parameter, node, reader)
    return parameter
  }

  /// Whether a text can be the name of a parameter or a clause's word: ASCII, as Mustache wants.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first) else { return false }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
  }

  private static func check(
    _ parameter: ClauseParameter, _ node: LibraryNode, _ reader: MappingReader
  ) throws(LibraryError) {
    let isChoice = parameter.type == .val || parameter.type == .flerval
    guard parameter.choices.isEmpty != isChoice else {
      throw reader.fault(node, "”choices” hör till typerna val och flerval, och bara till dem")
    }
    let hasLimits = parameter.minimum != nil || parameter.maximum != nil
    let takesLimits =
      parameter.type.isNumeric || parameter.type == .lista || parameter.type == .flerval
    guard !hasLimits || takesLimits else {
      throw reader.fault(node, "”min” och ”max” hör till tal och listor")
    }
    guard parameter.minimumWords.map({ parameter.type == .text && $0 > 0 }) ?? true else {
      throw reader.fault(node, "”min_words” är minst 1 och hör till typen text")
    }
    guard parameter.target == nil || parameter.type == .ref else {
      throw reader.fault(node, "”to” hör till typen ref")
    }
    for order in parameter.orders {
      let isDay = parameter.type == .datum || parameter.type == .manad
      guard order.kind == .atLeast ? parameter.type.isNumeric : isDay else {
        throw reader.fault(
          node, "”after” hör till typerna datum och manad, och ”at_least” till tal")
      }
    }
    if parameter.example == nil, parameter.standard == nil, parameter.target == nil,
      !parameter.isOptional
    {
      throw reader.fault(node, "”\(parameter.name)” måste ha ett exempel (example)")
    }
    for (key, raw) in [("example", parameter.example), ("default", parameter.standard)] {
      guard let raw else { continue }
      do throws(ParameterProblem) {
        guard try parameter.read(raw) != nil || parameter.isOptional else {
          throw ParameterProblem(
            parameter: parameter.name,
            message: .init(sv: "värdet är tomt", en: "the value is empty"))
        }
      } catch {
        throw reader.fault(reader.node(key) ?? node, "”\(key)” duger inte: \(error.message.sv)")
      }
    }
  }

  /// What the value must be beside those of others: `after` with `at_least_days`, or `at_least`.
  private static func orders(in reader: MappingReader) throws(LibraryError) -> [ParameterOrder] {
    let earlier = try reader.texts("after")
    let days = try reader.optionalInt("at_least_days")
    if let days, earlier.isEmpty || !(0...3_650).contains(days) {
      throw reader.fault(
        reader.node("at_least_days") ?? LibraryNode(.nothing, line: reader.line),
        "”at_least_days” är 0–3650 och hör till ”after”")
    }
    return earlier.map { order($0, .after(days: days ?? 1)) }
      + (try reader.texts("at_least")).map { order($0, .atLeast) }
  }

  /// `brevdag|today`: the first, and today's date where that has no value.
  private static func order(_ names: String, _ kind: ParameterOrder.Kind) -> ParameterOrder {
    ParameterOrder(
      others: names.split(separator: "|").map { String($0.filter { !$0.isWhitespace }) }, kind: kind
    )
  }

  private static func choices(
    in reader: MappingReader
  ) throws(LibraryError) -> [ClauseParameter.Choice] {
    guard let mapping = try reader.mapping("choices") else { return [] }
    var choices: [ClauseParameter.Choice] = []
    for entry in mapping.allEntries() {
      guard isName(entry.key), let text = try Localised.readOptional(entry.key, from: mapping)
      else { throw mapping.fault(entry.value, "varje val skrivs ”namn: orden i texten”") }
      choices.append(.init(value: entry.key, text: text))
    }
    return choices
  }

  private static func value(
    _ key: String, in reader: MappingReader
  ) throws(LibraryError) -> RawValue? {
    guard let node = reader.node(key) else { return nil }
    guard let value = RawValue(node) else {
      throw reader.fault(node, "”\(key)” ska vara ett värde eller en lista av värden")
    }
    return value
  }

  private static func number(
    _ key: String, in reader: MappingReader
  ) throws(LibraryError) -> Decimal? {
    guard let text = try reader.optionalText(key) else { return nil }
    guard let number = Decimal(string: text) else {
      throw reader.fault(
        reader.node(key) ?? LibraryNode(.nothing, line: reader.line), "”\(key)” ska vara ett tal")
    }
    return number
  }
}
