import Rules

/// The numbers of the models, with those of a profile in place of ours.
struct ProposalFigures {
  private let models: ProportionModels
  private let profile: ProportionModel?

  /// Makes figures.
  ///
  /// - Parameter profile: The model whose figures go before others of the same name.
  init(_ models: ProportionModels, profile: ProportionModel? = nil) {
    self.models = models
    self.profile = profile
  }

  /// A number; loading has seen to it that each one is there.
  func callAsFunction(_ name: String, of model: String) -> Double {
    profile?.figures[name]?.value ?? models[model]?.figures[name]?.value ?? 1
  }

  /// A number of a model whatever the profile says.
  func callAsFunction(_ name: String, in model: String) -> Double {
    models[model]?.figures[name]?.value ?? 1
  }

  /// A number of our own.
  func own(_ name: String) -> Double { self(name, of: "standard") }

  /// A whole number of our own.
  func whole(_ name: String) -> Int { Int(own(name)) }

  /// The model that a number is taken from.
  func origin(_ name: String, _ model: String = "standard") -> String {
    profile?.figures[name] == nil ? model : profile?.id ?? model
  }
}
