/// How strongly a statement binds.
public enum Modality: String, Sendable, CaseIterable {
  /// It binds: ska, måste, åtar sig.
  case shall
  /// It wishes: bör, ska verka för.
  case should
  /// It permits: kan, får.
  case may
  /// It states, or nothing can be said.
  case none
}
