import LibraryFiles
import ProcurementLaw

/// Reads a clause out of its file.
enum ClauseReader {
  /// The clause.
  ///
  /// - Parameter frames: What may stand around its text, by id.
  /// - Throws: `LibraryError` with file and line for a key that is missing, unknown or wrong, and for
  ///   a tag that names no parameter.
  static func read(
    _ file: LibraryFile, frames: [String: ClauseFrame] = [:]
  ) throws(LibraryError) -> Clause {
    let reader = try MappingReader(file.root, path: file.path)
    guard let body = file.body, !body.allSatisfy(\.isWhitespace) else {
      throw LibraryError(path: file.path, line: file.bodyLine, reason: "klausulens text saknas")
    }
    let headingLine = reader.node("heading")?.line ?? reader.line
    var parameters = try ParameterReader.list("parameters", in: reader)
    let frame = try frame(in: reader, among: frames)
    for parameter in frame?.parameters ?? []
    where !parameters.contains(where: { $0.name == parameter.name }) {
      parameters.append(parameter)
    }
    let (acts, regimes) = try applies(in: reader)
    let clause = Clause(
      id: try reader.text("id"), name: try reader.text("name"),
      title: try Localised.read("title", from: reader),
      kind: try reader.choice("kind", of: ClauseKind.self), place: try place(in: reader),
      heading: try ClauseTemplate(
        try reader.text("heading"), path: file.path, line: headingLine),
      group: try reader.optionalText("group"), parameters: parameters,
      variants: try variants(in: reader), companions: try companions(in: reader),
      rungs: try rungs(in: reader), trade: try trade(in: reader),
      mention: try reader.node("mention").map { node throws(LibraryError) in
        try companion(node, path: file.path)
      }, notice: try reader.optionalText("notice"),
      elements: try ElementReader.read(in: reader), acts: acts,
      regimes: regimes, law: try law(in: reader),
      provenance: try Localised.read("provenance", from: reader),
      review: try review(in: reader), risks: try reader.texts("risks"),
      notWhen: try reader.texts("not_when"), mendings: try mendings(in: reader),
      body: try ClauseTemplate(body, path: file.path, line: file.bodyLine), frame: frame,
      signatures: try FrameReader.signatures(in: reader), path: file.path,
      source: ClauseSource(file, frame: frame))
    try reader.finish()
    try checkVariants(of: clause, reader)
    let isReadable = clause.name.allSatisfy {
      $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-")
    }
    guard isReadable, !clause.name.isEmpty else {
      throw reader.fault(
        reader.node("name") ?? file.root,
        "”name” skrivs med små bokstäver a–z, siffror och bindestreck")
    }
    for template in [clause.heading, clause.body] + clause.signatures.map(\.lines) {
      try TagCheck(clause: clause).check(template)
    }
    for template in frame?.templates ?? [] {
      try TagCheck(clause: clause, path: frame?.path).check(template)
    }
    try checkSignatures(of: clause, reader)
    return clause
  }

  private static func frame(
    in reader: MappingReader, among frames: [String: ClauseFrame]
  ) throws(LibraryError) -> ClauseFrame? {
    guard let id = try reader.optionalText("frame") else { return nil }
    guard let frame = frames[id] else {
      let near = NearestName.to(id, among: frames.keys.sorted()).map { "; menas ”\($0)”?" } ?? ""
      throw reader.fault(
        reader.node("frame") ?? LibraryNode(.nothing, line: reader.line),
        "ramen ”\(id)” finns inte i clauses/frames\(near)")
    }
    return frame
  }

  /// Only documents of their own have senders and signatures, and only a list has several items.
  private static func checkSignatures(
    of clause: Clause, _ reader: MappingReader
  ) throws(LibraryError) {
    let node = reader.node("signed") ?? reader.node("frame")
    guard let node else { return }
    guard clause.place.otherwise == .standalone else {
      throw reader.fault(node, "”frame” och ”signed” kräver ”otherwise: standalone”")
    }
    for name in clause.signatures.compactMap(\.each)
    where clause.parameter(name)?.type != .lista {
      throw reader.fault(node, "”each: \(name)” ska vara en parameter av typen lista")
    }
  }

