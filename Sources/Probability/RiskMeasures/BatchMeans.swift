public import NumericalMethods

/// The mean of independent batches, whose spread gives the error where draws inside a batch are
/// not independent: scrambled Sobol points, antithetic pairs, a stationary series.
///
/// > Source: Asmussen & Glynn, *Stochastic Simulation*, §IV.5; Owen, *Monte Carlo Theory*, §17.
public struct BatchMeans: Sendable, Hashable {
  /// Mean over batches and its standard error; `count` is the number of batches.
  public let estimate: Estimate

  /// Combines one figure a batch, all batches of one size.
  ///
  /// - Throws: `InvalidInput` for fewer than two batches, or a figure that is not finite.
  public init(_ figures: [Double]) throws(InvalidInput) {
    try require(figures.count >= 2, "figures", figures.count, "must be at least two batches")
    for (index, figure) in figures.enumerated() {
      try requireFinite(figure, "figures[\(index)]")
    }
    estimate = Estimate(Moments(figures))
  }

  /// Interval by Student's t with one degree of freedom fewer than batches.
  ///
  /// - Parameter confidence: in (0, 1).
  /// - Returns: an interval about the mean.
  /// - Throws: `InvalidInput` for a confidence outside (0, 1).
  public func interval(at confidence: Double) throws(InvalidInput) -> ClosedRange<Double> {
    try requireInnerProbability(confidence, "confidence")
    let law = try StudentT(degreesOfFreedom: Double(estimate.count - 1))
    let half = law.quantile(complement: 0.5 * (1 - confidence)) * estimate.standardError
    return (estimate.value - half)...(estimate.value + half)
  }
}
