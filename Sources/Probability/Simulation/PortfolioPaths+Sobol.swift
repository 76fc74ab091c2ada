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
    let runner = try BlockRunner(
      paths: points * scramblings, blockSize: points, threads: threads)
    let sobol = try FactorPoints(self)
    // What the own chances span, from a few paths apart from the estimate's.
    let span = try sobol.span(paths: runner.paths..<runner.paths + 256)
    let means = try runner.run(workspace: { sobol.workspace(points: points) }) {
      paths, workspace in
      try sobol.fill(&workspace, paths: paths, scrambling: paths.lowerBound / points)
      var sum = CompensatedSum()
      for (value, expected) in zip(workspace.values, workspace.expected) {
        let slope = span > 0 ? (figure(expected + span) - figure(expected - span)) / (2 * span) : 0
        sum.add(figure(value) - slope * (value - expected))
      }
      return sum.value / Double(points)
    }
    return try ScramblingEstimate(means: means)
  }
}

/// Values of a portfolio, and what they are expected to be given the factor, on Sobol points.
private struct FactorPoints: Sendable {
  let portfolio: PortfolioPaths
  let given: PortfolioPaths
  let bridge: BrownianBridge

  struct Workspace: ~Copyable {
    var inner: PortfolioPaths.Workspace
    var normals: [Double]
    var values: [Double]
    var expected: [Double]
  }

  init(_ portfolio: PortfolioPaths) throws(InvalidInput) {
    self.portfolio = portfolio
    given = try portfolio.givenFactor()
    bridge = try BrownianBridge(times: (1...portfolio.steps).map(Double.init))
  }

  func workspace(points: Int) -> Workspace {
    Workspace(
      inner: portfolio.workspace(blockSize: points),
      normals: [Double](repeating: 0, count: portfolio.steps * points),
      values: [Double](repeating: 0, count: points),
      expected: [Double](repeating: 0, count: points))
  }

  /// Fills the workspace with the values and the expected values of one scrambling.
  func fill(
    _ workspace: inout Workspace, paths: Range<Int>, scrambling: Int
  ) throws(InvalidInput) {
    let count = paths.count
    let sequence = try SobolSequence(
      dimensions: portfolio.steps, seed: portfolio.seed, scrambling: scrambling)
    let factor = workspace.inner.factor
    try workspace.normals.withUnsafeMutableBufferPointer { normals throws(InvalidInput) in
      for step in 0..<portfolio.steps {
        try sequence.fill(
          UnsafeMutableBufferPointer(rebasing: normals[step * count..<(step + 1) * count]),
          dimension: step, points: 0..<count)
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

  /// Root mean square of value less expected value, over a few paths of a scrambling of their own.
  func span(paths: Range<Int>) throws(InvalidInput) -> Double {
    var pilot = workspace(points: paths.count)
    try fill(&pilot, paths: paths, scrambling: -1)
    let squares = zip(pilot.values, pilot.expected).map { ($0 - $1) * ($0 - $1) }
    return Statistics.mean(squares).squareRoot()
  }
}
