import ProcurementLaw
import SeededRandom
import Testing

@Suite struct CitationScannerTests {
  /// A citation in short: act | chapter | sections | paragraph | point.
  private func short(_ citation: Citation) -> String {
    let act = citation.act.map { $0.number ?? $0.name ?? "" } ?? "-"
    switch citation.kind {
    case .ownParagraph: return "egen " + sections(citation)
    case .foreign: return "utländsk"
    case .article:
      return "art \(sections(citation))\(citation.paragraph.map { ".\($0)" } ?? "") \(act)"
    case .statute: break
    }
    var parts = [act]
    if let chapter = citation.chapter { parts.append("\(chapter) kap") }
    if !citation.sections.isEmpty { parts.append(sections(citation)) }
    if let paragraph = citation.paragraph { parts.append("st \(paragraph)") }
    if let point = citation.point { parts.append("p \(point)") }
    if let annex = citation.annex { parts.append("bil \(annex)") }
    return parts.joined(separator: "|")
  }

  private func sections(_ citation: Citation) -> String {
    citation.sections.map {
      $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }.joined(separator: ",")
  }

  static let forms: [(String, [String])] = [
    // The plain forms.
    ("enligt 17 kap. 1 § LOU ska", ["LOU|17 kap|1"]),
    ("19 kap. 9 § första stycket 5 LOU", ["LOU|19 kap|9|st 1|p 5"]),
    ("19 kap. 25 a § LOU", ["LOU|19 kap|25 a"]),
    ("19 a kap. 2 § LUF", ["LUF|19 a kap|2"]),
    ("13 kap. 1-3 §§ LOU", ["LOU|13 kap|1–3"]),
    ("13 kap. 2 – 3 §§", ["-|13 kap|2–3"]),
    ("17 kap. 2–5 §§ LOU", ["LOU|17 kap|2–5"]),
    ("12 kap. 11§ LOU", ["LOU|12 kap|11"]),
    ("17kap 11§ LOU", ["LOU|17 kap|11"]),
    ("6 kap 17§", ["-|6 kap|17"]),
    ("19 kap 3 § andra stycket", ["-|19 kap|3|st 2"]),
    ("13 kap. 2 § första stycket LOU", ["LOU|13 kap|2|st 1"]),
    ("16 kap.", ["-|16 kap"]),
    // The act beside its number, with odd blanks.
    ("lagen (2016:1145 ) om offentlig upphandling 7 kap", ["2016:1145|7 kap"]),
    ("lag (2008: 962) om valfrihetssystem (LOV)", ["2008:962"]),
    ("LOV (SFS 2008: 962)", ["2008:962"]),
    ("diskrimineringslagen(2008:567)", ["2008:567"]),
    ("lagen 2003:307", ["2003:307"]),
    ("enligt SFS 2009:400 gäller", ["2009:400"]),
    ("6 kap. 2 § lag (2016:1145) om offentlig upphandling", ["2016:1145|6 kap|2"]),
    ("LOU (Lagen om offentlig upphandling, SFS 2016:1145)", ["2016:1145"]),
    ("lagen (2016:1145) om offentlig upphandling (LOU)", ["2016:1145"]),
    ("Lag (2016:1145) om offentlig upphandling, LOU, gäller", ["2016:1145"]),
    ("Lag (2012:854) om uthyrning av arbetstagare gäller nedan", ["2012:854"]),
    ("lagen (2020:914) om tystnadsplikt vid utkontraktering av teknisk", ["2020:914"]),
    ("2 kap 1 § tryckfrihetsförordningen (1949:105)", ["1949:105|2 kap|1"]),
    ("räntelagen (1975:635)", ["1975:635"]),
    (
      "inkasso- och räntelagens bestämmelser (SFS 1981:739 och 1975:635)",
      ["räntelagens", "1981:739", "1975:635"]
    ),
    ("Offentlighets- och sekretesslagen, (SFS 2009:400)", ["2009:400"]),
    ("offentlighets- och sekretesslagen (2009:400), OSL", ["2009:400"]),
    // The act first.
    ("LOU 2016:1145 6 kap. 14§", ["2016:1145|6 kap|14"]),
    ("LOU (2016:1145) 6 kap. 14§ punkt 3", ["2016:1145|6 kap|14|p 3"]),
    ("diskrimineringslagens 3 kap. 13 §", ["diskrimineringslagen|3 kap|13"]),
    ("LOU 4:18", ["LOU|4 kap|18"]),
    ("4:18 LOU", ["LOU|4 kap|18"]),
    ("LOU:s 17 kap. 1 §", ["LOU|17 kap|1"]),
    ("LOU, se 17 kap. 1 §", ["LOU|17 kap|1"]),
    ("LOU 17:2–5", ["LOU|17 kap|2–5"]),
    ("lagens krav i LOU", ["LOU"]),
    // The chapter behind its word, and abbreviated paragraphs.
    ("LOU kap 17, 1 §", ["LOU|17 kap|1"]),
    ("kap. 19 § 9 LOU", ["LOU|19 kap|9"]),
    ("19 kap. 9 § 1 st. p. 5 LOU", ["LOU|19 kap|9|st 1|p 5"]),
    // Line breaks that a layout has put inside; a break between whole things parts them.
    ("17 kap.\n1 § LOU", ["LOU|17 kap|1"]),
    ("4 kap. 18 §\nLOU", ["LOU|4 kap|18"]),
    ("17 kap. 1\n§ LOU", ["LOU|17 kap|1"]),
    ("17\nkap. 1 § LOU", ["LOU|17 kap|1"]),
    ("13 kap. 2 §\nförsta stycket LOU", ["LOU|13 kap|2|st 1"]),
    ("enligt lagen\n(2016:1145) om offentlig upphandling", ["2016:1145"]),
    ("vite om 100\n§ 3 Avtalstid", ["egen 3"]),
    ("enligt LOU\n16 kap.", ["LOU", "-|16 kap"]),
    // Lists.
    (
      "13 kap 1 §, 13 kap 2 § första stycket och 13 kap. 3 § 2 p. lag (2016:1145)",
      ["2016:1145|13 kap|1", "2016:1145|13 kap|2|st 1", "2016:1145|13 kap|3|p 2"]
    ),
    (
      "1 kap. 18 § och 22 § lagen (2016:1145) om offentlig upphandling (LOU)",
      ["2016:1145|1 kap|18,22"]
    ),
    ("17 kap. 17 § punkten 3 LOU", ["LOU|17 kap|17|p 3"]),
    ("8 kap. 1 och/eller 3 §", ["-|8 kap|1,3"]),
    ("7 kap. 1 LOV", ["LOV|7 kap|1"]),
    ("15 kap. 7-8 §§ LUF", ["LUF|15 kap|7–8"]),
    ("19 kap. 2, 3 och 9 §§ LOU", ["LOU|19 kap|2,3,9"]),
    ("10 kap. 7 § och 12 kap. 14 § LOU", ["LOU|10 kap|7", "LOU|12 kap|14"]),
    ("3 kap. 3 – 9 §§ diskrimineringslagen", ["diskrimineringslagen|3 kap|3–9"]),
    ("8 §§ LOU", ["LOU|8"]),
    ("Kapitel 14 i LOU", ["LOU|14 kap"]),
    ("kapitel 10 § 1 och 3", ["-|10 kap|1,3"]),
    ("bilaga 2 a till LOU", ["LOU|bil 2 a"]),
    ("bilaga 2 till lagen (2016:1145) om offentlig upphandling", ["2016:1145|bil 2"]),
    // The European Union.
    ("artikel 6.1 e EU:s dataskyddsförordning", ["art 6.1 dataskyddsförordning"]),
    ("artiklarna 28 och 32 i dataskyddsförordningen", ["art 28,32 dataskyddsförordningen"]),
    ("artikel 20.1 direktiv 2014/24/EU", ["art 20.1 2014/24/EU"]),
    ("förordning (EG) nr 1370/2007", ["(EG) 1370/2007"]),
    ("artikel 28 GDPR", ["art 28 GDPR"]),
    ("artikel 37 i dataskyddsförordningen", ["art 37 dataskyddsförordningen"]),
    ("dataskyddsförordningen (EU) 2016/679", ["(EU) 2016/679"]),
    ("direktiv 2014/24/EU", ["2014/24/EU"]),
    ("om upphävande av direktiv 2004/18/EG", ["2004/18/EG"]),
    // The contract's own, and what is no citation at all.
    ("enligt § 3 i avtalet", ["egen 3"]),
    ("i §3 och § 1", ["egen 3", "egen 1"]),
    ("10 § andra stycket", ["egen 10"]),
    ("ordningen följer AB 04 kap 1 § 3", ["egen 3"]),
    ("enligt ABT 06 kap 6 § 9", ["egen 9"]),
    ("Upphandlingslagens 109.2 §", ["utländsk"]),
    (
      "lagen om offentlig upphandling och koncession (1397/2016, ”Upphandlingslagen”), 40.1 §",
      ["utländsk", "upphandlingslagen", "utländsk"]
    ),
    ("Upphandlingslagens 109.2 § och Upphandlingslagen", ["utländsk", "utländsk"]),
    ("diarienummer TF2023/336", []),
    ("Diarienummer 2007:1091 anges på fakturan", []),
    ("Kommissionens förordning 517/2014", ["(EU) 517/2014"]),
    ("dataskyddsförordningen 2016/679", ["(EU) 2016/679"]),
    ("skolans förordning 517/2099", []),
    ("Offentlighet och sekretesslagens regler", ["offentlighet och sekretesslagen"]),
    ("kapitel 3 beskriver", []),
    ("Bilaga 2A Prisbilaga", []),
    ("kapacitet 5 kapitalkrav", []),
    ("klockan 14:30 den 2024-05-01, dnr SB 2023:195", []),
    ("erforderliga lov, LOUISE, BLOUSE", []),
    ("se 1/6 och 2/3", []),
    ("-och lagen", []), ("- och sekretesslagen", ["sekretesslagen"]), ("", []),
  ]

