import LibraryFiles

/// What the library knows of a place in the law: an act, a chapter, a section or an annex.
public struct LawEntry: Sendable {
  /// What stands at the place on one subject.
  public struct Matter: Sendable {
    /// The subject's key.
    public let subject: String
    /// What the subject is called.
    public let title: Localised
    /// What stands there, with the regimes and days.
    public let here: [Provision]
    /// What the same act has on the subject elsewhere that day, in other regimes.
    public let elsewhere: [LegalBasis.Branch]
    /// What the act had on the subject before.
    public let before: [Provision]
    /// What it has instead, where the place has ended.
    public let after: [Provision]
    /// What the other acts have on the subject.
    public let otherActs: [Provision]
    /// Cases and guidance on it.
    public let authorities: [Provision]
  }

  /// The act; nil where another than a procurement act is looked up that is not recorded.
  public let act: KnownAct?
  /// The place as a citation: `17 kap. 1 § LOU`.
  public let citation: String
  /// What its chapter is about; nil where that is not recorded.
  public let chapterTitle: Localised?
  /// When what is recorded of the place holds; nil for a whole act, and where no day is recorded but
  /// the act's.
  public let validity: Validity?
  /// Whether the act is known not to have the chapter.
  public let isBeyond: Bool
  /// The subjects of the place, those that it is most about first.
  public let matters: [Matter]
  /// What is wrong with citing the place, or was.
  public let moved: [MovedSection]
  /// Older places that have moved here.
  public let cameFrom: [MovedSection]

  /// What the act is known to lack that another act has at the same place.
  public let absences: [Absence]
  /// The code list, where the place is an annex that is one.
  public let codes: CPVList?

  /// Whether a whole act was looked up.
  public var isWholeAct: Bool { citation == act?.title }

  /// Whether nothing is recorded of the place itself.
  public var isUnknown: Bool {
    matters.isEmpty && moved.isEmpty && cameFrom.isEmpty && absences.isEmpty && codes == nil
  }
}
