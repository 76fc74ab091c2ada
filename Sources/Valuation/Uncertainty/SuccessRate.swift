public import NumericalMethods

/// A rate of success from counted trials: posterior under a beta prior, and the exact interval.
///
/// > Source: Jeffreys' prior by default; Clopper & Pearson, *Biometrika* 26 (1934) 404–413.
public struct SuccessRate: Hashable, Sendable {
  /// Successes, at most `trials`.
  public let successes: Int
  /// Trials, at least one.
  public let trials: Int
  /// First shape of the beta prior, above zero.
  public let priorSuccesses: Double
  /// Second shape of the beta prior, above zero.
  public let priorFailures: Double

  /// Counted trials.
  ///
  /// - Parameters:
  ///   - successes: from zero to `trials`.
  ///   - trials: at least one.
  ///   - priorSuccesses: first shape of the beta prior, above zero.
  ///   - priorFailures: second shape of the beta prior, above zero.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    successes: Int, trials: Int, priorSuccesses: Double = 0.5, priorFailures: Double = 0.5
  ) throws(InvalidInput) {
    try require(trials >= 1, "trials", trials, "must be at least 1")
    try require(
      successes >= 0 && successes <= trials, "successes", successes, "must be in [0, \(trials)]")
    try requirePositive(priorSuccesses, "priorSuccesses")
    try requirePositive(priorFailures, "priorFailures")
    self.successes = successes
    self.trials = trials
    self.priorSuccesses = priorSuccesses
    self.priorFailures = priorFailures
  }

  private var shapes: (Double, Double) {
    (priorSuccesses + Double(successes), priorFailures + Double(trials - successes))
  }

  /// Posterior mean.
  public var mean: Double { shapes.0 / (shapes.0 + shapes.1) }

  /// Interval with equal posterior probability on either side.
  ///
  /// - Parameter confidence: in (0, 1).
  /// - Returns: the limits.
  /// - Throws: `InvalidInput` for `confidence`.
  public func credibleInterval(
    _ confidence: Double
  ) throws(InvalidInput) -> (low: Double, high: Double) {
    let tail = try tail(confidence)
    return (
      SpecialFunctions.inverseBetaI(shapes.0, shapes.1, tail),
      1 - SpecialFunctions.inverseBetaI(shapes.1, shapes.0, tail)
    )
  }

  /// Interval that covers the true rate at least as often as asked (Clopper and Pearson).
  ///
  /// - Parameter confidence: in (0, 1).
  /// - Returns: the limits; 0 without a success, 1 without a failure.
  /// - Throws: `InvalidInput` for `confidence`.
  public func exactInterval(
    _ confidence: Double
  ) throws(InvalidInput) -> (low: Double, high: Double) {
    let tail = try tail(confidence)
    let (x, misses) = (Double(successes), Double(trials - successes))
    return (
      successes == 0 ? 0 : SpecialFunctions.inverseBetaI(x, misses + 1, tail),
      successes == trials ? 1 : 1 - SpecialFunctions.inverseBetaI(misses, x + 1, tail)
    )
  }

  private func tail(_ confidence: Double) throws(InvalidInput) -> Double {
    try require(confidence > 0 && confidence < 1, "confidence", confidence, "must be in (0, 1)")
    return 0.5 * (1 - confidence)
  }
}
