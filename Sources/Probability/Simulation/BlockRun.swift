import CVectorMath
import NumericalMethods

/// What a thread does: take blocks until there are none.
class Worker: @unchecked Sendable {
  func work() {}
}

/// One run of a `BlockRunner`: which block comes next, and what each gave.
///
/// Blocks are taken in rising order, so every block before one that failed is run as well, and the
/// error that is thrown does not depend on the threads.
final class BlockRun<Workspace: ~Copyable, Partial: Sendable>: Worker, @unchecked Sendable {
  private let runner: BlockRunner
  private let makeWorkspace: @Sendable () throws -> Workspace
  private let progress: BlockRunner.Progress?
  private let cancelled: @Sendable () -> Bool
  private let block: @Sendable (Range<Int>, inout Workspace) throws -> Partial
  /// The next block; blocks done; blocks that failed, were cancelled or could not begin.
  private let counters: UnsafeMutablePointer<Int64>
  /// One place a block, written by the one thread that took it and read when all are done.
  private let outcomes: UnsafeMutableBufferPointer<Result<Partial, any Error>?>

  init(
    _ runner: BlockRunner, workspace: @escaping @Sendable () throws -> Workspace,
    progress: BlockRunner.Progress?, cancelled: @escaping @Sendable () -> Bool,
    block: @escaping @Sendable (Range<Int>, inout Workspace) throws -> Partial
  ) {
    self.runner = runner
    makeWorkspace = workspace
    self.progress = progress
    self.cancelled = cancelled
    self.block = block
    counters = .allocate(capacity: 3)
    counters.initialize(repeating: 0, count: 3)
    outcomes = .allocate(capacity: runner.blocks)
    outcomes.initialize(repeating: nil)
  }

  deinit {
    outcomes.deinitialize()
    outcomes.deallocate()
    counters.deallocate()
  }

  private func takeBlock() -> Int? {
    guard cvm_peek(counters + 2) == 0 else { return nil }
    let next = Int(cvm_take(counters))
    return next < runner.blocks ? next : nil
  }

  override func work() {
    guard let first = takeBlock() else { return }
    var next: Int? = first
    do {
      var workspace = try makeWorkspace()
      while let index = next {
        if cancelled() { throw CancellationError() }
        let paths = runner.paths(ofBlock: index)
        outcomes[index] = .success(try block(paths, &workspace))
        let done = Int(cvm_take(counters + 1)) + 1
        progress?(min(runner.paths, done * runner.blockSize), runner.paths)
        next = takeBlock()
      }
    } catch {
      if let next { outcomes[next] = .failure(error) }
      _ = cvm_take(counters + 2)
    }
  }

  /// What each block gave, in order, or the error of the first that failed.
  func results() throws -> [Partial] {
    var partials: [Partial] = []
    partials.reserveCapacity(outcomes.count)
    for outcome in outcomes {
      guard let outcome else { throw CancellationError() }
      partials.append(try outcome.get())
    }
    return partials
  }
}
