import LibraryFiles
import ProcurementLaw

/// Goes through the clauses of a library as somebody does who answers for them.
public struct ClauseAudit: Sendable {
  let library: ClauseLibrary
  let register: ReviewRegister
  let law: LawBook
  /// The ids of the rules that exist.
  let rules: Set<String>
  /// The day of the audit.
  let asOf: LegalDate
  /// After how many months a review is to be made anew.
  let months: Int

  /// Makes an audit.
  public init(
    _ library: ClauseLibrary, register: ReviewRegister, law: LawBook, rules: Set<String>,
    asOf: LegalDate, months: Int
  ) {
    self.library = library
    self.register = register
    self.law = law
    self.rules = rules
    self.asOf = asOf
    self.months = months
  }

  /// Everything that is wrong, clause by clause in the order of their ids.
  public func findings() -> [ClauseFinding] {
    library.clauses.flatMap(findings(of:)) + strayEntries()
  }

  private func findings(of clause: Clause) -> [ClauseFinding] {
    var findings = unwritable(clause) + review(of: clause)
    findings += staleLaw(of: clause) + unused(in: clause)
    return findings + unknownRules(in: clause) + strayOrders(in: clause)
  }

  // MARK: Review

  private func review(of clause: Clause) -> [ClauseFinding] {
    let status = register.status(of: clause)
    var findings: [ClauseFinding] = []
    switch status.lapse {
    case .changed:
      findings.append(finding(.changed, .error, clause, status.explanation))
    case .unsigned:
      findings.append(
        finding(
          .unsigned, .warning, clause,
          .joining([status.explanation]) { texts, language in
            texts[0]
              + language.of(
                "; signera med hansyn clauses sign \(clause.id)",
                "; sign with hansyn clauses sign \(clause.id)")
          }))
    case nil: break
    }
    guard status.state != .withdrawn else { return findings }
    for companion in clause.companions {
      guard let other = library[companion.clause], register.status(of: other).state == .withdrawn
      else { continue }
      findings.append(
        finding(
          .withdrawn, .error, clause,
          .init(
            sv: "tar med \(other.id), som är tillbakadragen",
            en: "brings \(other.id), which is withdrawn"), line: companion.line))
    }
    return findings + overdue(clause, status)
  }

  /// A review is too old when the library knows newer law, or when the months have gone.
  private func overdue(_ clause: Clause, _ status: ReviewStatus) -> [ClauseFinding] {
    let signed = status.lapse == nil ? status.entry : nil
    guard let day = signed?.lawDate ?? clause.review.lawDate.flatMap({ LegalDate($0) }) else {
      return [
        finding(
          .overdue, .warning, clause,
          .init(
            sv: "det framgår inte vilken lag texten är skriven efter; ange law_date",
            en: "the file does not tell which law the text was written to; give law_date"))
      ]
    }
    if let edition = law.edition, day < edition.lawDate, edition.lawDate <= asOf {
      return [
        finding(
          .overdue, .warning, clause,
          .init(
            sv: "granskad mot lagen \(day), men lagen är kontrollerad \(edition.lawDate); "
              + "granska på nytt",
            en: "judged by the law of \(day), but the law was checked \(edition.lawDate); "
              + "review it anew"))
      ]
    }
    let last = signed?.date ?? day
    guard
      (asOf.year - last.year) * 12 + asOf.month - last.month - (asOf.day < last.day ? 1 : 0)
        >= months
    else { return [] }
    return [
      finding(
        .overdue, .warning, clause,
        .init(
          sv: "senast granskad \(last), för mer än \(months) månader sedan; granska på nytt",
          en: "last reviewed \(last), more than \(months) months ago; review it anew"))
    ]
  }

  private func strayEntries() -> [ClauseFinding] {
    var told: Set<String> = []
    return register.entries.filter { library[$0.clause] == nil && told.insert($0.clause).inserted }
      .map {
        ClauseFinding(
          .unknown, .warning, clause: $0.clause, path: ReviewRegister.fileName,
          message: .init(
            sv: "står i registret men finns inte i biblioteket",
            en: "is in the register but not in the library"))
      }
  }

  // MARK: Law and rules

