public import NumericalMethods

/// The legs of a credit default swap under a flat hazard and a flat rate.
///
/// Defaults fall in the middle of a premium period, and the accrued premium is paid then:
/// `protectionLeg = (1 − R) Σ (S_(j−1) − S_j) D(m_j)`,
/// `annuity = Σ (S_j D_j/f + (S_(j−1) − S_j) D(m_j)/(2 f))`, with `f` payments a year.
///
/// > Source: Hull, *Options, Futures, and Other Derivatives*, ch. 25 (mid-point rule).
public struct CreditDefaultSwap: Hashable, Sendable {
  /// Value of the protection on one unit.
  public let protectionLeg: Double
  /// Value of a spread of one, in years.
  public let annuity: Double
  /// `hazardRate (1 − recoveryRate)`, the spread of a swap paid without pause.
  public let creditTriangle: Double

  /// A swap on one name.
  ///
  /// - Parameters:
  ///   - hazardRate: flat, per year, at least zero.
  ///   - recoveryRate: from 0 to below 1.
  ///   - riskFreeRate: flat, continuous, per year.
  ///   - years: maturity, from 1 to 100.
  ///   - frequency: premium payments a year, from 1 to 366.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  /// - Complexity: O(years × frequency).
  public init(
    hazardRate: Double, recoveryRate: Double, riskFreeRate: Double, years: Int, frequency: Int = 4
  ) throws(InvalidInput) {
    try requireNonnegative(hazardRate, "hazardRate")
    try requireShareBelowOne(recoveryRate, "recoveryRate")
    try requireFinite(riskFreeRate, "riskFreeRate")
    try require(years >= 1 && years <= 100, "years", years, "must be in 1...100")
    try require(frequency >= 1 && frequency <= 366, "frequency", frequency, "must be in 1...366")
    let period = 1 / Double(frequency)
    let defaultShare = -expMinusOne(-hazardRate * period)
    var protection = 0.0
    var premium = 0.0
    for index in 1...(years * frequency) {
      let end = Double(index) * period
      let start = Double(index - 1) * period
      let survival = exp(-hazardRate * start)
      let discountedDefault = survival * defaultShare * exp(-riskFreeRate * (end - period / 2))
      protection += discountedDefault
      premium +=
        survival * (1 - defaultShare) * exp(-riskFreeRate * end) * period
        + discountedDefault * period / 2
    }
    protectionLeg = (1 - recoveryRate) * protection
    annuity = premium
    creditTriangle = hazardRate * (1 - recoveryRate)
  }

  /// The spread that makes both legs equal, per year.
  public var fairSpread: Double { protectionLeg / annuity }

  /// Value to the buyer of protection at a contract spread.
  ///
  /// `notional (protectionLeg − spread annuity)`.
  public func buyerValue(spread: Double, notional: Double = 1) -> Double {
    notional * (protectionLeg - spread * annuity)
  }
}
