import CVectorMath
public import NumericalMethods

extension PortfolioPaths {
  /// The mean of a figure of the portfolio's value, by Sobol points and control variates.
  ///
  /// The common factor comes from scrambled Sobol points, turned so that the first coordinate runs
  /// along the steepest rise of the portfolio's expected value. The assets' own chances are plain
  /// draws, and most of what they add is taken off again by a ``QuadraticControl``: the mean and the
  /// variance of the value given the factor are known in closed form.
  ///
  /// - Parameters:
  ///   - points: of each scrambling; a power of two is best, at most 2²⁰.
  ///   - scramblings: independent of each other; their spread tells the error; from 16 to 4096.
  ///   - threads: how many at work, or nil for one a processor.
  ///   - figure: takes the value of the portfolio on one path.
  /// - Returns: the mean and its standard error.
  /// - Throws: `InvalidInput` if a count is out of range, or the portfolio has over 1,111 steps.
  ///
  /// > Source: Glasserman, *Monte Carlo Methods in Financial Engineering* (2003), sections 4.1, 5.4;
  /// > Imai & Tan, *Journal of Computational Finance* 10(2) (2006) 129–155: the first direction.
  public func estimate(
    points: Int, scramblings: Int = 16, threads: Int? = nil,
    of figure: @escaping @Sendable (_ value: Double) -> Double
  ) throws -> ScramblingEstimate {
    try require((1...(1 << 20)).contains(points), "points", points, "must be in [1, 2^20]")
    try require(
      (ScramblingEstimate.fewestScramblings...4096).contains(scramblings), "scramblings",
      scramblings, "must be in [\(ScramblingEstimate.fewestScramblings), 4096]")
    // Short scramblings share a block, so that kernels always have a hundred paths to work on.
    let together = max(1, 128 / points)
    let runner = try BlockRunner(
      paths: points * scramblings, blockSize: points * together, threads: threads)
    let sobol = try FactorPoints(self, points: points)
    let control = QuadraticControl(of: figure)
    let means = try runner.run(workspace: { sobol.workspace(paths: points * together) }) {
      paths, workspace in
      try sobol.fill(&workspace, paths: paths, scrambling: paths.lowerBound / points)
      return (0..<paths.count / points).map { scrambling in
        var sum = CompensatedSum()
        for i in scrambling * points..<(scrambling + 1) * points {
          sum.add(
            control.controlled(
              value: workspace.values[i], mean: workspace.means[i],
              variance: workspace.variances[i], isExact: sobol.hasExactVariance))
        }
        return sum.value / Double(points)
      }
    }.flatMap { $0 }
    return try ScramblingEstimate(means: means)
  }
}

/// Values of a portfolio, and their mean and variance given the factor, on Sobol points.
private struct FactorPoints: Sendable {
  let portfolio: PortfolioPaths
  let given: [AssetGivenFactor]
  /// Points of one scrambling.
  let points: Int
  let hasExactVariance: Bool
  private let turn: FirstDirection

  struct Workspace: ~Copyable {
    var inner: PortfolioPaths.Workspace
    var values: [Double]
    var means: [Double]
    var variances: [Double]
  }

  init(_ portfolio: PortfolioPaths, points: Int) throws(InvalidInput) {
    try require(
      portfolio.steps <= SobolSequence.mostDimensions, "steps", portfolio.steps,
      "must be at most \(SobolSequence.mostDimensions) for Sobol points")
    self.portfolio = portfolio
    self.points = points
    given = portfolio.assets.map(AssetGivenFactor.init)
    hasExactVariance = given.allSatisfy(\.hasExactVariance)
    var slope = [Double](repeating: 0, count: portfolio.steps)
    for asset in given { asset.addSlope(to: &slope) }
    turn = FirstDirection(along: slope)
  }

  func workspace(paths: Int) -> Workspace {
    let zeros = [Double](repeating: 0, count: paths)
    return Workspace(
      inner: portfolio.workspace(blockSize: paths), values: zeros, means: zeros, variances: zeros)
  }

  /// Fills the workspace for as many scramblings as the paths hold, from the given one on.
  func fill(
    _ workspace: inout Workspace, paths: Range<Int>, scrambling: Int
  ) throws(InvalidInput) {
    let count = paths.count
    let factor = UnsafeMutableBufferPointer(
      rebasing: workspace.inner.factor[..<(portfolio.steps * count)])
    for column in stride(from: 0, to: count, by: points) {
      let sequence = try SobolSequence(
        dimensions: portfolio.steps, seed: portfolio.seed, scrambling: scrambling + column / points)
      for step in 0..<portfolio.steps {
        let first = step * count + column
        try sequence.fill(
          UnsafeMutableBufferPointer(rebasing: factor[first..<first + points]), dimension: step,
          points: 0..<points)
      }
    }
    if let start = factor.baseAddress { cvm_normal_quantile(factor.count, start, start) }
    turn.apply(to: factor, paths: count)
    workspace.values.withUnsafeMutableBufferPointer { totals in
      totals.update(repeating: 0)
      portfolio.simulateAssets(paths: paths, in: &workspace.inner) { _, values in
        if let total = totals.baseAddress, let value = values.baseAddress {
          cvm_add(values.count, value, total)
        }
      }
    }
    workspace.means.withUnsafeMutableBufferPointer { means in
      workspace.variances.withUnsafeMutableBufferPointer { variances in
        means.update(repeating: 0)
        variances.update(repeating: 0)
        let means = UnsafeMutableBufferPointer(rebasing: means[..<count])
        for asset in given { asset.add(mean: means, variance: variances, factor: factor) }
      }
    }
  }
}
