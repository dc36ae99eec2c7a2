import LibraryFiles

/// The legal basis of a finding or clause, as far as the facts decide it.
///
/// Known facts leave one branch. Where act or regime is unknown there is a branch for each answer,
/// with its condition in words: nothing is guessed.
public struct LegalBasis: Sendable, Equatable {
  /// What applies under one condition.
  public struct Branch: Sendable, Equatable {
    /// The act.
    public let act: Act
    /// The regimes that lead here, in the order of ``Regime/allCases``.
    public let regimes: [Regime]
    /// When it applies, for example `under tröskelvärdet`; nil where the facts decide.
    public let condition: Localised?
    /// The provisions; empty where the act is silent.
    public let provisions: [Provision]
    /// Why there is none; nil where there are provisions.
    public let absence: Localised?
  }

  /// One branch where the facts decide, several where they do not, none where nothing is recorded.
  public let branches: [Branch]
  /// Cases, guidance and practice on the subject, whatever the act.
  public let authorities: [Provision]

  /// Whether one provision, or the absence of one, is certain.
  public var isCertain: Bool { branches.count == 1 }

  /// The statutory provisions of all branches.
  public var provisions: [Provision] { branches.flatMap(\.provisions) }

  /// The basis in words for a message; nil where there is no provision to name.
  ///
  /// With unknown facts: `17 kap. 1 § LOU (vid direktivstyrd upphandling) eller 19 kap. 9 § första
  /// stycket 5 LOU (under tröskelvärdet och för tjänster enligt bilaga 2)`. Where the act is unknown
  /// only the first act is written out: five acts in a sentence inform nobody.
  public var text: Localised? {
    let sv = text(in: .sv)
    return sv.map { Localised(read: $0, en: text(in: .en)) }
  }

  private func text(in language: Language) -> String? {
    guard let first = branches.first?.act else { return nil }
    let written = branches.filter { $0.act == first && !$0.provisions.isEmpty }
    guard !written.isEmpty else { return nil }
    let parts = written.map { branch in
      let places = branch.provisions.map(\.citation)
        .joined(separator: language.of(" och ", " and "))
      return branch.condition.map { "\(places) (\(language.of($0)))" } ?? places
    }
    let others = Act.allCases.filter { act in
      act != first && branches.contains { $0.act == act && !$0.provisions.isEmpty }
    }
    let text = parts.joined(separator: language.of(" eller ", " or "))
    guard !others.isEmpty else { return text }
    let names = others.map(\.rawValue).list(in: language)
    return language.of(
      "\(text), eller motsvarande bestämmelse i \(names) om den lagen gäller",
      "\(text), or the like provision of \(names) where that act applies")
  }
}

extension [String] {
  /// `a, b och c`.
  func list(in language: Language) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + language.of(" och ", " and ") + last
  }
}
