import ProcurementLaw

/// Stands for rules about the register of findings that were set aside, which are judged when all
/// others have been: a document alone says nothing of it.
struct RegisterCheck: TenderCheck {
  func run(on tender: Tender, asOf: LegalDate, _ cache: inout ConditionCache) -> Verdict {
    .notApplicable
  }
}