  private func staleLaw(of clause: Clause) -> [ClauseFinding] {
    clause.law.compactMap { need in
      guard law.subjects[need.subject] != nil else {
        let near = NearestName.to(need.subject, among: law.subjects.keys.sorted())
        return finding(
          .staleLaw, .error, clause,
          .init(
            sv: "ämnet ”\(need.subject)” finns inte i rules/law"
              + (near.map { "; menas ”\($0)”?" } ?? ""),
            en: "there is no subject ”\(need.subject)” in rules/law"
              + (near.map { "; did you mean ”\($0)”?" } ?? "")))
      }
      let acts = clause.acts.isEmpty ? Act.allCases : clause.acts
      let regimes =
        need.regime.map { [$0] } ?? (clause.regimes.isEmpty ? Regime.allCases : clause.regimes)
      let hasProvision = acts.contains { act in
        regimes.contains { regime in
          let basis = law.basis(for: need.subject, act: act, regime: regime, asOf: asOf)
          return !basis.provisions.isEmpty || !basis.authorities.isEmpty
        }
      }
      guard !hasProvision else { return nil }
      return finding(
        .staleLaw, need.isRequired ? .error : .warning, clause,
        .init(
          sv: "inget lagrum gäller \(asOf) för ämnet ”\(need.subject)”",
          en: "no provision is in force on \(asOf) for the subject ”\(need.subject)”"))
    }
  }

  private func unknownRules(in clause: Clause) -> [ClauseFinding] {
    let named =
      clause.mends.map { ($0, "mends", nil as Int?) }
      + clause.elements.flatMap { element in
        (element.rules + element.mayTell).map { ($0, "elements", element.line) }
      }
    return named.filter { !rules.contains($0.0) }.map { rule, key, line in
      let near = NearestName.to(rule, among: rules.sorted())
      return finding(
        .unknown, .error, clause,
        .init(
          sv: "\(key): regeln \(rule) finns inte" + (near.map { "; menas \($0)?" } ?? ""),
          en: "\(key): there is no rule \(rule)" + (near.map { "; did you mean \($0)?" } ?? "")),
        line: line)
    }
  }

  // MARK: Use

  private func unused(in clause: Clause) -> [ClauseFinding] {
    var names: Set<String> = Set(clause.signatures.compactMap(\.each))
    var chosen: Set<String> = Set(clause.signatures.flatMap(\.variants))
    for template in clause.templates {
      names.formUnion(template.names)
      chosen.formUnion(template.chosen(of: "variant"))
    }
    for condition in clause.companions.compactMap(\.condition) {
      names.insert(condition.name)
      if condition.name == "variant", let word = condition.value { chosen.insert(word) }
    }
    chosen.formUnion(clause.parameters.flatMap(\.variants))
    let parameters = clause.parameters.filter { !names.contains($0.name) }.map {
      finding(
        .unused, .warning, clause,
        .init(
          sv: "parametern ”\($0.name)” används inte i texten",
          en: "the text does not use the parameter ”\($0.name)”"), line: $0.line)
    }
    // One variant may be the rest: what is written when no other is chosen.
    let idle = clause.variants.map(\.id).filter { !chosen.contains($0) }
    guard idle.count > 1 else { return parameters }
    return parameters + [
      finding(
        .unused, .warning, clause,
        .init(
          sv: "varianterna \(idle.joined(separator: ", ")) ger samma text",
          en: "the variants \(idle.joined(separator: ", ")) give the same text"))
    ]
  }

  /// A frame of the organisation's own may lack what the clause compares with.
  private func strayOrders(in clause: Clause) -> [ClauseFinding] {
    clause.parameters.flatMap { parameter in
      parameter.orders.flatMap(\.others).filter { $0.title == nil }.map { other in
        finding(
          .unknown, .warning, clause,
          .init(
            sv: "”\(parameter.name)” jämförs med ”\(other.name)”, som ingen frågar efter",
            en: "”\(parameter.name)” is compared with ”\(other.name)”, which nobody asks for"),
          line: parameter.line)
      }
    }
  }

  func finding(
    _ kind: ClauseFinding.Kind, _ level: ClauseFinding.Level, _ clause: Clause,
    _ message: Localised, line: Int? = nil
  ) -> ClauseFinding {
    ClauseFinding(
      kind, level, clause: clause.id, path: clause.path, line: line, message: message)
  }
}
