/// Reads the names and numbers of acts.
struct ActParser {
  let text: CitationBytes
  let names: ActNames

  /// The act whose SFS number has its colon at an index.
  func sfsNumber(at colon: Int) -> ActMention? {
    let yearEnd = text.skipSpacesBack(colon)
    guard yearEnd >= 4, let year = text.number(at: yearEnd - 4, digits: 4),
      year.end == yearEnd, (1700...2099).contains(year.value), !text.isDigit(yearEnd - 5),
      !text.isLetter(yearEnd - 5),
      let serial = text.number(at: text.skipSpaces(colon + 1), digits: 4)
    else { return nil }
    let number = "\(year.value):\(serial.value)"
    var start = yearEnd - 4
    var end = serial.end
    var before = text.skipSpacesBack(start)
    if text.at(before) == 32,
      let ofAuthority = regulation(number, ending: serial.end, behind: before)
    {
      return ofAuthority
    }
    if text.hasWord("sfs", at: before - 3), !text.isLetter(before - 4) {
      start = before - 3
      before = text.skipSpacesBack(start)
    }
    let inParentheses = text.at(before - 1) == UInt8(ascii: "(")
    if inParentheses {
      start = before - 1
      let close = text.skipSpaces(end)
      if text.at(close) == UInt8(ascii: ")") { end = close + 1 }
      before = text.skipSpacesBack(start)
    }
    let word = lawWord(endingAt: before)
    if word == nil, text.isLetter(before - 1) {
      let label = text.string(text.word(around: before - 1)).lowercased()
      if Self.fileNumberLabels.contains(label) { return nil }
    }
    guard word != nil || start < yearEnd - 4 && !inParentheses || names.isKnown(number: number)
    else { return nil }
    if let word { start = word }
    end = title(after: end) ?? end
    return ActMention(range: start..<end, number: number, name: nil)
  }

  /// Words in front of numbers that look like an act's and are a file's.
  private static let fileNumberLabels: Set = [
    "diarienummer", "diarienumret", "diarienr", "dnr", "ärendenummer", "ärendenr", "ärende",
    "målnummer", "projektnummer", "ritning", "referensnummer",
  ]

  /// ”AFS 2020:1”, ”SLVFS 2001:30”: the regulation of an authority.
  ///
  /// - Parameters:
  ///   - number: Its year and serial number.
  ///   - end: Where they end.
  ///   - before: Where the name of the collection ends.
  private func regulation(_ number: String, ending end: Int, behind before: Int) -> ActMention? {
    let word = text.word(around: before - 1)
    let collection = text.string(word).uppercased()
    guard word.upperBound == before, collection.hasSuffix("FS") else { return nil }
    let whole = "\(collection) \(number)"
    guard collection == "AFS" || names.isKnown(number: whole) else { return nil }
    return ActMention(range: word.lowerBound..<end, number: whole, name: nil)
  }

  /// The directive or regulation whose number has its first stroke at an index.
  func euNumber(at stroke: Int) -> ActMention? {
    var start = stroke
    while stroke - start < 4, text.isDigit(start - 1) { start -= 1 }
    guard start < stroke, !text.isDigit(start - 1), !text.isLetter(start - 1),
      let serial = text.number(at: stroke + 1, digits: 4)
    else { return nil }
    if text.at(serial.end) == UInt8(ascii: "/") {
      let place = text.word(around: serial.end + 1)
      let body = text.string(place)
      guard ["EG", "EU", "EEG"].contains(body) else { return nil }
      return ActMention(
        range: euWord(endingAt: start)..<place.upperBound,
        number: text.string(start..<place.upperBound), name: nil)
    }
    var before = text.skipSpacesBack(start)
    if text.has("nr", at: before - 2) { before = text.skipSpacesBack(before - 2) }
    let bodies: [(StaticString, String)] = [("(eu)", "EU"), ("(eg)", "EG"), ("(eeg)", "EEG")]
    guard
      let body = bodies.first(where: { text.has($0.0, at: before - $0.0.utf8CodeUnitCount) })
    else { return unmarked(start..<serial.end, behind: before) }
    return ActMention(
      range: (before - body.0.utf8CodeUnitCount)..<serial.end,
      number: "(\(body.1)) " + text.string(start..<serial.end), name: nil)
  }

  /// ”EU-förordning 517/2014”, ”direktiv 2004/18”: nothing says of which body; a known number will
  /// do.
  private func unmarked(_ digits: Range<Int>, behind end: Int) -> ActMention? {
    guard end < digits.lowerBound, text.isLetter(end - 1) else { return nil }
    let word = text.word(around: end - 1)
    let kind = text.string(word).lowercased()
    let kinds = ["förordning", "förordningen", "direktiv", "direktivet"]
    guard kinds.contains(where: kind.hasSuffix) else { return nil }
    let number = text.string(digits)
    let known = ["EU", "EG", "EEG"].flatMap { ["(\($0)) \(number)", "\(number)/\($0)"] }
      .first { names.isKnown(number: $0) }
    // Of ”dataskyddsförordningen 2016/679” the name is a mention of its own.
    let start = names.isKnown(name: kind) ? digits.lowerBound : word.lowerBound
    return known.map {
      ActMention(range: start..<digits.upperBound, number: $0, name: nil)
    }
  }