  /// Parameters and elements may only name variants that the clause has.
  private static func checkVariants(
    of clause: Clause, _ reader: MappingReader
  ) throws(LibraryError) {
    let known = clause.variants.map(\.id)
    let used =
      clause.parameters.map { ($0.variants, $0.line) }
      + clause.elements.map { ($0.variants, $0.line) }
      + clause.signatures.map { ($0.variants, reader.node("signed")?.line ?? reader.line) }
      + [(clause.place.variants.keys.sorted(), reader.node("place")?.line ?? reader.line)]
    for (names, line) in used {
      guard let stray = names.first(where: { !known.contains($0) }) else { continue }
      throw LibraryError(
        path: clause.path, line: line,
        reason: "varianten ”\(stray)” finns inte; giltiga är \(known.joined(separator: ", "))")
    }
  }

  private static func place(in reader: MappingReader) throws(LibraryError) -> ClausePlace {
    guard let mapping = try reader.mapping("place") else { throw reader.missing("place") }
    let otherwise = try mapping.choice("otherwise", of: ClausePlace.Otherwise.self)
    var variants: [String: ClausePlace] = [:]
    if let listed = try mapping.mapping("variants") {
      for entry in listed.allEntries() {
        guard let own = try listed.mapping(entry.key) else { throw listed.missing(entry.key) }
        variants[entry.key] = try place(in: own, otherwise: otherwise)
      }
    }
    return try place(in: mapping, otherwise: otherwise, variants: variants)
  }

  private static func place(
    in mapping: MappingReader, otherwise: ClausePlace.Otherwise,
    variants: [String: ClausePlace] = [:]
  ) throws(LibraryError) -> ClausePlace {
    let place = ClausePlace(
      documents: try mapping.texts("documents"), sections: try mapping.texts("sections"),
      headings: try mapping.texts("headings"), otherwise: otherwise, variants: variants)
    try mapping.finish()
    return place
  }

  private static func variants(in reader: MappingReader) throws(LibraryError) -> [Clause.Variant] {
    guard let mapping = try reader.mapping("variants") else { return [] }
    var variants: [Clause.Variant] = []
    for entry in mapping.allEntries() {
      guard ParameterReader.isName(entry.key) else {
        throw mapping.fault(entry.value, "”\(entry.key)” kan inte vara namn på en variant")
      }
      variants.append(
        .init(id: entry.key, title: try Localised.read(entry.key, from: mapping)))
    }
    return variants
  }

  /// A list of clauses, each an id or a mapping with `clause`, `when` and `set`.
  static func companions(
    _ key: String = "with", in reader: MappingReader
  ) throws(LibraryError) -> [Clause.Companion] {
    var companions: [Clause.Companion] = []
    for node in try reader.nodes(key) {
      companions.append(try companion(node, path: reader.path))
    }
    return companions
  }

  private static func companion(
    _ node: LibraryNode, path: String
  ) throws(LibraryError) -> Clause.Companion {
    if case .text(let id) = node.content {
      return .init(clause: id, condition: nil, values: [:], line: node.line)
    }
    let mapping = try MappingReader(node, path: path)
    let companion = Clause.Companion(
      clause: try mapping.text("clause"),
      condition: try mapping.optionalText("when").map { Section($0) }, values: try set(in: mapping),
      line: node.line)
    try mapping.finish()
    return companion
  }

