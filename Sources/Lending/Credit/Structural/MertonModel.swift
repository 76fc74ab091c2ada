import Finance
public import NumericalMethods

/// Default of a firm whose assets fall below its debt at a horizon.
///
/// `distanceToDefault = (ln(assetValue/debt) + (drift − volatility²/2) years)/(volatility √years)`;
/// equity is a call on the assets with the debt as strike.
///
/// > Source: Merton (1974), *On the pricing of corporate debt*, Journal of Finance 29.
public struct MertonModel: Hashable, Sendable {
  /// Value of the firm's assets, above zero.
  public let assetValue: Double
  /// Face value of the debt due at the horizon, above zero.
  public let debt: Double
  /// Expected growth of the assets, continuous, per year.
  public let drift: Double
  /// Continuous, per year.
  public let riskFreeRate: Double
  /// Volatility of the assets, per square root of a year.
  public let volatility: Double
  /// The horizon.
  public let years: Double

  /// A firm with one debt.
  ///
  /// - Parameters:
  ///   - assetValue: above zero.
  ///   - debt: face value due at the horizon, above zero.
  ///   - drift: expected growth of the assets, continuous, per year.
  ///   - riskFreeRate: continuous, per year.
  ///   - volatility: of the assets, per square root of a year, above zero.
  ///   - years: the horizon, above zero.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    assetValue: Double, debt: Double, drift: Double, riskFreeRate: Double, volatility: Double,
    years: Double
  ) throws(InvalidInput) {
    try requirePositive(assetValue, "assetValue")
    try requirePositive(debt, "debt")
    try requireFinite(drift, "drift")
    try requireFinite(riskFreeRate, "riskFreeRate")
    try requirePositive(volatility, "volatility")
    try requirePositive(years, "years")
    self.assetValue = assetValue
    self.debt = debt
    self.drift = drift
    self.riskFreeRate = riskFreeRate
    self.volatility = volatility
    self.years = years
  }

  /// Standard deviations between the expected logarithm of the assets and of the debt.
  public var distanceToDefault: Double {
    DistanceToDefault.lognormal(
      assetValue: assetValue, defaultPoint: debt, drift: drift, volatility: volatility,
      years: years)
  }

  /// Probability of default at the horizon, at the drift.
  public var defaultProbability: Double { StandardNormal.cumulative(-distanceToDefault) }

  /// Probability of default with the assets growing at the risk-free rate.
  public var riskNeutralProbability: Double { option(.put).probabilityOfExercise }

  /// Value of the equity, an amount.
  public var equity: Double { option(.call).value }

  /// Expected share of the debt lost, undiscounted and risk-neutral, in `[0, 1]`.
  public var expectedLossShare: Double { option(.put).value / discountedDebt }

  /// Value of the debt, `assetValue − equity`, an amount.
  public var debtValue: Double { discountedDebt - option(.put).value }

  /// Yield of the debt over the risk-free rate, continuous, per year.
  ///
  /// `−ln(debtValue/debt)/years − riskFreeRate`; infinite if the debt is worth nothing.
  public var spread: Double { -logOnePlus(-expectedLossShare) / years }

  /// The debt without risk of default, an amount.
  private var discountedDebt: Double { debt * exp(-riskFreeRate * years) }

  /// The shareholders' call on the assets, or their option to leave the loss to the lenders.
  private func option(_ kind: OptionKind) -> BlackScholes {
    BlackScholes(unchecked: kind, assetValue, debt, years, riskFreeRate, 0, volatility)
  }
}
