public import NumericalMethods

/// The income of one asset as a random walk that wears out, may be lost, and sells after a wait.
///
/// On one path the asset is worth
/// `e^(−wait·E) · Σ weight[t] · e^(Σ growth − ½volatility² + volatility·shock) · [stands at t]`,
/// with `shock = loading · common factor + √(1 − loading²) · own shock` at each step, one uniform
/// number for the loss of the right, and `E` a standard exponential number for the wait. Growth that
/// is uncertain as such deviates by one normal number for the whole path.
public struct AssetWalk: Hashable, Sendable {
  /// The name, from which the asset's random numbers come: the same in every portfolio.
  public let name: String
  /// Steps, such as years.
  public let steps: Int
  /// Correlation of the shock with the common factor, in [−1, 1].
  public let loading: Double
  /// Discount rate times mean time to sale; 0 for a sale at once.
  public let wait: Double
  /// Expected value over all paths, in closed form.
  public let expectedValue: Double
  /// For each step: drift, then volatilities, weights, probabilities of standing, and deviations of
  /// the growth of a path.
  package let table: [Double]
  /// Whether growth deviates for whole paths.
  package let hasDeviation: Bool

  /// The income of one asset.
  ///
  /// - Parameters:
  ///   - name: tells this asset's random numbers from all others'.
  ///   - growth: logarithm of the expected growth of income in each step.
  ///   - volatility: standard deviation of the logarithm of income in each step, from 0.
  ///   - weight: what one unit of income is worth at each step: first income × share kept ×
  ///     obsolescence × discount factor.
  ///   - standing: probability that the right still stands at each step, not rising.
  ///   - deviation: standard deviation of the log growth of a whole path in each step, from 0;
  ///     empty for none.
  ///   - loading: correlation of the shocks with the common factor, in [−1, 1].
  ///   - wait: discount rate times mean time to sale, from 0.
  /// - Throws: `InvalidInput` if lengths differ or a number is out of range.
  public init(
    _ name: String, growth: [Double], volatility: [Double], weight: [Double],
    standing: [Double], deviation: [Double] = [], loading: Double = 0, wait: Double = 0
  ) throws(InvalidInput) {
    steps = growth.count
    try require(
      (1...10_000).contains(steps), "growth", steps, "must have 1 to 10,000 steps")
    let deviation = deviation.isEmpty ? Array(repeating: 0, count: steps) : deviation
    for (label, list) in [
      ("volatility", volatility), ("weight", weight), ("standing", standing),
      ("deviation", deviation),
    ] {
      try require(list.count == steps, label, list.count, "must have one number a step (\(steps))")
    }
    for t in 0..<steps {
      try require(
        growth[t].magnitude <= 10, "growth[\(t)]", growth[t], "must be in [−10, 10]")
      try require(
        (0...10).contains(volatility[t]), "volatility[\(t)]", volatility[t], "must be in [0, 10]")
      try require(
        (0...10).contains(deviation[t]), "deviation[\(t)]", deviation[t], "must be in [0, 10]")
      try require(weight[t].isFinite, "weight[\(t)]", weight[t], "must be finite")
      try require(
        standing[t] >= 0 && standing[t] <= (t > 0 ? standing[t - 1] : 1), "standing[\(t)]",
        standing[t], "must be in [0, 1] and not rise")
    }
    try require((-1...1).contains(loading), "loading", loading, "must be in [−1, 1]")
    try require((0...1000).contains(wait), "wait", wait, "must be in [0, 1000]")
    self.name = name
    self.loading = loading
    self.wait = wait
    // The variance of a path's growth adds up over the square of the deviations so far; its mean
    // is taken back step by step, so that the expected income stays the forecast.
    var reached = 0.0
    let drifts = zip(zip(growth, volatility), deviation).map { step, spread in
      let correction = 0.5 * ((reached + spread) * (reached + spread) - reached * reached)
      reached += spread
      return step.0 - 0.5 * step.1 * step.1 - correction
    }
    table = drifts + volatility + weight + standing + deviation
    hasDeviation = deviation.contains { $0 > 0 }
    var logIncome = 0.0
    var expected = CompensatedSum()
    for t in 0..<steps {
      logIncome += growth[t]
      expected.add(weight[t] * standing[t] * exp(logIncome))
    }
    expectedValue = expected.value / (1 + wait)
  }
}