  /// The rules that it mends, each an id or a mapping with `rule` and `set`.
  private static func mendings(
    in reader: MappingReader
  ) throws(LibraryError) -> [Clause.Mending] {
    var mendings: [Clause.Mending] = []
    for node in try reader.nodes("mends") {
      if case .text(let id) = node.content {
        mendings.append(.init(rule: id, values: [:]))
        continue
      }
      let mapping = try MappingReader(node, path: reader.path)
      mendings.append(.init(rule: try mapping.text("rule"), values: try set(in: mapping)))
      try mapping.finish()
    }
    return mendings
  }

  /// The values that a mapping gives under `set`.
  private static func set(in mapping: MappingReader) throws(LibraryError) -> [String: RawValue] {
    var values: [String: RawValue] = [:]
    for entry in try mapping.mapping("set")?.allEntries() ?? [] {
      values[entry.key] = RawValue(entry.value)
    }
    return values
  }

  /// The steps of the ladder: one number, or numbers with the values that lead there.
  private static func rungs(in reader: MappingReader) throws(LibraryError) -> [Clause.Rung] {
    guard let node = reader.node("strength") else { return [] }
    if case .text(let text) = node.content {
      return [.init(step: try step(text, node, reader), values: [:])]
    }
    var rungs: [Clause.Rung] = []
    for node in try reader.nodes("strength") {
      let mapping = try MappingReader(node, path: reader.path)
      let step = try step(try mapping.text("step"), node, mapping)
      rungs.append(.init(step: step, values: try set(in: mapping)))
      try mapping.finish()
    }
    return rungs.sorted { $0.step < $1.step }
  }

  private static func step(
    _ text: String, _ node: LibraryNode, _ reader: MappingReader
  ) throws(LibraryError) -> Int {
    guard let step = Int(text), (1...7).contains(step) else {
      throw reader.fault(node, "”strength” är ett steg från 1 (informera) till 7 (reservera)")
    }
    return step
  }

  private static func trade(in reader: MappingReader) throws(LibraryError) -> Clause.Trade? {
    guard let mapping = try reader.mapping("trade") else { return nil }
    let trade = Clause.Trade(
      object: try mapping.optionalText("object"), cpv: try mapping.texts("cpv"))
    try mapping.finish()
    return trade
  }

  private static func applies(
    in reader: MappingReader
  ) throws(LibraryError) -> (acts: [Act], regimes: [Regime]) {
    guard let mapping = try reader.mapping("applies") else { return ([], []) }
    let lists = (
      try mapping.choices("act", of: Act.self), try mapping.choices("regime", of: Regime.self)
    )
    try mapping.finish()
    return lists
  }

  private static func law(in reader: MappingReader) throws(LibraryError) -> [Clause.LegalNeed] {
    var needs: [Clause.LegalNeed] = []
    for node in try reader.nodes("law") {
      let mapping = try MappingReader(node, path: reader.path)
      needs.append(
        .init(
          subject: try mapping.text("subject"),
          regime: try mapping.optionalChoice("regime", of: Regime.self),
          isRequired: try mapping.bool("required")))
      try mapping.finish()
    }
    return needs
  }

  private static func review(in reader: MappingReader) throws(LibraryError) -> Clause.Review {
    guard let mapping = try reader.mapping("review") else { throw reader.missing("review") }
    let hash = try mapping.optionalText("hash").map { ContentHash($0) }
    if let hash, hash == nil {
      throw mapping.fault(
        mapping.node("hash") ?? LibraryNode(.nothing, line: mapping.line),
        "”hash” ska vara sha256: och 64 siffror; hansyn clauses show visar den")
    }
    let review = Clause.Review(
      state: try mapping.choice("state", of: Clause.Review.State.self),
      by: try mapping.optionalText("by"), date: try mapping.optionalText("date"),
      lawDate: try mapping.optionalText("law_date"), hash: hash ?? nil)
    try mapping.finish()
    if review.state == .reviewed || review.state == .approved {
      guard review.by != nil else { throw mapping.missing("by") }
      guard review.date != nil else { throw mapping.missing("date") }
    }
    return review
  }
}
