import CVectorMath
public import NumericalMethods

/// Paths cut into fixed blocks, which any number of threads run, with one and the same answer.
///
/// What a block gives depends on the block alone, and the answers come back in the order of the
/// blocks: `partials.reducedAsTree(…)` then adds them up along one fixed tree. So 1, 2 or 8 threads
/// give the same bits.
///
/// ```swift
/// let runner = try BlockRunner(paths: 100_000)
/// let moments = try runner.run(workspace: { Workspace() }) { paths, workspace in
///   simulate(paths, in: &workspace)
/// }
/// ```
public struct BlockRunner: Sendable {
  /// Called with paths done and paths in all, from any thread, after each block.
  public typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

  /// How many paths.
  public let paths: Int
  /// Paths of each block but the last.
  public let blockSize: Int
  /// Threads at work.
  public let threads: Int

  /// The most paths that one run takes.
  public static let mostPaths = 1 << 40

  /// Paths in blocks.
  ///
  /// - Parameters:
  ///   - paths: how many, from 1.
  ///   - blockSize: paths of a block; part of the question, since sums run block by block.
  ///   - threads: how many at work, or nil for one a processor; never part of the question.
  /// - Throws: `InvalidInput` if a count is out of range.
  public init(
    paths: Int, blockSize: Int = 1024, threads: Int? = nil
  ) throws(InvalidInput) {
    try require(
      (1...Self.mostPaths).contains(paths), "paths", paths, "must be in [1, 2^40]")
    try require(
      (1...1_048_576).contains(blockSize), "blockSize", blockSize, "must be in [1, 2^20]")
    try require(
      (1...256).contains(threads ?? 1), "threads", threads ?? 1, "must be in [1, 256]")
    self.paths = paths
    self.blockSize = blockSize
    self.threads = threads ?? Self.processors
  }

  /// Processors that this process may use.
  public static var processors: Int { Int(cvm_processors()) }

  /// How many blocks.
  public var blocks: Int { (paths - 1) / blockSize + 1 }

  /// The paths of a block.
  public func paths(ofBlock block: Int) -> Range<Int> {
    let first = min(paths, block * blockSize)
    return first..<min(paths, first + blockSize)
  }

  /// Runs all blocks on threads of its own, and waits.
  ///
  /// - Parameters:
  ///   - workspace: makes what one thread reuses from block to block.
  ///   - progress: told of each finished block.
  ///   - cancelled: asked before each block; true ends the run.
  ///   - block: what to do with the paths of one block.
  /// - Returns: what each block gave, in the order of the blocks.
  /// - Throws: what the first block to fail threw, or `CancellationError`.
  public func run<Workspace: ~Copyable, Partial: Sendable>(
    workspace: @escaping @Sendable () throws -> Workspace, progress: Progress? = nil,
    cancelled: (@Sendable () -> Bool)? = nil,
    block: @escaping @Sendable (Range<Int>, inout Workspace) throws -> Partial
  ) throws -> [Partial] {
    let run = BlockRun(
      self, workspace: workspace, progress: progress, cancelled: cancelled ?? { false },
      block: block)
    let workers = min(threads, blocks)
    if workers == 1 {
      run.work()
    } else {
      let context = UnsafeMutableRawPointer(Unmanaged.passUnretained(run as Worker).toOpaque())
      withExtendedLifetime(run) {
        cvm_on_threads(
          Int32(workers),
          { context, _ in
            guard let context else { return }
            Unmanaged<Worker>.fromOpaque(context).takeUnretainedValue().work()
          }, context)
      }
    }
    return try run.results()
  }

  /// Runs all blocks as tasks, one a thread, and suspends until they are done; cancelling the task
  /// that waits ends the run.
  ///
  /// - Parameters:
  ///   - workspace: makes what one task reuses from block to block.
  ///   - progress: told of each finished block.
  ///   - block: what to do with the paths of one block.
  /// - Returns: what each block gave, in the order of the blocks.
  /// - Throws: what the first block to fail threw, or `CancellationError`.
  public func run<Workspace: ~Copyable, Partial: Sendable>(
    workspace: @escaping @Sendable () throws -> Workspace, progress: Progress? = nil,
    block: @escaping @Sendable (Range<Int>, inout Workspace) throws -> Partial
  ) async throws -> [Partial] {
    let run = BlockRun(
      self, workspace: workspace, progress: progress, cancelled: { Task.isCancelled },
      block: block)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<min(threads, blocks) { group.addTask { run.work() } }
    }
    return try run.results()
  }
}
