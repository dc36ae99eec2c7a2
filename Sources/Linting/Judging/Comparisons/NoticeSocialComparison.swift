import LibraryFiles
import ProcurementLaw
import Rules
import TenderDocuments

/// The notice does not say of social considerations what the documents do.
///
/// 5 a, 5 b and 14 §§ upphandlingsförordningen (2016:1162): a notice says whether social aspects are
/// considered, and of what kind. In eForms these are BT-06 (`soc-obj`) and BT-775.
struct NoticeSocialComparison: TenderCheck {
  /// What each code of BT-775 stands for in the documents.
  private static let topics: [(code: String, topics: [String])] = [
    ("opp", ["employment_condition", "dialogue_condition", "reserved_contract"]),
    ("work-cond", ["labour_law_conditions"]),
    ("hum-right", ["code_of_conduct_ilo"]),
    ("acc-all", ["accessibility_requirement"]),
  ]
  /// Topics whose presence alone is a social consideration of a kind that the notice must tell.
  private static let social: Set<String> = [
    "employment_condition", "dialogue_condition", "labour_law_conditions", "code_of_conduct_ilo",
    "reserved_contract", "antidiscrimination_condition", "social_award_criterion",
  ]
  /// The subtypes of calls for competition in which the fields may stand (eForms, table 2).
  private static let subtypes: Set<String> = [
    "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22",
    "23", "24", "E3",
  ]

