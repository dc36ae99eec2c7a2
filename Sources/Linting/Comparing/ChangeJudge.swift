import LibraryFiles
import ProcurementLaw
import Rules

/// Says what changes may demand, by act and regime.
///
/// Whether a change is substantial is decided from case to case; nothing here decides it.
struct ChangeJudge {
  let changes: [TenderComparison.Change]
  let facts: [TenderComparison.FactChange]
  let appeared: [Finding]
  let old: Tender
  let new: Tender
  let law: LawBook
  let asOf: LegalDate

  /// Facts that a notice tells.
  private static let announced: Set<String> = [
    "procedure", "object", "cpv", "valueSEK", "durationMonths", "deadline", "framework", "lots",
  ]

  func demands() -> [ChangeDemand] {
    let basis = ChangeBasis(old: old.facts, new: new.facts, law: law, asOf: asOf)
    var demands: [ChangeDemand] = []
    let isMaterial = isMaterial
    if let shortened = basis.shortened(isMaterial: isMaterial && !isOnlyMoved) {
      demands.append(shortened)
    }
    let grounds = ChangeGrounds(changes: changes, facts: facts, old: old, new: new)
    let touched = grounds.all
    if !touched.isEmpty { demands.append(basis.redo(touched)) }
    if isOnlyExtended {
      demands.append(basis.extended)
    } else if isMaterial {
      demands.append(basis.extend(contradicted: contradicted("deadline")))
    }
    let unclear = facts.filter { !$0.newStatements.isEmpty }
    if !unclear.isEmpty { demands.append(contradiction(unclear)) }
    let announced = facts.map(\.key).filter(Self.announced.contains)
    if let notice = basis.notice(announced, grounds.announced) { demands.append(notice) }
    if isMaterial { demands.append(basis.inform) }
    let errors = appeared.count { $0.severity == .error }
    if errors > 0 { demands.append(self.errors(errors)) }
    return demands.isEmpty ? [nothing] : demands
  }

  // MARK: What has changed

  /// Whether something has changed that a tenderer reckons with.
  private var isMaterial: Bool {
    !facts.isEmpty || changes.contains { $0.matter < .wish || $0.changesNumbers }
      || changes.contains { $0.matter == .condition }
  }

  /// Whether the last day for tenders was moved forward, and nothing else was touched.
  private var isOnlyExtended: Bool {
    guard let before = old.facts.deadline, let after = new.facts.deadline, after > before else {
      return false
    }
    return isOnlyMoved
  }

  /// Whether the last day for tenders was moved, and nothing else was touched.
  private var isOnlyMoved: Bool {
    guard let before = old.facts.deadline, let after = new.facts.deadline, after != before,
      facts.allSatisfy({ $0.key == "deadline" })
    else { return false }
    return changes.allSatisfy { change in
      guard let old = change.old, let new = change.new, old.frame == new.frame else {
        return false
      }
      return zip(old.days, new.days).allSatisfy { $0 == $1 || $0 == before && $1 == after }
    }
  }

  private func contradicted(_ key: String) -> [FactConflict.Statement] {
    new.conflicts.first { $0.key == key }?.statements ?? []
  }

  // MARK: What it may demand

  private func contradiction(_ facts: [TenderComparison.FactChange]) -> ChangeDemand {
    let names = facts.compactMap { FactGuide.of($0.key)?.name }
    let sv = names.map(\.sv).joined(separator: ", ")
    let en = names.map(Language.en.of).joined(separator: ", ")
    return ChangeDemand(
      kind: .contradiction,
      text: .init(
        sv: "Dokumenten säger nu olika saker om \(sv). Rätta dem innan ändringen lämnas ut;"
          + " annars vet ingen vad som gäller.",
        en: "The documents now say different things of \(en). Mend them before the change goes"
          + " out; else nobody knows what holds."),
      law: [])
  }

  private func errors(_ count: Int) -> ChangeDemand {
    ChangeDemand(
      kind: .errors,
      text: .init(
        sv: "Ändringen för in \(count) fel som inte fanns förut. Rätta "
          + (count == 1 ? "det" : "dem") + " i samma rättelse.",
        en: "The change brings in "
          + (count == 1 ? "an error" : "\(count) errors")
          + " not there before. Mend \(count == 1 ? "it" : "them") along with it."),
      law: [])
  }

  private var nothing: ChangeDemand {
    ChangeDemand(
      kind: .nothing,
      text: .init(
        sv: "Inget krav, inget villkor, inget tal, ingen tid och ingen påföljd har ändrats.",
        en: "No requirement, condition, number, time or sanction has changed."), law: [])
  }
}
