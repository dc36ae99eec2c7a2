import Dispatch
import Synchronization

/// Does two independent pieces of work at the same time, where there are cores for both.
///
/// Reading the library is most of what a short run costs, and its halves don't ask for each other.
///
/// - Throws: The first's error, else the second's.
public func inParallel<First: Sendable, Second: Sendable, Failure: Error>(
  _ first: @Sendable () throws(Failure) -> First, _ second: @Sendable () throws(Failure) -> Second
) throws(Failure) -> (First, Second) {
  let firstResult = Mutex<Result<First, Failure>?>(nil)
  let secondResult = Mutex<Result<Second, Failure>?>(nil)
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let result = Result(catching: first)
      firstResult.withLock { $0 = result }
    } else {
      let result = Result(catching: second)
      secondResult.withLock { $0 = result }
    }
  }
  // Both are there: concurrentPerform returns when both have run.
  guard let done = firstResult.withLock({ $0 }), let alsoDone = secondResult.withLock({ $0 })
  else { return (try first(), try second()) }
  return (try done.get(), try alsoDone.get())
}
