public import NumericalMethods

/// A sale at the second-highest of independent log-normal private values.
///
/// > Source: Krishna, *Auction Theory*, 2nd ed. (2010), 2.3 and appendix C (order statistics).
public struct SecondPriceAuction: Hashable, Sendable {
  /// Number of bidders, 2…1000.
  public let bidders: Int
  /// Mean of the logarithm of a private value.
  public let logMean: Double
  /// Standard deviation of the logarithm of a private value, in (0, 5].
  public let logDeviation: Double

  /// An auction.
  ///
  /// - Parameters:
  ///   - bidders: 2…1000.
  ///   - logMean: mean of the logarithm of a private value.
  ///   - logDeviation: its standard deviation, in (0, 5].
  /// - Throws: `InvalidInput` naming the argument.
  public init(bidders: Int, logMean: Double, logDeviation: Double) throws(InvalidInput) {
    try require((2...1000).contains(bidders), "bidders", bidders, "must be in [2, 1000]")
    try requireFinite(logMean, "logMean")
    try require(
      logDeviation > 0 && logDeviation <= 5, "logDeviation", logDeviation, "must be in (0, 5]")
    self.bidders = bidders
    self.logMean = logMean
    self.logDeviation = logDeviation
  }

  /// Mean private value `e^(μ + σ²/2)`.
  public var expectedValue: Double { exp(logMean + 0.5 * logDeviation * logDeviation) }

  /// Expected price, the second-highest value:
  /// `∫ e^(μ+σz) n(n−1) Φ(z)^(n−2) (1−Φ(z)) φ(z) dz`.
  ///
  /// - Returns: an amount below `expectedHighest()`.
  /// - Throws: `.notConverged` if the integral is not reached.
  public func expectedRevenue() throws(NumericalError) -> Double {
    let n = Double(bidders)
    return try expectation(below: n - 2, above: 1, orders: n * (n - 1))
  }

  /// Expected highest private value: `∫ e^(μ+σz) n Φ(z)^(n−1) φ(z) dz`.
  ///
  /// - Returns: an amount.
  /// - Throws: `.notConverged` if the integral is not reached.
  public func expectedHighest() throws(NumericalError) -> Double {
    try expectation(below: Double(bidders) - 1, above: 0, orders: Double(bidders))
  }

  /// `e^(σz) φ(z)` is `e^(σ²/2) φ(z − σ)`: the integral runs over `z − σ`.
  private func expectation(
    below: Double, above: Double, orders: Double
  ) throws(NumericalError) -> Double {
    let shifted = try integrate(
      { y in
        let z = y + logDeviation
        let ranks =
          below * StandardNormal.logCumulative(z) + above * StandardNormal.logCumulative(-z)
        return exp(log(orders) + ranks) * StandardNormal.density(y)
      }, from: -40, to: 40, breaks: [-12, -6, -4, -2, 0, 2, 4, 6, 12], relative: 1e-13,
      absolute: 0)
    return expectedValue * shifted.value
  }
}
