public import NumericalMethods

/// The income of one asset as a random walk that wears out, may be lost, and sells after a wait.
///
/// On one path the asset is worth
/// `e^(−wait·E) · Σ weight[t] · e^(Σ growth − ½volatility² + volatility·shock) · [stands at t]`,
/// with `shock = loading · common factor + √(1 − loading²) · own shock` at each step, one uniform
/// number for the loss of the right, and `E` a standard exponential number for the wait.
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
  /// For each step: drift, then volatilities, weights, and probabilities of standing.
  package let table: [Double]

  /// The income of one asset.
  ///
  /// - Parameters:
  ///   - name: tells this asset's random numbers from all others'.
  ///   - growth: logarithm of the expected growth of income in each step.
  ///   - volatility: standard deviation of the logarithm of income in each step, from 0.
  ///   - weight: what one unit of income is worth at each step: first income × share kept ×
  ///     obsolescence × discount factor.
  ///   - standing: probability that the right still stands at each step, not rising.
  ///   - loading: correlation of the shocks with the common factor, in [−1, 1].
  ///   - wait: discount rate times mean time to sale, from 0.
  /// - Throws: `InvalidInput` if lengths differ or a number is out of range.
  public init(
    _ name: String, growth: [Double], volatility: [Double], weight: [Double],
    standing: [Double], loading: Double = 0, wait: Double = 0
  ) throws(InvalidInput) {
    steps = growth.count
    try require(
      (1...10_000).contains(steps), "growth", steps, "must have 1 to 10,000 steps")
    for (label, list) in [("volatility", volatility), ("weight", weight), ("standing", standing)] {
      try require(list.count == steps, label, list.count, "must have one number a step (\(steps))")
    }
    for t in 0..<steps {
      try require(
        growth[t].magnitude <= 10, "growth[\(t)]", growth[t], "must be in [−10, 10]")
      try require(
        (0...10).contains(volatility[t]), "volatility[\(t)]", volatility[t], "must be in [0, 10]")
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
    table =
      zip(growth, volatility).map { $0 - 0.5 * $1 * $1 } + volatility + weight + standing
    var logIncome = 0.0
    var expected = CompensatedSum()
    for t in 0..<steps {
      logIncome += growth[t]
      expected.add(weight[t] * standing[t] * exp(logIncome))
    }
    expectedValue = expected.value / (1 + wait)
  }
}
