import LibraryFiles
import ProcurementLaw

/// Checks the tags of a clause against its declarations, and its text for what may never stand in a
/// document.
struct TagCheck {
  let clause: Clause
  /// The file that the text stands in, where it is not the clause's own.
  var path: String?

  /// Looks a text over.
  ///
  /// - Throws: `LibraryError` with the line of the first fault.
  func check(_ template: ClauseTemplate) throws(LibraryError) {
    var open: [Section] = []
    for (index, piece) in template.pieces.enumerated() {
      switch piece {
      case .text(let text, let line):
        try checkWords(text, line: line)
        // A tag cannot be inflected by hanging letters on it: ”Borås” + ”s”.
        if index > 0, case .value(let tag) = template.pieces[index - 1],
          text.first?.isLetter == true
        {
          throw fault(
            tag.line, "bokstäver direkt efter ”{{\(tag.name)}}” böjer inte värdet; skriv om")
        }
      case .value(let tag): try check(tag, inside: open)
      case .open(let section, let line):
        try check(section, line: line)
        open.append(section)
      case .close: _ = open.popLast()
      }
    }
  }

  /// Checks a condition, of a block or of a companion.
  func check(_ section: Section, line: Int) throws(LibraryError) {
    let words: [String]?
    switch section.name {
    case "lagrum": words = clause.law.map(\.subject)
    case "regim": words = Regime.allCases.map(\.rawValue)
    case "lag": words = Act.allCases.map(\.rawValue)
    case "variant": words = clause.variants.map(\.id)
    default:
      guard let parameter = clause.parameter(section.name) else {
        throw unknown(section.name, line)
      }
      words = parameter.choices.isEmpty ? nil : parameter.choices.map(\.value)
    }
    guard let value = section.value else { return }
    guard let words, words.contains(value) else {
      let valid = words.map { $0.joined(separator: ", ") } ?? "inga"
      throw fault(line, "”\(section.key)”: ”\(value)” kan inte väljas; giltiga är \(valid)")
    }
  }

  private func check(_ tag: ClauseTag, inside open: [Section]) throws(LibraryError) {
    if ["lagrum", "lagrum_plats", "lagrum_lag"].contains(tag.name) {
      guard !clause.law.isEmpty else { throw fault(tag.line, "”lagrum” kräver nyckeln ”law”") }
      if let subject = tag.argument, !clause.law.contains(where: { $0.subject == subject }) {
        throw fault(tag.line, "”\(subject)” står inte under ”law”")
      }
      return
    }
    if Self.partyTags.contains(tag.name) { return }
    guard let parameter = clause.parameter(tag.name) else { throw unknown(tag.name, tag.line) }
    if parameter.type == .bool {
      throw fault(tag.line, "”\(tag.name)” är ja eller nej och kan bara styra ett block")
    }
    if parameter.isOptional, parameter.standard == nil,
      !open.contains(where: { $0.name == tag.name && !$0.isInverted })
    {
      throw fault(
        tag.line, "”\(tag.name)” kan utelämnas och får bara stå i ett block {{#\(tag.name)}}")
    }
    if let argument = tag.argument { try check(argument, of: parameter, tag) }
    // ”1 dagar” is the commonest way in which a clause shows that a machine wrote it.
    if parameter.type == .heltal, tag.forms == nil, (parameter.minimum ?? 0) < 2 {
      throw fault(
        tag.line,
        "”\(tag.name)” kan vara 1; skriv {{\(tag.name):en plats|# platser}} eller höj ”min”")
    }
  }

  private func check(
    _ argument: String, of parameter: ClauseParameter, _ tag: ClauseTag
  ) throws(LibraryError) {
    let isList = parameter.type == .lista || parameter.type == .flerval
    if tag.forms != nil, isList || parameter.type.isNumeric { return }
    if isList, ["och", "eller", ClauseTag.lines].contains(argument) { return }
    if parameter.type == .text, argument == ClauseTag.sentence { return }
    throw fault(
      tag.line,
      "”\(argument)”: skriv ental|flertal för ett tal eller en lista, ”och”, ”eller” eller "
        + "”rader” för en lista, och ”mening” för en text")
  }

  private func checkWords(_ text: String, line: Int) throws(LibraryError) {
    var line = line
    for row in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if let stray = row.first(where: { "{}[]".utf8.contains($0) }) {
        throw fault(line, "”\(Character(Unicode.Scalar(stray)))” får inte stå i texten")
      }
      var isPointOut = false
      for word in row.split(separator: UInt8(ascii: " ")) {
        guard !isNumberOfClause(word) else {
          throw fault(
            line, "”\(Substring(word))” får inte stå i texten; använd en parameter av typen ref")
        }
        // Numbers of paragraphs change when blocks fall away; a `ref` follows along.
        guard !isPointOut || !(48...57).contains(word[word.startIndex]) else {
          throw fault(
            line, "hänvisningen till en punkts nummer blir fel; använd en parameter av typen ref")
        }
        isPointOut = word.elementsEqual("punkt".utf8) || word.elementsEqual("punkterna".utf8)
      }
      line += 1
    }
  }

  /// Whether a word is an id such as `VIL-06`, which means nothing to the reader of a contract.
  private func isNumberOfClause(_ word: Substring.UTF8View.SubSequence) -> Bool {
    let bytes = Array(word.prefix(6))
    return bytes.count == 6 && bytes[0..<3].allSatisfy { (65...90).contains($0) }
      && bytes[3] == UInt8(ascii: "-") && bytes[4...].allSatisfy { (48...57).contains($0) }
  }

  private static let partyTags = ["leverantoren", "leverantorens", "bestallaren", "bestallarens"]

  private func unknown(_ name: String, _ line: Int) -> LibraryError {
    let known = clause.parameters.map(\.name) + ParameterReader.reserved
    let hint = NearestName.to(name, among: known).map { "; menas ”\($0)”?" } ?? ""
    return fault(line, "taggen ”\(name)” är ingen parameter\(hint)")
  }

  private func fault(_ line: Int, _ reason: String) -> LibraryError {
    LibraryError(path: path ?? clause.path, line: line, reason: reason)
  }
}
