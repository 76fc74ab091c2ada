public import NumericalMethods

/// A simulated figure with its standard error.
public struct Estimate: Sendable, Hashable, Codable {
  /// The figure.
  public let value: Double
  /// One standard deviation of the figure over repeated runs.
  public let standardError: Double
  /// Independent draws (or batches) behind the figure.
  public let count: Int

  /// A figure, its standard error and the number of draws behind it.
  public init(value: Double, standardError: Double, count: Int) {
    self.value = value
    self.standardError = standardError
    self.count = count
  }

  /// Mean of `count` draws from the sums of `x − centre` and of its square.
  package init(centre: Double, sum: Double, squares: Double, count: Int) {
    let shift = sum / Double(count)
    let variance = count > 1 ? max(0, (squares - sum * shift) / Double(count - 1)) : .nan
    self.init(
      value: centre + shift, standardError: (variance / Double(count)).squareRoot(), count: count)
  }

  /// Mean of independent draws, with `standardError = s/√n`.
  public init(_ moments: Moments) {
    self.init(
      value: moments.mean, standardError: moments.standardError, count: moments.count)
  }

  /// Symmetric interval that holds the true figure with a given confidence, by the normal law.
  ///
  /// - Parameter confidence: in (0, 1), such as 0.95.
  /// - Returns: an interval about the figure.
  /// - Throws: `InvalidInput` for a confidence outside (0, 1).
  public func interval(at confidence: Double) throws(InvalidInput) -> ClosedRange<Double> {
    try requireInnerProbability(confidence, "confidence")
    let half = halfWidth(score: -StandardNormal.quantile(0.5 * (1 - confidence)))
    return (value - half)...(value + half)
  }

  private func halfWidth(score: Double) -> Double {
    let half = score * standardError
    return half.isFinite ? half : .infinity
  }
}
