import ArgumentParser

/// The language of what is printed.
enum Language: String, ExpressibleByArgument, CaseIterable {
  case sv, en

  static let help: ArgumentHelp = "Språket."
}
