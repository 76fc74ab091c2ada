import Finance
import NumericalMethods
public import Probability

extension PortfolioValue {
  /// The value on simulated paths.
  ///
  /// The conclusion of each right moves in proportion to the income behind it:
  /// `valueᵢ = (1 − saleCost) × (1 + deviation of the rate) × e^(−r × wait) × Σ conclusion × share of
  /// period t × e^(walk) × [not invalidated]`, where the shares are those of the present values.
  ///
  /// - Parameters:
  ///   - uncertainty: what is uncertain.
  ///   - paths: how many, from 100.
  ///   - seed: of all draws.
  ///   - threads: how many at work; nil for one a processor. The answer does not depend on it.
  ///   - progress: told of paths done, over both passes.
  /// - Returns: the distribution, with standard errors.
  /// - Throws: `InvalidInput` naming the argument; `CancellationError`.
  public func simulated(
    under uncertainty: ValueUncertainty, paths: Int, seed: UInt64, threads: Int? = nil,
    progress: BlockRunner.Progress? = nil
  ) throws -> SimulatedValue {
    try require((100...100_000_000).contains(paths), "paths", paths, "must be from 100 to 10^8")
    if let loan = uncertainty.loan { try loan.requireCurrency(assumptions.currency, "loan") }
    let runner = try BlockRunner(paths: paths, threads: threads)
    let simulation = ValueSimulation(
      paths: try PortfolioPaths(try items.map { try walk($0, uncertainty) }, seed: seed),
      rates: items.map { RandomKey(seed: seed, itemNamed: $0.asset.name) },
      uncertainty: uncertainty)
    let totals = try simulation.totals(runner) { progress?($0, 2 * $1) }
    let tail = try SampleTail(totals)
    let prudent = try tail.quantile(1 - uncertainty.confidence)
    let worst = try tail.quantile(0.05)
    let parts = try simulation.contributions(runner, below: worst.value, totals: totals) {
      progress?($1 + $0, 2 * $1)
    }
    let moments = Moments(totals)
    var loss: Estimate?
    var shortage: Estimate?
    if let loan = uncertainty.loan?.amount {
      loss = Estimate(Moments(totals.map { $0 < loan ? 1 : 0 }))
      shortage = Estimate(Moments(totals.map { max(0, loan - $0) }))
    }
    return SimulatedValue(
      uncertainty: uncertainty, currency: assumptions.currency, appraised: total, paths: paths,
      seed: seed, mean: Estimate(moments), expected: simulation.expected,
      standardDeviation: moments.variance.squareRoot(), median: try tail.quantile(0.5),
      fivePercent: worst, onePercent: try tail.quantile(0.01), prudent: prudent,
      shortfallAtFivePercent: try tail.lowerTailMean(at: 0.05),
      shortfallAtOnePercent: try tail.lowerTailMean(at: 0.01), probabilityOfLoss: loss,
      expectedLoss: shortage,
      contributions: zip(items, parts).map { item, part in
        SimulatedValue.Contribution(
          name: item.asset.name, appraised: item.conclusion.value, mean: part.mean,
          inTail: part.inTail)
      }, sorted: tail.sorted)
  }

  /// The walk of one right: steps between its flows, or one year for a right without a forecast.
  private func walk(
    _ item: Item, _ uncertainty: ValueUncertainty
  ) throws(InvalidInput) -> AssetWalk {
    let periods = item.conclusion.indications.first { !$0.periods.isEmpty }?.periods ?? []
    let sum = periods.reduce(0) { $0 + $1.presentValue }
    let flows = sum > 0 ? periods.map { ($0.years, $0.presentValue / sum) } : [(1, 1)]
    var last = 0.0
    let lengths = flows.map { years, _ in
      defer { last = years }
      return max(0, years - last)
    }
    let rate = assumptions.discountRate.rate.continuous
    return try AssetWalk(
      item.asset.name, growth: lengths.map { _ in 0 },
      volatility: lengths.map { uncertainty.revenueVolatility * $0.squareRoot() },
      weight: flows.map { item.conclusion.value.amount * $0.1 },
      standing: flows.map { exp(-uncertainty.invalidation * $0.0) },
      deviation: lengths.map { uncertainty.pathDeviation * $0 },
      loading: uncertainty.correlation.squareRoot(), wait: max(0, rate * uncertainty.timeToSale))
  }
}

