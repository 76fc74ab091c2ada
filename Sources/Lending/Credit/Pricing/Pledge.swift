public import Finance
public import NumericalMethods

/// A right given as security for a loan, with what is assumed of its sale.
public struct Pledge: Hashable, Sendable {
  /// How uncertain the value is when the right is sold.
  public enum Uncertainty: Hashable, Sendable {
    /// Lognormal, with a volatility per square root of a year until the sale.
    case lognormal(volatility: Double)
    /// A sample of simulated values at the time of sale, in the currency of the value.
    case sample(EmpiricalValue)
  }

  /// The name of the right.
  public let name: String
  /// Appraised value today.
  public let value: Money
  /// Share of the value lost in a forced sale, in `[0, 1)`.
  public let haircut: Double
  /// How uncertain the value is.
  public let uncertainty: Uncertainty
  /// From default to sale.
  public let timeToSale: Tenor
  /// Cost of the sale as a share of the price, in `[0, 1)`.
  public let saleCost: Double
  /// Yearly growth of the expected value, continuous; a decay is negative.
  public let drift: Double
  /// Loss of the right by invalidation, per year.
  public let invalidationHazard: Double
  /// The day on which the right ends, so that a later sale brings nothing; none without end.
  public let expires: Day?
  /// The income of an income right; nil for a right that is sold.
  public let income: PledgedIncome?

  /// A right with a lognormal value.
  ///
  /// - Parameters:
  ///   - name: the name of the right.
  ///   - value: appraised value today, above zero.
  ///   - haircut: share lost in a forced sale, from 0 to below 1.
  ///   - volatility: per square root of a year, from 0 to 10.
  ///   - timeToSale: from default to sale, above zero and at most 50 years.
  ///   - saleCost: as a share of the price, from 0 to below 1.
  ///   - drift: yearly growth of the expected value, continuous, in `[-5, 5]`.
  ///   - invalidationHazard: per year, from 0 to 100.
  ///   - expires: the day on which the right ends.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    _ name: String, value: Money, haircut: Double, volatility: Double, timeToSale: Tenor,
    saleCost: Double = 0, drift: Double = 0, invalidationHazard: Double = 0, expires: Day? = nil
  ) throws(InvalidInput) {
    try require(
      volatility >= 0 && volatility <= 10, "volatility", volatility, "must be in [0, 10]")
    try self.init(
      name, value: value, haircut: haircut, uncertainty: .lognormal(volatility: volatility),
      timeToSale: timeToSale, saleCost: saleCost, drift: drift,
      invalidationHazard: invalidationHazard, expires: expires)
  }

  /// A right with any law of its value.
  ///
  /// - Parameters:
  ///   - name: the name of the right.
  ///   - value: appraised value today, above zero.
  ///   - haircut: share lost in a forced sale, from 0 to below 1.
  ///   - uncertainty: how uncertain the value is at the sale; a sample already holds all growth,
  ///     so `drift` must be zero with it.
  ///   - timeToSale: from default to sale, above zero and at most 50 years.
  ///   - saleCost: as a share of the price, from 0 to below 1.
  ///   - drift: yearly growth of the expected value, continuous, in `[-5, 5]`.
  ///   - invalidationHazard: per year, from 0 to 100.
  ///   - expires: the day on which the right ends.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    _ name: String, value: Money, haircut: Double, uncertainty: Uncertainty, timeToSale: Tenor,
    saleCost: Double = 0, drift: Double = 0, invalidationHazard: Double = 0, expires: Day? = nil
  ) throws(InvalidInput) {
    try requirePositive(value.amount, "value")
    try requireShareBelowOne(haircut, "haircut")
    try timeToSale.requirePositive("timeToSale", atMostYears: 50)
    try requireShareBelowOne(saleCost, "saleCost")
    try require(drift >= -5 && drift <= 5, "drift", drift, "must be in [-5, 5]")
    try require(
      invalidationHazard >= 0 && invalidationHazard <= 100, "invalidationHazard",
      invalidationHazard, "must be in [0, 100]")
    if case .sample = uncertainty {
      try require(drift == 0, "drift", drift, "must be 0 with a sample, which holds the growth")
    }
    self.name = name
    self.value = value
    self.haircut = haircut
    self.uncertainty = uncertainty
    self.timeToSale = timeToSale
    self.saleCost = saleCost
    self.drift = drift
    self.invalidationHazard = invalidationHazard
    self.expires = expires
    income = nil
  }

  /// A right to income: after a default the lender collects what is still to come (收益权质押).
  ///
  /// - Parameters:
  ///   - name: the name of the right.
  ///   - income: the forecast receipts, some of them after `asOf`.
  ///   - asOf: the day of the value, which is the present value of the receipts after it.
  ///   - haircut: share of the receipts that is not counted, from 0 to below 1.
  ///   - volatility: of the receipts per square root of a year, from 0 to 10.
  ///   - timeToCollect: from default to the first receipt that the lender collects.
  ///   - invalidationHazard: of the licensed right, per year, from 0 to 100.
  /// - Throws: `InvalidInput` naming the argument that is out of range; `receipts` when nothing is to
  ///   come.
  public init(
    _ name: String, income: PledgedIncome, asOf: Day, haircut: Double = 0, volatility: Double,
    timeToCollect: Tenor, invalidationHazard: Double = 0
  ) throws(InvalidInput) {
    let value = income.value(on: asOf, from: asOf)
    try require(
      value.amount > 0, "receipts", value, "must bring something after \(asOf)")
    let plain = try Pledge(
      name, value: value, haircut: haircut, volatility: volatility, timeToSale: timeToCollect,
      invalidationHazard: invalidationHazard)
    self.init(plain, income)
  }

  private init(_ plain: Pledge, _ income: PledgedIncome) {
    name = plain.name
    value = plain.value
    haircut = plain.haircut
    uncertainty = plain.uncertainty
    timeToSale = plain.timeToSale
    saleCost = plain.saleCost
    drift = plain.drift
    invalidationHazard = plain.invalidationHazard
    expires = nil
    self.income = income
  }

  /// The value after the haircut, on which a lender lends.
  public var valueAfterHaircut: Money { value * (1 - haircut) }

  /// Share of the value that reaches the lender, `(1 − haircut) (1 − saleCost)`.
  public var proceedsShare: Double { (1 - haircut) * (1 - saleCost) }
}
