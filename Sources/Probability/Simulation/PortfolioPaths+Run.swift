import CVectorMath
import NumericalMethods

/// What a simulated portfolio is worth.
public struct PortfolioOutcome: Sendable {
  /// Value of the portfolio.
  public let total: Estimate
  /// Value of each asset, in the order of the portfolio.
  public let assets: [Estimate]
  /// Value of the portfolio on each path.
  public let totals: [Double]
}

extension PortfolioPaths {
  /// Simulates the portfolio on all paths of a runner, on threads of its own.
  ///
  /// - Parameters:
  ///   - runner: paths, blocks and threads.
  ///   - progress: told of each finished block.
  ///   - cancelled: asked before each block; true ends the run.
  /// - Returns: figures with their standard errors, and the total of each path.
  /// - Throws: `CancellationError` if it was ended.
  public func run(
    _ runner: BlockRunner, progress: BlockRunner.Progress? = nil,
    cancelled: (@Sendable () -> Bool)? = nil
  ) throws -> PortfolioOutcome {
    let sums = BlockSums(self, runner)
    _ = try runner.run(
      workspace: { workspace(blockSize: runner.blockSize) }, progress: progress,
      cancelled: cancelled, block: { try sums.add(paths: $0, in: &$1) })
    return sums.outcome()
  }

  /// Simulates the portfolio on all paths of a runner, as tasks; cancelling the task that waits
  /// ends the run.
  ///
  /// - Parameters:
  ///   - runner: paths, blocks and threads.
  ///   - progress: told of each finished block.
  /// - Returns: figures with their standard errors, and the total of each path.
  /// - Throws: `CancellationError` if it was ended.
  public func run(
    _ runner: BlockRunner, progress: BlockRunner.Progress? = nil
  ) async throws -> PortfolioOutcome {
    let sums = BlockSums(self, runner)
    _ = try await runner.run(
      workspace: { workspace(blockSize: runner.blockSize) }, progress: progress,
      block: { try sums.add(paths: $0, in: &$1) })
    return sums.outcome()
  }
}

/// Totals of each path, and the sums of each block: no memory is taken while paths are simulated.
private struct BlockSums: Sendable {
  private let portfolio: PortfolioPaths
  private let runner: BlockRunner
  private let totals: PathValues
  /// For each block, the sum and the squares of each asset.
  private let sums: PathValues

  init(_ portfolio: PortfolioPaths, _ runner: BlockRunner) {
    self.portfolio = portfolio
    self.runner = runner
    totals = PathValues(count: runner.paths)
    sums = PathValues(count: runner.blocks * 2 * portfolio.assets.count)
  }

  func add(paths: Range<Int>, in workspace: inout PortfolioPaths.Workspace) throws(InvalidInput) {
    let block = paths.lowerBound / runner.blockSize
    let width = 2 * portfolio.assets.count
    try sums.withPlaces(block * width..<(block + 1) * width) { sums throws(InvalidInput) in
      try totals.withPlaces(paths) { totals throws(InvalidInput) in
        guard let total = totals.baseAddress, let sum = sums.baseAddress else { return }
        try portfolio.simulate(paths: paths, in: &workspace) { asset, values in
          guard let value = values.baseAddress else { return }
          cvm_add(values.count, value, total)
          cvm_moments(
            values.count, value, portfolio.assets[asset].expectedValue, sum + 2 * asset,
            sum + 2 * asset + 1)
        }
      }
    }
  }

  func outcome() -> PortfolioOutcome {
    let sums = sums.values
    let width = 2 * portfolio.assets.count
    /// One number of each block, added along the tree.
    func reduced(_ column: Int) -> Double {
      let parts = stride(from: column, to: sums.count, by: width).map { index in
        var sum = CompensatedSum()
        sum.add(sums[index])
        return sum
      }
      return parts.reducedAsTree { $0 + $1 }?.value ?? 0
    }
    let assets = portfolio.assets.enumerated().map { index, asset in
      Estimate(
        centre: asset.expectedValue, sum: reduced(2 * index), squares: reduced(2 * index + 1),
        count: runner.paths)
    }
    let totals = totals.values
    let centre = portfolio.expectedValue
    var sum = 0.0
    var squares = 0.0
    totals.withUnsafeBufferPointer {
      if let start = $0.baseAddress { cvm_moments(totals.count, start, centre, &sum, &squares) }
    }
    return PortfolioOutcome(
      total: Estimate(centre: centre, sum: sum, squares: squares, count: runner.paths),
      assets: assets, totals: totals)
  }
}
