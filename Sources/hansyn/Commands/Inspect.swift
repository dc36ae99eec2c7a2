import ArgumentParser
import Linting
import ProcurementLaw
import TenderDocuments

struct Inspect: ParsableCommand {
  @Option var rules: String?
  @Flag var rejected = false
  @Argument var paths: [String]

  func run() throws {
    let knowledge = try Knowledge(extraRules: rules)
    let reader = TenderReader(knowledge.rules, law: knowledge.law, asOf: LegalDate("2026-11-21")!)
    for path in paths {
      let reading = reader.read(try DocumentReader.read(path: path))
      for topic in reading.topics where topic.status != .absent || rejected {
        print("\(path)\t\(topic.topic)\t\(topic.status)")
        for evidence in topic.evidence.prefix(4) {
          let statement = reading.statements[evidence.statement]
          print(
            "    [\(evidence.signal) \(evidence.force.modality) \(evidence.force.subject?.rawValue ?? "-") \(reading.sectionKind(of: evidence.statement)?.rawValue ?? "-")] \(reading.document.string(statement.range).prefix(300))"
          )
        }
        if rejected {
          for near in topic.rejected.prefix(4) {
            print(
              "    REJECTED \(near.reason) \(reading.document.string(reading.statements[near.statement].range).prefix(200))"
            )
          }
        }
      }
    }
  }
}