  @Test(arguments: forms)
  func formsAreRead(text: String, wanted: [String]) throws {
    let scanner = try TestLaw.book().citations
    #expect(scanner.scan(Array(text.utf8)).map(short) == wanted, "\(text)")
  }

  @Test func rangesCoverTheWholeCitation() throws {
    let scanner = try TestLaw.book().citations
    for text in ["17 kap. 1 § LOU", "LOU (2016:1145) 6 kap. 14§ punkt 3", "19 kap. 25 a § LOU"] {
      let framed = Array("Å. Enligt \(text), ska".utf8)
      let ranges = scanner.scan(framed).map { String(decoding: framed[$0.range], as: UTF8.self) }
      #expect(ranges == [text])
    }
  }

  /// Texts that would cost the square of their length if anything walked back and forth in them.
  @Test(arguments: [
    ("lag", 60_000, 0), ("13 kap. 1 § LOU. ", 20_000, 20_000), ("§ ", 60_000, 0),
    ("LOU. ", 40_000, 40_000), ("17 kap ", 30_000, 30_000),
  ])
  func longTextsAreRead(piece: String, count: Int, wanted: Int) throws {
    let scanner = try TestLaw.book().citations
    let text = Array(String(repeating: piece, count: count).utf8)
    #expect(scanner.scan(text).count == wanted)
  }

  /// Random pieces of citations and noise: no crash, ranges inside the text and in order.
  @Test func noiseIsHarmless() throws {
    let scanner = try TestLaw.book().citations
    let pieces = [
      "17", " kap", ".", " ", "§", "§§", "LOU", "(2016:1145", ")", "lag", "lagen", " om ", "och",
      "-",
      "–", "första stycket", "p", ":", "/", "EU", "a", "å", "\n", "artikel", "bilaga", "\u{FFFD}",
    ]
    let seed = UInt64.random(in: 0..<UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20_000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<14, using: &generator) {
        text += Array((pieces.randomElement(using: &generator) ?? "").utf8)
      }
      if Bool.random(using: &generator), !text.isEmpty { text.removeLast() }
      let citations = scanner.scan(text)
      let isOrdered = citations.allSatisfy {
        $0.range.lowerBound >= 0 && $0.range.upperBound <= text.count && !$0.range.isEmpty
      }
      #expect(isOrdered, "seed \(seed): \(String(decoding: text, as: UTF8.self))")
    }
  }
}
