import LibraryFiles
import ProcurementLaw
import Rules
import TenderDocuments

/// The provisions on which a reservation may rest, as the law data has them.
struct ReservationLaw: Sendable {
  let sheltered: [CitedPlace]
  let service: [CitedPlace]
  let ideaBased: [CitedPlace]

  init(_ law: LawBook) {
    sheltered = CitationCheck.places(["reserved_sheltered"], in: law)
    service = CitationCheck.places(["reserved_public_service"], in: law)
    ideaBased = CitationCheck.places(["reserved_idea_based"], in: law)
  }
}

/// The notice and the documents do not agree on whether, and under which provision, the procurement
/// is reserved.
///
/// BT-71 `res-ws` is 4 kap. 18 § first paragraph 1 LOU, BT-736 its point 2, `res-pub-ser` is
/// 19 kap. 25 §; 19 kap. 25 a § has no code of its own.
struct NoticeReservationComparison: TenderCheck {
  private static let topic = "reserved_contract"

  let words: ComparisonWords
  let law: ReservationLaw

  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    let others = tender.readings.indices.filter {
      tender.readings[$0].document.notice == nil
        && !["notice", "policy", "other"].contains(tender.readings[$0].facts.documentKind)
    }
    let reserved = others.first { tender.readings[$0].topic(Self.topic)?.status == .present }
    let index = tender.readings.indices.first { isJudged(tender.readings[$0].document.notice) }
    guard let index, let notice = tender.readings[index].document.notice, !others.isEmpty else {
      // A document for itself is compared with nothing.
      let hasDocuments = others.count > 1 && reserved != nil
      return hasDocuments ? .notJudged(lacksDocuments: ["notice"]) : .notApplicable
    }
    let view = View(
      index: index, notice: notice, others: others, reserved: reserved, tender: tender,
      words: words, law: law)
    return .judged(view.drafts)
  }

  /// Planning notices without lots and results have no field for it.
  private func isJudged(_ notice: Notice?) -> Bool {
    guard let notice, notice.kind != .result else { return false }
    return !["1", "2", "3", "4", "5", "6", "23", "24", "CEI", "E1"]
      .contains(notice.subtype ?? "")
  }

  /// A notice beside the documents.
  private struct View {
    let index: Int
    let notice: Notice
    let others: [Int]
    /// The document that reserves the procurement.
    let reserved: Int?
    let tender: Tender
    let words: ComparisonWords
    let law: ReservationLaw

    var drafts: [Draft] {
      if let reserved { return of(reserved: reserved) + both }
      return ofOpen + both
    }

    /// The fields that reserve the procurement or a lot.
    private var reservations: [Notice.Field] {
      notice.fields("BT-71").filter {
        $0.value != "none" && Notice.name(ofCode: $0.value, in: $0.id) != nil
      }
    }
    private var codes: Set<String> {
      Set(reservations.map(\.value))
    }
    private var programme: Notice.Field? {
      notice.fields("BT-736").first { $0.value == "yes" }
    }
    private var isVoluntary: Bool { notice.subtype?.hasPrefix("E") ?? false }

    // MARK: The documents reserve

    private func of(reserved document: Int) -> [Draft] {
      let reading = tender.readings[document]
      guard let evidence = reading.topic(NoticeReservationComparison.topic)?.evidence.first else {
        return []
      }
      let place = Finding.Passage(
        document: document, range: reading.statements[evidence.statement].range,
        what: .init(sv: "reserverar upphandlingen", en: "reserves the procurement"))
      let says = Localised(
        sv: "dokumenten reserverar upphandlingen", en: "the documents reserve the procurement")
      if codes.isEmpty, programme == nil {
        return [
          draft(
            "BT-71", place, says,
            Localised(sv: "annonsen gör det inte (BT-71)", en: "the notice does not (BT-71)"),
            severity: isVoluntary ? .warning : .error)
        ]
      }
      if let wrong = wrongCode(), let field = reservations.first {
        return [
          draft(
            field.id, place, wrong.says,
            Localised(
              sv: "annonsen anger \(field.value) (BT-71)",
              en: "the notice gives \(field.value) (BT-71)"), severity: wrong.severity)
        ]
      }
      return []
    }

    /// What the documents rest the reservation on, where the code stands for another provision.
    private func wrongCode() -> (says: Localised, severity: Severity)? {
      func cited(_ places: [CitedPlace]) -> String? {
        for document in others {
          let reading = tender.readings[document]
          let citation = reading.source.citations.first { cited in
            places.contains { place in
              place.citation.chapter == cited.chapter
                && place.citation.sections.first.map { cited.covers($0.lowerBound) } ?? false
            }
          }
          if let citation { return reading.document.string(citation.range) }
        }
        return nil
      }
      func rests(_ provision: String) -> Localised {
        Localised(
          sv: "dokumenten reserverar enligt \(provision)",
          en: "the documents reserve under \(provision)")
      }
      let service = cited(law.service)
      let ideaBased = cited(law.ideaBased)
      let sheltered = cited(law.sheltered)
      if let ideaBased, service == nil, sheltered == nil, codes.contains("res-pub-ser") {
        return (rests(ideaBased), .warning)
      }
      if let service, sheltered == nil, !codes.isEmpty, !codes.contains("res-pub-ser") {
        return (rests(service), .error)
      }
      if let sheltered, service == nil, ideaBased == nil, codes == ["res-pub-ser"] {
        return (rests(sheltered), .error)
      }
      return nil
    }

    // MARK: The documents don't

    private var ofOpen: [Draft] {
      // Terms and conditions are what would say it; a specification alone proves nothing.
      let tells = others.contains {
        ["procurement_terms", "direct_award_request", nil]
          .contains(tender.readings[$0].facts.documentKind)
      }
      let isUnclear = others.contains {
        tender.readings[$0].topic(NoticeReservationComparison.topic)?.status == .unclear
      }
      guard tells, !isUnclear else { return [] }
      let none = Localised(
        sv: "inget dokument säger det", en: "no document says so")
      if let field = reservations.first {
        return [
          draft(
            field.id, nil,
            Localised(
              sv: "annonsen reserverar upphandlingen (BT-71 \(field.value))",
              en: "the notice reserves the procurement (BT-71 \(field.value))"), none)
        ]
      }
      guard programme != nil, !says(words.shelteredProgramme) else { return [] }
      return [
        draft(
          "BT-736", nil,
          Localised(
            sv: "annonsen kräver program för skyddad anställning (BT-736)",
            en: "the notice demands sheltered employment programmes (BT-736)"), none)
      ]
    }

    private func says(_ concepts: [Int]) -> Bool {
      others.contains { tender.readings[$0].source.contentSays(concepts) }
    }

    // MARK: Within the notice

    /// A reservation rests on one point of the section or the other, not on both.
    private var both: [Draft] {
      let workshops = Set(
        reservations.filter { $0.value == "res-ws" }.map { $0.lot ?? "" })
      guard
        let field = notice.fields("BT-736").first(where: {
          $0.value == "yes" && workshops.contains($0.lot ?? "")
        })
      else { return [] }
      return [
        draft(
          field.id, nil,
          Localised(
            sv: "annonsen anger skyddad verkstad (BT-71)",
            en: "the notice gives sheltered workshops (BT-71)"),
          Localised(
            sv: "även program för skyddad anställning (BT-736)",
            en: "also sheltered employment programmes (BT-736)"), severity: .warning)
      ]
    }

    private func draft(
      _ id: String, _ place: Finding.Passage?, _ a: Localised, _ b: Localised,
      severity: Severity? = nil
    ) -> Draft {
      Draft(
        onNotice: index, at: notice.first(id)?.range, in: tender, beside: place, a: a, b: b,
        severity: severity)
    }
  }
}
