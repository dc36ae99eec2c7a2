import ArgumentParser
import TenderDocuments

/// How tracked changes are read.
struct ViewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Läs spårade ändringar som godtagna, som avvisade eller alla med sina märken.",
      valueName: "läsning"))
  var view = TrackedChangesView.accepted
}

extension TrackedChangesView: ExpressibleByArgument {}
