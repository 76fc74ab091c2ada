import CVectorMath
public import NumericalMethods

/// The right to stop a geometric walk on one of several dates and take what it then pays.
///
/// The rule for stopping is learnt by least squares on paths of its own, backwards from the last
/// date; its worth is then the mean over fresh paths, so that the answer errs on the low side only.
///
/// > Source: Longstaff & Schwartz, *Review of Financial Studies* 14 (2001) 113–147.
public struct OptimalStopping: Sendable {
  /// What stopping at a value of the walk pays, from 0.
  public typealias Payoff = @Sendable (Double) -> Double

  /// The walk today.
  public let start: Double
  /// Expected growth of the walk's logarithm in a step, half the variance taken off already.
  public let drift: Double
  /// Standard deviation of the walk's logarithm in a step.
  public let volatility: Double
  /// What one unit a step later is worth now.
  public let discount: Double
  /// Steps, each ending in a date of choice.
  public let steps: Int
  /// Seed of all draws.
  public let seed: UInt64
  private let payoff: Payoff

  /// Numbers of the cubic that tells the worth of going on, in the walk over its start.
  private static let terms = 4

  /// A walk and what stopping it pays.
  ///
  /// - Parameters:
  ///   - start: the walk today, above 0.
  ///   - growth: continuous rate of expected growth, per year.
  ///   - volatility: per square root of a year, from 0.
  ///   - rate: continuous discount rate, per year.
  ///   - horizon: years to the last date, above 0.
  ///   - steps: dates, equally spaced, in [1, 10000].
  ///   - seed: of all draws.
  ///   - payoff: what stopping pays.
  /// - Throws: `InvalidInput` if a number is out of range.
  public init(
    start: Double, growth: Double, volatility: Double, rate: Double, horizon: Double, steps: Int,
    seed: UInt64, payoff: @escaping Payoff
  ) throws(InvalidInput) {
    try require(start > 0 && start.isFinite, "start", start, "must be above 0")
    try require(growth.magnitude <= 10, "growth", growth, "must be in [−10, 10]")
    try require((0...10).contains(volatility), "volatility", volatility, "must be in [0, 10]")
    try require(rate.magnitude <= 10, "rate", rate, "must be in [−10, 10]")
    try require(horizon > 0 && horizon <= 1000, "horizon", horizon, "must be in (0, 1000]")
    try require((1...10_000).contains(steps), "steps", steps, "must be in [1, 10000]")
    let step = horizon / Double(steps)
    self.start = start
    drift = (growth - 0.5 * volatility * volatility) * step
    self.volatility = volatility * step.squareRoot()
    discount = exp(-rate * step)
    self.steps = steps
    self.seed = seed
    self.payoff = payoff
  }

  /// What the right is worth today.
  ///
  /// - Parameters:
  ///   - runner: paths, blocks and threads of the valuation.
  ///   - learning: paths on which the rule is learnt, in [64, 2²⁰].
  /// - Returns: the mean over paths, never below what stopping at once pays.
  /// - Throws: `InvalidInput` for too few or too many paths to learn on.
  /// - Complexity: O(steps · (paths + learning)).
  public func value(_ runner: BlockRunner, learning: Int = 8_192) throws -> Estimate {
    try require(
      (64...(1 << 20)).contains(learning), "learning", learning, "must be in [64, 2^20]")
    let rule = learnt(paths: learning)
    let key = RandomKey(seed: seed, itemNamed: "stopping, valuation")
    let moments = try runner.run(
      workspace: { StoppingPaths(steps: 1, paths: runner.blockSize) }
    ) { paths, workspace in
      values(on: paths, key: key, rule: rule, in: workspace)
    }
    let all = Moments.merging(moments)
    return Estimate(
      value: max(payoff(start), all.mean), standardError: all.standardError, count: all.count)
  }

  /// The cubic of each date but the last, from paths that are made and kept for the purpose.
  private func learnt(paths: Int) -> [Double] {
    let key = RandomKey(seed: seed, itemNamed: "stopping, learning")
    let walk = StoppingPaths(steps: steps, paths: paths)
    var now = [Double](repeating: start, count: paths)
    for step in 0..<steps {
      walk.row(step).withNormals(key, paths: 0..<paths, draw: step)
      advance(&now, walk.row(step))
    }
    var worth = walk.row(steps - 1).map(payoff)
    var rule = [Double](repeating: .infinity, count: steps * Self.terms)
    for step in stride(from: steps - 2, through: 0, by: -1) {
      let row = walk.row(step)
      var sums = NormalEquations()
      for i in 0..<paths {
        worth[i] *= discount
        if payoff(row[i]) > 0 { sums.add(row[i] / start, worth[i]) }
      }
      guard let cubic = sums.solution() else { continue }
      for term in 0..<Self.terms { rule[step * Self.terms + term] = cubic[term] }
      for i in 0..<paths {
        let paid = payoff(row[i])
        if paid > 0 && paid >= NormalEquations.cubic(cubic, row[i] / start) { worth[i] = paid }
      }
    }
    return rule
  }

  /// Moves the walk by one step; the row of normal numbers receives where it comes to.
  private func advance(_ now: inout [Double], _ row: UnsafeMutableBufferPointer<Double>) {
    now.withUnsafeMutableBufferPointer { now in
      VectorMath.walk(
        now, drift: drift, volatility: volatility, shocks: UnsafeBufferPointer(row))
      for i in 0..<min(now.count, row.count) { row[i] = now[i] }
    }
  }

  private func values(
    on paths: Range<Int>, key: RandomKey, rule: [Double], in workspace: StoppingPaths
  ) -> Moments {
    let shocks = workspace.row(0)
    let value = workspace.value
    let walk = workspace.walk
    let count = paths.count
    for i in 0..<count {
      walk[i] = start
      value[i] = -1
    }
    var factor = 1.0
    for step in 0..<steps {
      shocks.withNormals(key, paths: paths, draw: step)
      VectorMath.walk(
        UnsafeMutableBufferPointer(rebasing: walk[..<count]), drift: drift,
        volatility: volatility, shocks: UnsafeBufferPointer(shocks))
      factor *= discount
      let last = step == steps - 1
      let cubic = (0..<Self.terms).map { rule[step * Self.terms + $0] }
      for i in 0..<count where value[i] < 0 {
        let paid = payoff(walk[i])
        if last || (paid > 0 && paid >= NormalEquations.cubic(cubic, walk[i] / start)) {
          value[i] = paid * factor
        }
      }
    }
    return Moments(value[..<count])
  }
}