  /// What each topic is called.
  let titles: [String: Localised]

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let others = tender.readings.indices.filter {
      tender.readings[$0].document.notice == nil
        && !["notice", "policy", "other"].contains(tender.readings[$0].facts.documentKind)
    }
    guard !others.isEmpty else { return .notApplicable }
    let notices = tender.readings.indices.filter { isJudged(tender.readings[$0].document.notice) }
    guard let index = notices.first, let notice = tender.readings[index].document.notice else {
      // A document for itself is compared with nothing.
      return others.count > 1 && isSocial(others, tender)
        ? .notJudged(lacksDocuments: ["notice"]) : .notApplicable
    }
    let view = View(index: index, notice: notice, others: others, tender: tender, titles: titles)
    return .judged(silence(view) ?? mismatches(view))
  }

  private func isJudged(_ notice: Notice?) -> Bool {
    guard let notice, notice.schema == .eForms else { return false }
    return notice.subtype.map(Self.subtypes.contains) ?? (notice.kind == .competition)
  }

  private func isSocial(_ documents: [Int], _ tender: Tender) -> Bool {
    documents.contains { document in
      Self.social.contains { tender.readings[document].topic($0)?.status == .present }
    }
  }

  // MARK: Findings

  /// The notice tells of no social consideration at all, and the documents have one.
  private func silence(_ view: View) -> [Draft]? {
    guard !view.saysSocial, view.codes.isEmpty else { return nil }
    let found =
      Self.topics.flatMap(\.topics).filter(Self.social.contains)
      + ["antidiscrimination_condition", "social_award_criterion"]
    guard let topic = found.first(where: { view.place(of: [$0]) != nil }),
      let place = view.place(of: [topic])
    else { return [] }
    let codes = Self.topics.filter { view.place(of: $0.topics.filter(Self.social.contains)) != nil }
      .map(\.code)
    let proposal = codes.isEmpty ? ["other"] : codes
    let list = proposal.joined(separator: ", ")
    return [
      view.draft(
        about: ["BT-06"], place: place,
        a: view.has(topic),
        b: Localised(
          sv: "annonsen anger inte BT-06 soc-obj och BT-775 (\(list))",
          en: "the notice does not give BT-06 soc-obj and BT-775 (\(list))"))
    ]
  }

  private func mismatches(_ view: View) -> [Draft] {
    var drafts: [Draft] = []
    if view.saysSocial, view.codes.isEmpty {
      drafts.append(
        view.draft(
          about: ["BT-06"], place: nil,
          a: Localised(
            sv: "annonsen anger sociala mål (BT-06)",
            en: "the notice gives social objectives (BT-06)"),
          b: Localised(sv: "inte vilken typ (BT-775)", en: "not of what kind (BT-775)")))
    }
    if !view.saysSocial, let code = view.codes.first {
      drafts.append(
        view.draft(
          about: ["BT-775"], place: nil,
          a: Localised(
            sv: "annonsen anger BT-775 \(code)", en: "the notice gives BT-775 \(code)"),
          b: Localised(sv: "inte BT-06 soc-obj", en: "not BT-06 soc-obj"), severity: .warning))
    }
    for (code, topics) in Self.topics {
      drafts += unsupported(code, topics, view) + untold(code, topics, view)
    }
    if view.accessibility == "inc", view.place(of: ["accessibility_requirement"]) == nil {
      drafts.append(
        view.draft(
          about: ["BT-754"], place: nil,
          a: Localised(
            sv: "annonsen anger krav på tillgänglighet (BT-754)",
            en: "the notice gives accessibility demands (BT-754)"), b: Self.noDocument))
    }
    if view.saysSocial, view.codes == ["other"], !isSocial(view.others, view.tender) {
      drafts.append(
        view.draft(
          about: ["BT-06"], place: nil,
          a: Localised(
            sv: "annonsen anger sociala mål (BT-06)",
            en: "the notice gives social objectives (BT-06)"), b: Self.noDocument,
          severity: .warning))
    }
    return drafts
  }

  private static let noDocument = Localised(
    sv: "inget dokument har ett sådant krav", en: "no document has such a demand")

  /// A code of the notice that nothing in the documents answers to.
  private func unsupported(_ code: String, _ topics: [String], _ view: View) -> [Draft] {
    guard view.codes.contains(code), view.place(of: topics) == nil,
      !(code == "acc-all" && view.accessibility == "inc")
    else { return [] }
    let reference = code == "opp" ? "employment_condition" : topics[0]
    // A condition that stands in a file that isn't here is not missing.
    let isUnclear = view.others.contains {
      view.tender.readings[$0].topic(reference)?.status == .unclear
    }
    if isUnclear { return [] }
    return [
      view.draft(
        about: ["BT-775"], code: code, place: nil,
        a: Localised(sv: "annonsen anger BT-775 \(code)", en: "the notice gives BT-775 \(code)"),
        b: Self.noDocument, severity: .warning)
    ]
  }

  /// What the documents demand and the notice, which gives other kinds, does not tell.
  private func untold(_ code: String, _ topics: [String], _ view: View) -> [Draft] {
    guard view.saysSocial, !view.codes.isEmpty, !view.codes.contains(code),
      let topic = topics.first(where: { view.place(of: [$0]) != nil }),
      let place = view.place(of: [topic])
    else { return [] }
    // Accessibility has a field of its own, and is a social objective only where it is more.
    if code == "acc-all" { return [] }
    return [
      view.draft(
        about: ["BT-775"], place: place, a: view.has(topic),
        b: Localised(
          sv: "annonsen anger inte BT-775 \(code)", en: "the notice does not give BT-775 \(code)"),
        severity: .warning)
    ]
  }

  /// A notice beside the documents.
  private struct View {
    let index: Int
    let notice: Notice
    let others: [Int]
    let tender: Tender
    let titles: [String: Localised]

    var saysSocial: Bool { notice.fields("BT-06").contains { $0.value == "soc-obj" } }

    /// The social objectives, each once, in the order of the notice.
    var codes: [String] {
      let known = notice.fields("BT-775").map(\.value)
        .filter { Notice.name(ofCode: $0, in: "BT-775") != nil }
      return known.reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      }
    }

    var accessibility: String? { notice.first("BT-754")?.value }

    /// The first evidence of one of some topics in the documents.
    func place(of topics: [String]) -> Finding.Passage? {
      for document in others {
        let reading = tender.readings[document]
        for topic in topics.compactMap(reading.topic) where topic.status == .present {
          guard let evidence = topic.evidence.first else { continue }
          return .init(
            document: document, range: reading.statements[evidence.statement].range,
            what: .init(sv: "ställs här", en: "demanded here"))
        }
      }
      return nil
    }

    func has(_ topic: String) -> Localised {
      let title = (titles[topic] ?? Localised(same: topic)).uncapitalised
      return Localised(
        sv: "dokumenten har \(title.sv)", en: "the documents have: \(Language.en.of(title))")
    }

    /// A draft at the first of some fields, else at the title of the notice.
    func draft(
      about fields: [String], code: String? = nil, place: Finding.Passage?, a: Localised,
      b: Localised, severity: Severity? = nil
    ) -> Draft {
      let field = fields.lazy.flatMap(notice.fields).first { code == nil || $0.value == code }
      return Draft(
        onNotice: index, at: field?.range, in: tender, beside: place, a: a, b: b,
        severity: severity)
    }
  }
}
