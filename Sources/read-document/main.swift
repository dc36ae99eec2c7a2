import Foundation
import TenderDocuments

// Reads a document and does nothing else with it: what `bench/run.py` measures as reading.

guard CommandLine.arguments.count == 2 else {
  print("usage: read-document FILE")
  exit(2)
}
do {
  let document = try DocumentReader.read(path: CommandLine.arguments[1])
  print(
    "\(document.blocks.count) blocks, \(document.sections.count) sections, "
      + "\(document.text.count) bytes")
} catch {
  print(error.explanation.en ?? error.explanation.sv)
  exit(2)
}
