import Linting
import Rules
import TenderDocuments
import Testing

/// The samples as a lawyer reads them, against what the library makes of them.
struct SampleTests {
  @Test func samplesAreFound() throws {
    #expect(SampleTruth.all.count >= 13)
    #expect(SampleTruth.singles.count >= 15)
  }

  /// Every topic has the status that the lawyer gives it, settled by the sentences she names.
  @Test(arguments: SampleTruth.singles)
  func topics(_ truth: SampleTruth) throws {
    let reading = try SampleReading.shared().read(truth.path)
    var faults: [String] = []
    for topic in truth.topics {
      guard let own = reading.topic(topic.key) else {
        faults.append("\(topic.key): finns inte i biblioteket")
        continue
      }
      if own.status.rawValue != topic.status {
        let found = own.evidence.map {
          reading.document.string(reading.statements[$0.statement].range)
        }
        faults.append("\(topic.key): \(own.status), väntat \(topic.status): \(found)")
        continue
      }
      let found = own.evidence.map {
        reading.document.string(reading.statements[$0.statement].range).oneBlank
      }
      let isSettled = topic.quotes.contains { quote in
        found.contains { $0.contains(quote.oneBlank) || quote.oneBlank.contains($0) }
      }
      if !topic.quotes.isEmpty, !isSettled {
        faults.append("\(topic.key): belägget är ett annat: \(found)")
      }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  /// What the text says of the tender is read as it stands.
  @Test(arguments: SampleTruth.singles)
  func facts(_ truth: SampleTruth) throws {
    let reading = try SampleReading.shared().read(truth.path)
    var faults: [String] = []
    for (key, value) in truth.facts.sorted(by: { $0.key < $1.key }) {
      let own = reading.facts.value(of: key)
      if own != value { faults.append("\(key): \(own ?? "okänt"), väntat \(value)") }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  /// The findings that have to be there are there, and none that would be false: what a lawyer would
  /// list, no more.
  @Test(arguments: SampleTruth.all + SampleTruth.all.flatMap(\.documents))
  func findings(_ truth: SampleTruth) throws {
    let samples = try SampleReading.shared()
    let paths = truth.documents.isEmpty ? [truth.path] : truth.documents.map(\.path)
    let readings = try paths.map(samples.read)
    let findings = samples.judge(readings)
    func quote(_ finding: Linting.Finding) -> String {
      let document = readings[finding.document].document
      return finding.range.map(document.string)?.oneBlank ?? ""
    }
    func fits(_ wanted: SampleTruth.Finding, _ finding: Linting.Finding) -> Bool {
      guard wanted.rule == finding.rule.id else { return false }
      guard let at = wanted.at?.oneBlank, finding.range != nil else { return true }
      return quote(finding).contains(at) || at.contains(quote(finding))
    }
    var faults: [String] = []
    for wanted in truth.must where !findings.contains(where: { fits(wanted, $0) }) {
      faults.append("saknas: \(wanted.rule) vid ”\(wanted.at ?? "")”")
    }
    for finding in findings {
      let isBarred = truth.isWhole || truth.mustNot.contains { finding.rule.id.hasPrefix($0) }
      let isAllowed = (truth.must + truth.may).contains { fits($0, finding) }
      if isBarred, !isAllowed {
        faults.append("falsk: \(finding.rule.id) vid ”\(quote(finding))”")
      }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }
}
