import Linting
import ProcurementLaw

/// The register that goes with a tender, and what it is to be held against.
struct TenderDeviations: Sendable {
  let register: DeviationRegister
  /// The tender's folder, which the register names documents in.
  let folder: String
  /// Whether all documents were read that the register is about.
  let isWhole: Bool
  /// The day on which entries must hold.
  let today: LegalDate

  /// A report without the findings that were set aside.
  func applied(
    to report: Linter.Report, by linter: Linter, _ options: Linter.Options
  ) -> Linter.Report {
    linter.settingAside(
      report, by: register, folder: folder, isWhole: isWhole, today: today, options: options)
  }
}
