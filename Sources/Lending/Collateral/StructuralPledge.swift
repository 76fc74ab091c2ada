public import NumericalMethods

/// A loan to a firm that fails when its assets fall below its debt, secured on a right whose value
/// is correlated with those assets.
///
/// `z_d = (ln(debt/assets) − (drift − volatility²/2) T)/(volatility √T)`, default with probability
/// `Φ(z_d)`; `ln V` and the firm's shock have the given correlation.
///
/// > Source: Merton, *Journal of Finance* 29 (1974), with collateral as a second asset.
public struct StructuralPledge: Sendable, Hashable {
  /// Probability of default, `Φ(z_d)`.
  public let defaultProbability: Double
  /// Expected loss, an amount.
  public let expectedLoss: Double
  /// Expected loss if the right did not depend on the firm.
  public let expectedLossIndependent: Double
  /// Share of the claim lost in default.
  public let lossGivenDefault: Double

  /// Least probability of default for which a loss in default has a meaning.
  public static let leastDefaultProbability = 1e-12

  /// The firm whose failure is default.
  public struct Firm: Sendable, Hashable {
    /// Value of its assets, above zero.
    public let assetValue: Double
    /// Volatility of the assets per square root of a year, above zero.
    public let volatility: Double
    /// Growth of the expected assets, continuous, per year.
    public let drift: Double
    /// The debt at which it fails, above zero.
    public let debt: Double

    /// A firm by its assets and its debt.
    ///
    /// - Parameters:
    ///   - assetValue: above zero.
    ///   - volatility: per square root of a year, above zero.
    ///   - drift: continuous, per year.
    ///   - debt: above zero.
    /// - Throws: `InvalidInput` naming the argument that is out of range.
    public init(
      assetValue: Double, volatility: Double, drift: Double = 0, debt: Double
    ) throws(InvalidInput) {
      try requirePositive(assetValue, "assetValue")
      try requirePositive(volatility, "assetVolatility")
      try requireFinite(drift, "assetDrift")
      try requirePositive(debt, "debt")
      self.assetValue = assetValue
      self.volatility = volatility
      self.drift = drift
      self.debt = debt
    }

    /// The shock below which the firm fails at a horizon, in standard deviations.
    func threshold(at years: Double) -> Double {
      (log(debt / assetValue) - (drift - 0.5 * volatility * volatility) * years)
        / (volatility * years.squareRoot())
    }
  }

  /// Expected loss on a claim.
  ///
  /// - Parameters:
  ///   - exposure: the claim, above zero.
  ///   - firm: the borrower.
  ///   - pledge: the right given as security; its invalidation is left out.
  ///   - correlation: of the firm's assets and the right, in (−1, 1).
  ///   - horizon: years, above zero.
  /// - Throws: `InvalidInput` for an argument out of range or a default probability below 1e-12,
  ///   `.notConverged` if a very small loss cannot be integrated.
  public init(
    exposure: Double, borrower firm: Firm, securedBy pledge: PledgedRight, correlation: Double,
    horizon: Double
  ) throws {
    try requirePositive(exposure, "exposure")
    try require(
      correlation > -1 && correlation < 1, "correlation", correlation, "must be in (-1, 1)")
    try requirePositive(horizon, "horizon")
    let probability = StandardNormal.cumulative(firm.threshold(at: horizon))
    try require(
      probability >= Self.leastDefaultProbability, "debt", firm.debt,
      "must give a probability of default of 1e-12 or more")
    let value = try pledge.saleValue(after: horizon)
    defaultProbability = probability
    expectedLoss = try value.wrongWayShortfall(
      below: exposure, defaultProbability: probability, correlation: correlation)
    expectedLossIndependent = probability * value.shortfall(below: exposure)
    lossGivenDefault = expectedLoss / (probability * exposure)
  }
}
