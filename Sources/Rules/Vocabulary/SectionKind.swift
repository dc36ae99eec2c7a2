/// What a section of a tender is for.
public enum SectionKind: String, Sendable, CaseIterable {
  case background, policy, history, definitions, questions, qualification, exclusion, award
  case contract, specification, administrative, notice, followup, sanction, toc, letter
}
