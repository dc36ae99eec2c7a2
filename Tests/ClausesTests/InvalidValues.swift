import Foundation

@testable import Clauses

/// The values that a parameter must refuse.
enum InvalidValues {
  /// Each value, with words that the refusal must hold: the value and the limit.
  static func of(_ parameter: ClauseParameter) -> [(RawValue, says: [String])] {
    var values: [(RawValue, says: [String])] = []
    switch parameter.type {
    case .heltal, .tal, .procent, .belopp:
      values = [
        ("många", ["”många”"]), ("1,2,3", ["”1,2,3”"]), ("-1", ["-1"]),
        (.list(["1", "2"]), ["”1; 2”"]),
      ]
      let swedish = { (limit: Decimal) in
        limit.formatted(.number.locale(Locale(identifier: "sv_SE")))
      }
      if let least = parameter.minimum, least > 1 {
        values.append((.text("\(least - 1)"), ["\(least - 1) är för litet", swedish(least)]))
      }
      if let most = parameter.maximum {
        values.append((.text("\(most + 1)"), ["\(most + 1) är för stort", swedish(most)]))
      }
      if parameter.type == .heltal { values.append(("1,5", ["”1,5”"])) }
    case .datum: values = [("2027-02-30", ["”2027-02-30”"]), ("i vår", ["”i vår”"])]
    case .manad: values = [("2027-13", ["”2027-13”"]), ("våren", ["”våren”"])]
    case .val, .flerval:
      values = [("finns_ej", ["”finns_ej”"] + parameter.choices.map(\.value))]
      if let least = parameter.minimum, least > 1 {
        values.append((.list([parameter.choices[0].value]), ["för få", "\(least)"]))
      }
      let count = parameter.choices.count
      if let most = parameter.maximum, NSDecimalNumber(decimal: most).intValue < count {
        values.append((.list(parameter.choices.map(\.value)), ["för många", "\(most)"]))
      }
    case .lista:
      if let least = parameter.minimum, least > 1 {
        values.append((.list(["ett"]), ["”ett”", "för få", "\(least)"]))
      }
      if let most = parameter.maximum {
        let count = NSDecimalNumber(decimal: most).intValue + 1
        values.append(
          (.list(Array(repeating: "ett", count: count)), ["”ett; ett", "för många", "\(most)"]))
      }
    case .kontakt:
      values = [
        ("fråga i växeln", ["”fråga i växeln”"]), ("matchning@granby", ["”matchning@granby”"]),
      ]
    case .bool: values = [("kanske", ["”kanske”", "ja eller nej"])]
    case .text, .ref:
      values = [
        (.list(["ett", "två"]), ["”ett; två”"]),
        (.text(String(repeating: "lång ", count: 1_000)), ["för lång", "1000"]),
      ]
    }
    return values
  }
}
