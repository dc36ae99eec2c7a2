import CLibFuzzer
import Foundation
import Fuzzing

// libFuzzer's driver around one target: `fuzz-hansyn TARGET [OPTION OF LIBFUZZER …]`. Built by
// `make fuzz` only, because it needs the sanitiser's run time.

guard let name = CommandLine.arguments.dropFirst().first, let target = FuzzTarget.named(name) else {
  let names = FuzzTarget.all.map(\.name).joined(separator: " ")
  print("usage: fuzz-hansyn TARGET [OPTION …]; targets: \(names)")
  exit(2)
}

// The driver takes a function without a context: the target waits in a global. What it loads once is
// loaded now, so that no input is blamed for the time.
let chosen = target
try? chosen.run([])

var count = CommandLine.argc - 1
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { bytes, size in
    do throws(BrokenPromise) {
      try chosen.run(Array(UnsafeBufferPointer(start: bytes, count: size)))
      return 0
    } catch {
      // A trap is what the driver takes for a crash: it keeps the input.
      fatalError("\(error)")
    }
  })
