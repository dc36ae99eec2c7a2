import BundledLibrary
import LibraryFiles
import Linting
import Rules
import SeededRandom
import Testing

/// The same input gives the same findings, whatever the order of files.
@Suite struct DeterminismTests {
  private static let text = """
    # 1 Bakgrund

    Kommunen vill minska arbetslösheten. Reserverade platser finns inte.

    # 4 Särskilda kontraktsvillkor

    Leverantören ska under avtalstiden ta emot praktikanter från kommunens arbetsmarknadsenhet och
    föra dialog om rekrytering. Om villkoret inte uppfylls utgår skäligt vite.

    - Upphandlingen är reserverad för skyddade verkstäder.
    - Leverantören bör anställa långtidsarbetslösa.

    Upphandlingen sker enligt lagen (2007:1091) om offentlig upphandling.
    """

  @Test(arguments: [1, 2, 3] as [UInt64])
  func orderMakesNoDifference(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let files = try BundledLibrary.files().filter { $0.path.hasPrefix("rules/") }
    let plain = try findings(RuleLibrary(files))
    #expect(plain.count > 3)
    #expect(try findings(RuleLibrary(files.shuffled(using: &random))) == plain, "seed \(seed)")
  }

  private func findings(_ library: RuleLibrary) throws -> [String] {
    let report = try EngineFixture.lint([Self.text, Self.text], library: library)
    let topics = report.tender.readings.flatMap { reading in
      reading.topics.map { topic in
        let evidence = topic.evidence.map { "\($0.signal) \($0.passage) \($0.force)" }
        let rejected = topic.rejected.map { "\($0.reason) \($0.passage)" }
        return "\(topic.topic) \(topic.status) \(evidence) \(rejected)"
      }
    }
    return topics
      + report.findings.map {
        "\($0.rule.id) \($0.severity) \(String(describing: $0.range)) \($0.message.sv) "
          + "\($0.fingerprint) \($0.rejected.map { "\($0.passage.range) \($0.reason)" })"
      }
  }
}
