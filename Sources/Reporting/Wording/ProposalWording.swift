import Linting
import Rules

extension Wording {
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