/// The two passes of a simulation: the total of each path, and who makes the worst of them.
private struct ValueSimulation: Sendable {
  let paths: PortfolioPaths
  /// Keys of the deviation of each right's rate.
  let rates: [RandomKey]
  let uncertainty: ValueUncertainty

  /// Expected value in closed form.
  var expected: Double {
    (1 - uncertainty.saleCost) * (1 + (uncertainty.rateDeviation?.mean ?? 0))
      * paths.expectedValue
  }

  /// What a thread reuses.
  struct Workspace: ~Copyable {
    var walks: PortfolioPaths.Workspace
    /// Draws of the rate and realised values, one a path of the block.
    let uniforms: UnsafeMutableBufferPointer<Double>
    let realised: UnsafeMutableBufferPointer<Double>

    init(_ walks: consuming PortfolioPaths.Workspace, blockSize: Int) {
      self.walks = walks
      uniforms = .allocate(capacity: blockSize)
      uniforms.initialize(repeating: 0)
      realised = .allocate(capacity: blockSize)
      realised.initialize(repeating: 0)
    }

    deinit {
      uniforms.deallocate()
      realised.deallocate()
    }
  }

  func totals(_ runner: BlockRunner, progress: BlockRunner.Progress?) throws -> [Double] {
    let totals = PathValues(count: runner.paths)
    _ = try runner.run(workspace: { workspace(runner) }, progress: progress) { block, workspace in
      try totals.withPlaces(block) { places in
        try visit(block, &workspace) { _, values in
          for path in values.indices { places[path] += values[path] }
        }
      }
    }
    return totals.values
  }

  /// For each right, the mean over all paths and over those at or below a total.
  func contributions(
    _ runner: BlockRunner, below edge: Double, totals: [Double],
    progress: BlockRunner.Progress?
  ) throws -> [(mean: Estimate, inTail: Estimate)] {
    let blocks = try runner.run(workspace: { workspace(runner) }, progress: progress) {
      block, workspace in
      let inTail = block.filter { totals[$0] <= edge }.map { $0 - block.lowerBound }
      var moments: [(all: Moments, worst: Moments)] = []
      moments.reserveCapacity(rates.count)
      try visit(block, &workspace) { _, values in
        moments.append((all: Moments(values), worst: Moments(inTail.map { values[$0] })))
      }
      return moments
    }
    let reduced =
      blocks.reducedAsTree { one, other in
        zip(one, other).map {
          (all: $0.all.merged(with: $1.all), worst: $0.worst.merged(with: $1.worst))
        }
      } ?? []
    return reduced.map { (mean: Estimate($0.all), inTail: Estimate($0.worst)) }
  }

  private func workspace(_ runner: BlockRunner) -> Workspace {
    Workspace(paths.workspace(blockSize: runner.blockSize), blockSize: runner.blockSize)
  }

  /// Hands over the realised values of each right on the paths of a block, right by right.
  private func visit(
    _ block: Range<Int>, _ workspace: inout Workspace,
    _ body: (_ asset: Int, _ values: UnsafeBufferPointer<Double>) -> Void
  ) throws(InvalidInput) {
    let net = 1 - uncertainty.saleCost
    let (uniforms, realised) = (workspace.uniforms, workspace.realised)
    try paths.simulate(paths: block, in: &workspace.walks) { asset, values in
      if let deviation = uncertainty.rateDeviation,
        (try? rates[asset].fillUniforms(uniforms, paths: block, step: 2)) != nil
      {
        for path in values.indices {
          realised[path] = net * (1 + deviation.quantile(uniforms[path])) * values[path]
        }
      } else {
        for path in values.indices { realised[path] = net * values[path] }
      }
      body(asset, UnsafeBufferPointer(rebasing: realised[..<values.count]))
    }
  }
}
