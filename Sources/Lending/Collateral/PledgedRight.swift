public import NumericalMethods

/// A right given as security: lognormal while it stands, worth nothing once invalidated, sold at
/// a cost.
///
/// At a sale after `T` years the right stands with probability `exp(−invalidationRate T)`, and
/// brings `(1 − saleCost) V exp((drift − volatility²/2) T + volatility √T X)`.
public struct PledgedRight: Sendable, Hashable {
  /// Appraised value today, above zero.
  public let appraisedValue: Double
  /// Growth of the expected value, continuous, per year.
  public let drift: Double
  /// Volatility per square root of a year, at least zero.
  public let volatility: Double
  /// Share of the price lost in selling, in [0, 1).
  public let saleCost: Double
  /// Intensity of invalidation per year, at least zero.
  public let invalidationRate: Double

  /// A right given as security.
  ///
  /// - Parameters:
  ///   - appraisedValue: value today, above zero.
  ///   - drift: growth of the expected value, continuous, per year.
  ///   - volatility: per square root of a year, at least zero.
  ///   - saleCost: share of the price lost in selling, in [0, 1).
  ///   - invalidationRate: intensity per year, at least zero.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    appraisedValue: Double, drift: Double = 0, volatility: Double, saleCost: Double = 0,
    invalidationRate: Double = 0
  ) throws(InvalidInput) {
    try requirePositive(appraisedValue, "appraisedValue")
    try requireFinite(drift, "drift")
    try requireNonnegative(volatility, "volatility")
    try requireShareBelowOne(saleCost, "saleCost")
    try requireNonnegative(invalidationRate, "invalidationRate")
    self.appraisedValue = appraisedValue
    self.drift = drift
    self.volatility = volatility
    self.saleCost = saleCost
    self.invalidationRate = invalidationRate
  }

  /// What a sale after some years brings while the right stands.
  ///
  /// - Parameter years: at least zero.
  /// - Returns: the lognormal sale value.
  /// - Throws: `InvalidInput` for years out of range.
  public func saleValue(after years: Double) throws(InvalidInput) -> LognormalValue {
    try LognormalValue(
      value: appraisedValue, drift: drift, volatility: volatility, years: years,
      saleDiscount: saleCost)
  }

  /// Probability that the right still stands.
  ///
  /// - Parameter years: at least zero.
  /// - Returns: a probability in [0, 1].
  public func survival(to years: Double) -> Double { exp(-invalidationRate * years) }

  /// Expected loss on a claim that is due from a sale after some years, once the borrower failed.
  ///
  /// `s E[max(exposure − W, 0)] + (1 − s) exposure` with `s` the survival of the right.
  ///
  /// - Parameters:
  ///   - exposure: the claim at the sale, above zero.
  ///   - years: time to the sale, at least zero.
  /// - Returns: an amount from zero to the exposure.
  /// - Throws: `InvalidInput` for an argument out of range.
  public func expectedShortfall(
    on exposure: Double, after years: Double
  ) throws(InvalidInput) -> Double {
    try requirePositive(exposure, "exposure")
    let standing = try saleValue(after: years).shortfall(below: exposure)
    let rate = invalidationRate * years
    return exp(-rate) * standing - expMinusOne(-rate) * exposure
  }
}
