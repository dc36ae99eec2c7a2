import LibraryFiles
import ProcurementLaw

/// How far a clause, as it is now, has been reviewed, and what that rests on.
public struct ReviewStatus: Sendable, Equatable {
  /// Why a clause counts as less than somebody once decided.
  public enum Lapse: Sendable, Equatable {
    /// These parts have changed since the clause was signed; empty where the register does not tell.
    case changed([ClauseSource.Part])
    /// The head of the file says that it was reviewed, but not which version.
    case unsigned(Clause.Review.State)
  }

  /// The stage that counts.
  public let state: Clause.Review.State
  /// The last decision in the register; nil where there is none.
  public let entry: ReviewEntry?
  /// Why the stage is not the one that was decided; nil where it is.
  public let lapse: Lapse?

  /// Judges a clause by its head and by the last decision about it.
  ///
  /// What the head says without a fingerprint does not count: the text may have been changed since.
  /// A withdrawal counts whatever has changed.
  init(of clause: Clause, last: ReviewEntry?) {
    entry = last
    let source = clause.source
    guard clause.review.state != .withdrawn else {
      (state, lapse) = (.withdrawn, nil)
      return
    }
    if let last {
      if last.state == .withdrawn || last.state == .draft || last.hash == source.hash {
        (state, lapse) = (last.state, nil)
      } else {
        let parts = source.parts
        let changed = ClauseSource.Part.allCases.filter {
          last.parts[$0] != nil && last.parts[$0] != parts[$0]
        }
        (state, lapse) = (.draft, .changed(changed))
      }
    } else if clause.review.state == .draft {
      (state, lapse) = (.draft, nil)
    } else if let signed = clause.review.hash {
      let holds = signed == source.hash
      (state, lapse) = holds ? (clause.review.state, nil) : (.draft, .changed([]))
    } else {
      (state, lapse) = (.draft, .unsigned(clause.review.state))
    }
  }

  /// The stage, by whom and when, and why it is no higher.
  public var explanation: Localised {
    let decided = entry.map { entry in
      (
        sv: "\(entry.state.title.sv) \(entry.date) av \(entry.by), \(entry.role)",
        en: "\(Language.en.of(entry.state.title)) on \(entry.date) by \(entry.by), \(entry.role)"
      )
    }
    switch lapse {
    case .changed(let parts):
      let what = Localised.joining(
        parts.isEmpty ? [.init(sv: "klausulen", en: "the clause")] : parts.map(\.title)
      ) { texts, language in Self.list(texts, language) }
      let isOne = parts.isEmpty || parts == [.heading] || parts == [.text]
      return Localised(
        sv: "utkast: " + (decided?.sv ?? "granskad") + ", men \(what.sv) har ändrats sedan dess",
        en: "draft: " + (decided?.en ?? "reviewed")
          + ", but \(Language.en.of(what)) \(isOne ? "has" : "have") changed since")
    case .unsigned(let said):
      return Localised(
        sv: "utkast: filens huvud säger \(said.title.sv), men inte vilken version",
        en: "draft: the head of the file says \(Language.en.of(said.title)), not which version")
    case nil:
      guard let decided, entry?.state == state else { return state.title }
      return Localised(sv: decided.sv, en: decided.en)
    }
  }

  private static func list(_ texts: [String], _ language: Language) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + language.of(" och ", " and ") + last
  }
}

extension Clause.Review.State: Comparable {
  /// What people call the stage.
  public var title: Localised {
    switch self {
    case .draft:
      .init(sv: "utkast, inte granskat av jurist", en: "draft, not reviewed by a lawyer")
    case .reviewed: .init(sv: "granskad", en: "reviewed")
    case .approved: .init(sv: "godkänd", en: "approved")
    case .withdrawn: .init(sv: "tillbakadragen", en: "withdrawn")
    }
  }

  /// Whether the first stage promises less than the second.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .withdrawn: 0
    case .draft: 1
    case .reviewed: 2
    case .approved: 3
    }
  }
}
