public import NumericalMethods

/// Expected loss when the value of the collateral falls with the fortune of the borrower.
///
/// The borrower defaults when a standard normal factor `Y` is below `N⁻¹(defaultProbability)`;
/// the logarithm of the sale value has correlation `correlation` with `Y`. Default and sale are
/// at the same horizon, without discounting.
///
/// > Source: Frye (2000), *Collateral damage*, Risk 13(4), in closed form by the bivariate normal.
public struct WrongWayLoss: Hashable, Sendable {
  /// Exposure at default, an amount above zero.
  public let exposure: Double
  /// Probability of default over the horizon, in `(0, 1)`.
  public let defaultProbability: Double
  /// Expected loss, an amount.
  public let expectedLoss: Double
  /// Expected loss if value and borrower were independent, an amount.
  public let independentExpectedLoss: Double

  /// The expected loss of a claim with collateral.
  ///
  /// - Parameters:
  ///   - exposure: exposure at default, above zero.
  ///   - defaultProbability: over the horizon, in `(0, 1)`.
  ///   - sale: sale value at the horizon, in the currency of the exposure.
  ///   - cost: fixed cost and prior claims, at least zero.
  ///   - correlation: of value and borrower, in `[-1, 1]`; positive is wrong-way.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    exposure: Double, defaultProbability: Double, sale: LognormalValue, cost: Double = 0,
    correlation: Double
  ) throws(InvalidInput) {
    try requirePositive(exposure, "exposure")
    try requireOpenFraction(defaultProbability, "defaultProbability")
    try requireNonnegative(cost, "cost")
    try requireCorrelation(correlation, "correlation")
    self.exposure = exposure
    self.defaultProbability = defaultProbability
    independentExpectedLoss = defaultProbability * sale.loss(on: exposure, cost: cost)
    expectedLoss =
      correlation == 0
      ? independentExpectedLoss
      : sale.loss(
        on: exposure, cost: cost, defaultProbability: defaultProbability, correlation: correlation)
  }

  /// Expected loss over exposure and probability of default, a share.
  public var effectiveLossGivenDefault: Double { expectedLoss / (exposure * defaultProbability) }

  /// How much the dependence adds, `expectedLoss/independentExpectedLoss − 1`; zero when there is
  /// nothing to lose either way.
  public var wrongWayAddOn: Double {
    expectedLoss == independentExpectedLoss ? 0 : expectedLoss / independentExpectedLoss - 1
  }
}