  /// ”1998 års yrkestrafiklag”, ”2007 års LOU”: of several acts of a name the one of the year.
  private func actOfYear(before word: Range<Int>, name: String) -> ActMention? {
    let genitive = text.skipSpacesBack(word.lowerBound)
    guard text.has("års", at: genitive - 4) else { return nil }
    let yearEnd = text.skipSpacesBack(genitive - 4)
    guard !text.isDigit(yearEnd - 5), let year = text.number(at: yearEnd - 4, digits: 4),
      year.end == yearEnd
    else { return nil }
    let act = (names.named(name) + names.named(name + "en"))
      .first { $0.number.hasPrefix("\(year.value):") }
    return act.map {
      ActMention(range: (yearEnd - 4)..<word.upperBound, number: $0.number, name: nil)
    }
  }

  /// Where `direktiv` or `förordning` begins in front of a number; the number where neither stands.
  private func euWord(endingAt number: Int) -> Int {
    let end = text.skipSpacesBack(number)
    guard end < number, text.isLetter(end - 1) else { return number }
    let word = text.word(around: end - 1)
    let name = text.string(word).lowercased()
    let endings = ["direktiv", "direktivet", "förordning", "förordningen"]
    return endings.contains { name.hasSuffix($0) } ? word.lowerBound : number
  }

  /// The act whose abbreviation begins at an index, matched by case and whole.
  func abbreviation(at index: Int) -> ActMention? {
    guard !text.isLetter(index - 1), !text.isDigit(index - 1) else { return nil }
    let word = text.word(around: index)
    // ”TF2023/336” is a file number.
    guard (2...4).contains(word.count), !text.isDigit(word.upperBound) else { return nil }
    let name = text.string(word)
    if let dated = actOfYear(before: word, name: name) { return dated }
    if names.isKnown(name: name) { return ActMention(range: word, number: nil, name: name) }
    guard name.hasSuffix("s") else { return nil }
    let stem = String(name.dropLast())
    guard names.isKnown(name: stem) else { return nil }
    return ActMention(range: word, number: nil, name: stem)
  }

  /// The act whose name holds an index in `lag…` or `…ordning…`.
  func name(around index: Int) -> ActMention? {
    let word = text.word(around: index)
    if let long = longName(endingWith: word) { return long }
    let name = text.string(word).lowercased()
    if let dated = actOfYear(before: word, name: name) { return dated }
    if names.isKnown(name: name) { return ActMention(range: word, number: nil, name: name) }
    if name.hasSuffix("s"), names.isKnown(name: String(name.dropLast())) {
      return ActMention(range: word, number: nil, name: String(name.dropLast()))
    }
    guard name == "lag" || name == "lagen" else { return nil }
    guard let title = names.titles.first(where: { text.hasBytes($0, at: word.lowerBound) }) else {
      return nil
    }
    let end = word.lowerBound + title.count
    guard !text.isLetter(end) else { return nil }
    return ActMention(
      range: word.lowerBound..<end, number: nil, name: String(decoding: title, as: UTF8.self))
  }

  /// `offentlighets- och sekretesslagen`: the name goes on to the left over ”och”.
  private func longName(endingWith word: Range<Int>) -> ActMention? {
    let and = text.skipSpacesBack(word.lowerBound)
    guard text.has("och", at: and - 3), text.at(and - 4) == 32 || text.at(and - 4) == 45 else {
      return nil
    }
    var end = text.skipSpacesBack(and - 3)
    if text.at(end - 1) == 45 { end -= 1 }
    let first = text.word(around: end - 1)
    guard !first.isEmpty else { return nil }
    let name = text.string(first.lowerBound..<word.upperBound).lowercased()
    let plain = name.hasSuffix("s") && !names.isKnown(name: name) ? String(name.dropLast()) : name
    guard names.isKnown(name: plain) else { return nil }
    return ActMention(range: first.lowerBound..<word.upperBound, number: nil, name: plain)
  }

  /// Where the word begins that makes a number an act's: `lagen`, `räntelagen`, `förordning`.
  private func lawWord(endingAt end: Int) -> Int? {
    var end = end
    if text.at(end - 1) == 44 { end = text.skipSpacesBack(end - 1) }
    guard text.isLetter(end - 1) else { return nil }
    let word = text.word(around: end - 1)
    let name = text.string(word).lowercased()
    let endings = [
      "lag", "lagen", "lagens", "förordning", "förordningen", "balk", "balken", "stadga",
    ]
    return endings.contains { name.hasSuffix($0) } ? word.lowerBound : nil
  }

  /// The end of ` om offentlig upphandling` behind a number, where a known act is called so.
  private func title(after end: Int) -> Int? {
    let start = text.skipSpaces(end)
    guard start > end, text.has("om ", at: start) else { return nil }
    let tail = names.titles.lazy.map { $0.drop { $0 != 32 }.dropFirst() }
      .first { text.hasBytes(Array($0), at: start) }
    return tail.map { start + $0.count }
  }
}
