import CVectorMath
public import NumericalMethods

extension PortfolioPaths {
  /// The mean of a figure of the portfolio's value, by Sobol points and a control variate.
  ///
  /// The common factor comes from scrambled Sobol points through a Brownian bridge; the assets' own
  /// chances are plain draws, and most of what they add is taken off again by
  /// `slope(m) · (value − m)`, where `m` is the expected value given the factor: its mean is zero
  /// whatever the slope. The slope is that of the figure over what the assets' own chances span.
  ///
  /// - Parameters:
  ///   - points: of each scrambling; a power of two is best, at most 2²⁰.
  ///   - scramblings: independent of each other; their spread tells the error; from 16 to 4096.
  ///   - threads: how many at work, or nil for one a processor.
  ///   - figure: takes the value of the portfolio on one path.
  /// - Returns: the mean and its standard error.
  /// - Throws: `InvalidInput` if a count is out of range, or the portfolio has over 1,111 steps.
  ///
  /// > Source: Glasserman, *Monte Carlo Methods in Financial Engineering* (2003), sections 4.1, 5.5.
  public func estimate(
    points: Int, scramblings: Int = 16, threads: Int? = nil,
    of figure: @escaping @Sendable (_ value: Double) -> Double
  ) throws -> ScramblingEstimate {
    try require((1...(1 << 20)).contains(points), "points", points, "must be in [1, 2^20]")
    try require(
      (ScramblingEstimate.fewestScramblings...4096).contains(scramblings), "scramblings",
      scramblings, "must be in [\(ScramblingEstimate.fewestScramblings), 4096]")
    // Short scramblings share a block, so that kernels always have a few hundred paths to work on.
    let together = max(1, 256 / points)
    let runner = try BlockRunner(
      paths: points * scramblings, blockSize: points * together, threads: threads)
    let sobol = try FactorPoints(self, points: points)
    // What the own chances span, from a few paths apart from the estimate's.
    let span = try FactorPoints(self, points: 64).span(paths: runner.paths..<runner.paths + 64)
    let means = try runner.run(workspace: { sobol.workspace(paths: points * together) }) {
      paths, workspace in
      try sobol.fill(&workspace, paths: paths, scrambling: paths.lowerBound / points)
      return (0..<paths.count / points).map { scrambling in
        var sum = CompensatedSum()
        for i in scrambling * points..<(scrambling + 1) * points {
          let value = workspace.values[i]
          let expected = workspace.expected[i]
          let rise = span > 0 ? figure(expected + span) - figure(expected - span) : 0
          sum.add(figure(value) - (rise == 0 ? 0 : rise / (2 * span)) * (value - expected))
        }
        return sum.value / Double(points)
      }
    }.flatMap { $0 }
    return try ScramblingEstimate(means: means)
  }
}

/// Values of a portfolio, and what they are expected to be given the factor, on Sobol points.
private struct FactorPoints: Sendable {
  let portfolio: PortfolioPaths
  let given: PortfolioPaths
  let bridge: BrownianBridge
  /// Points of one scrambling.
  let points: Int

  struct Workspace: ~Copyable {
    var inner: PortfolioPaths.Workspace
    var normals: [Double]
    var values: [Double]
    var expected: [Double]
  }

  init(_ portfolio: PortfolioPaths, points: Int) throws(InvalidInput) {
    self.portfolio = portfolio
    self.points = points
    given = try portfolio.givenFactor()
    bridge = try BrownianBridge(times: (1...portfolio.steps).map(Double.init))
  }

  func workspace(paths: Int) -> Workspace {
    Workspace(
      inner: portfolio.workspace(blockSize: paths),
      normals: [Double](repeating: 0, count: portfolio.steps * paths),
      values: [Double](repeating: 0, count: paths),
      expected: [Double](repeating: 0, count: paths))
  }

  /// Fills the workspace with the values and the expected values of as many scramblings as the paths
  /// hold, from the given one on.
  func fill(
    _ workspace: inout Workspace, paths: Range<Int>, scrambling: Int
  ) throws(InvalidInput) {
    let count = paths.count
    let factor = workspace.inner.factor
    try workspace.normals.withUnsafeMutableBufferPointer { normals throws(InvalidInput) in
      for column in stride(from: 0, to: count, by: points) {
        let sequence = try SobolSequence(
          dimensions: portfolio.steps, seed: portfolio.seed,
          scrambling: scrambling + column / points)
        for step in 0..<portfolio.steps {
          let first = step * count + column
          try sequence.fill(
            UnsafeMutableBufferPointer(rebasing: normals[first..<first + points]),
            dimension: step, points: 0..<points)
        }
      }
      if let start = normals.baseAddress {
        cvm_normal_quantile(portfolio.steps * count, start, start)
      }
      try bridge.shocks(from: normals, into: factor, paths: count)
    }
    add(portfolio, paths, &workspace.inner, &workspace.values)
    add(given, paths, &workspace.inner, &workspace.expected)
  }

  /// Totals of a portfolio on paths whose factor is known.
  private func add(
    _ portfolio: PortfolioPaths, _ paths: Range<Int>, _ inner: inout PortfolioPaths.Workspace,
    _ totals: inout [Double]
  ) {
    totals.withUnsafeMutableBufferPointer { totals in
      totals.update(repeating: 0)
      portfolio.simulateAssets(paths: paths, in: &inner) { _, values in
        if let total = totals.baseAddress, let value = values.baseAddress {
          cvm_add(values.count, value, total)
        }
      }
    }
  }

  /// Root mean square of value less expected value, over the paths of a scrambling of their own.
  func span(paths: Range<Int>) throws(InvalidInput) -> Double {
    var pilot = workspace(paths: paths.count)
    try fill(&pilot, paths: paths, scrambling: 1 << 20)
    let squares = zip(pilot.values, pilot.expected).map { ($0 - $1) * ($0 - $1) }
    return Statistics.mean(squares).squareRoot()
  }
}
