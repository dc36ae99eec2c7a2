import Linting
import Rules

extension Wording {
  /// A level of the ladder in words.
  func of(_ level: Proposal.Level) -> String {
    switch level {
    case .none: of("inget krav", "no demand")
    case .inform: of("informera", "inform")
    case .dialogue: of("dialog", "dialogue")
    case .plan: of("dialog med plan", "dialogue with a plan")
    case .placements: of("praktikplatser", "placements")
    case .employment: of("anställning", "employment")
    case .criterion: of("tilldelningskriterium", "award criterion")
    case .reserved: of("reserverad upphandling", "reserved procurement")
    }
  }

  /// What a model rests on.
  func of(_ standing: ProportionModel.Standing) -> String {
    switch standing {
    case .own: of("vår egen schablon, inte lag", "our own rule of thumb, not law")
    case .practice: of("praxis", "practice")
    case .guidance: of("vägledning", "guidance")
    case .profile: of("vald profil", "chosen profile")
    case .abroad: of("utländsk, bara information", "foreign, information only")
    }
  }
}
