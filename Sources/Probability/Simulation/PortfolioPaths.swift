import CVectorMath
public import NumericalMethods

/// Values of a portfolio of assets on simulated paths, with one factor common to all of them.
///
/// ```swift
/// let portfolio = try PortfolioPaths(assets, seed: 20_260_630)
/// let outcome = try portfolio.run(BlockRunner(paths: 100_000))
/// outcome.total.value; outcome.totals  // one number a path
/// ```
public struct PortfolioPaths: Sendable {
  /// The assets.
  public let assets: [AssetWalk]
  /// Seed of all draws.
  public let seed: UInt64
  /// Steps of the longest asset.
  public let steps: Int
  private let keys: [UInt64]
  private let factorKey: RandomKey

  /// A portfolio.
  ///
  /// - Parameters:
  ///   - assets: with names that differ.
  ///   - seed: of all draws.
  ///   - factor: name of the common factor; portfolios that name one factor share it.
  /// - Throws: `InvalidInput` if there is no asset, or a name comes twice.
  public init(
    _ assets: [AssetWalk], seed: UInt64, factor: String = "common factor"
  ) throws(InvalidInput) {
    try require(!assets.isEmpty, "assets", assets.count, "must be at least one")
    var names: Set = [factor]
    for (index, asset) in assets.enumerated() {
      try require(
        names.insert(asset.name).inserted, "assets[\(index)].name", asset.name,
        "must differ from all others")
    }
    self.assets = assets
    self.seed = seed
    steps = assets.reduce(0) { max($0, $1.steps) }
    keys = assets.map { RandomKey(seed: seed, itemNamed: $0.name).word }
    factorKey = RandomKey(seed: seed, itemNamed: factor)
  }

  /// Expected value of the portfolio, in closed form.
  public var expectedValue: Double {
    var sum = CompensatedSum()
    for asset in assets { sum.add(asset.expectedValue) }
    return sum.value
  }

  /// What one thread reuses from block to block: the common factor and one asset's values.
  public struct Workspace: ~Copyable {
    let factor: UnsafeMutableBufferPointer<Double>
    fileprivate let value: UnsafeMutableBufferPointer<Double>

    fileprivate init(steps: Int, blockSize: Int) {
      factor = .allocate(capacity: steps * blockSize)
      factor.initialize(repeating: 0)
      value = .allocate(capacity: blockSize)
      value.initialize(repeating: 0)
    }

    deinit {
      factor.deallocate()
      value.deallocate()
    }
  }

  /// A workspace for blocks of up to `blockSize` paths.
  public func workspace(blockSize: Int) -> Workspace {
    Workspace(steps: steps, blockSize: max(1, blockSize))
  }

  /// Simulates a block of paths: hands over the values of each asset in turn, one number a path.
  ///
  /// - Parameters:
  ///   - paths: which paths; at most as many as the workspace was made for.
  ///   - workspace: from `workspace(blockSize:)`.
  ///   - visit: takes the place of the asset in `assets` and its values on these paths.
  /// - Throws: `InvalidInput` if the block is larger than the workspace.
  public func simulate(
    paths: Range<Int>, in workspace: inout Workspace,
    visit: (_ asset: Int, _ values: UnsafeBufferPointer<Double>) -> Void
  ) throws(InvalidInput) {
    try require(
      paths.lowerBound >= 0 && paths.count <= workspace.value.count, "paths", paths,
      "must begin at 0 or above and fit the workspace (\(workspace.value.count))")
    try factorKey.fillNormals(workspace.factor, paths: paths, draws: 0..<steps)
    simulateAssets(paths: paths, in: &workspace, visit: visit)
  }

  /// Simulates a block of paths whose common factor stands in the workspace already, one row a step.
  func simulateAssets(
    paths: Range<Int>, in workspace: inout Workspace,
    visit: (_ asset: Int, _ values: UnsafeBufferPointer<Double>) -> Void
  ) {
    guard let factor = workspace.factor.baseAddress, let value = workspace.value.baseAddress
    else { return }
    for (index, asset) in assets.enumerated() {
      asset.table.withUnsafeBufferPointer { table in
        guard let row = table.baseAddress else { return }
        var walk = cvm_asset(
          key: keys[index], steps: asset.steps, drift: row, volatility: row + asset.steps,
          weight: row + 2 * asset.steps, standing: row + 3 * asset.steps,
          loading: asset.loading,
          residual: max(0, 1 - asset.loading * asset.loading).squareRoot(), wait: asset.wait,
          spread: asset.hasDeviation ? row + 4 * asset.steps : nil)
        cvm_asset_values(
          &walk, UInt64(paths.lowerBound), paths.count, factor, paths.count, value)
      }
      visit(index, UnsafeBufferPointer(start: value, count: paths.count))
    }
  }
}
