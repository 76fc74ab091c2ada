public import NumericalMethods

/// Expected loss over the life of a loan whose balance falls year by year, secured on a right.
///
/// In year `k = 0, 1, …` the borrower fails in the middle with probability
/// `e^(−h k) − e^(−h (k + 1))`; the right is sold `lag` years later, and the claim has grown by
/// interest until then.
///
/// > Source: Jarrow & Turnbull, *Journal of Finance* 50 (1995) for default at a hazard, with
/// > lognormal collateral.
public struct AmortizingPledge: Sendable, Hashable {
  /// Share of the claim lost in a default of each year.
  public let lossGivenDefaults: [Double]
  /// Present value of the losses.
  public let expectedLoss: Double
  /// Continuous spread on the balance that pays for the losses, per year.
  public let breakEvenSpread: Double

  /// Values the losses of a loan.
  ///
  /// - Parameters:
  ///   - balances: of each year, above zero, at most 10 000 of them.
  ///   - defaultHazard: intensity of default per year, at least zero.
  ///   - pledge: the right given as security.
  ///   - lag: years from default to sale, at least zero.
  ///   - accrualRate: interest on the claim during the lag, continuous, per year.
  ///   - discountRate: continuous, per year.
  /// - Throws: `InvalidInput` for an argument out of range.
  /// - Complexity: O(n).
  public init(
    balances: [Double], defaultHazard: Double, securedBy pledge: PledgedRight, lag: Double = 1,
    accrualRate: Double = 0, discountRate: Double = 0
  ) throws(InvalidInput) {
    try require(
      (1...10_000).contains(balances.count), "balances", balances.count,
      "must be 1 to 10000 years")
    try requireEach(balances, "balances", requirePositive)
    try requireNonnegative(defaultHazard, "defaultHazard")
    try requireNonnegative(lag, "lag")
    try requireFinite(accrualRate, "accrualRate")
    try requireFinite(discountRate, "discountRate")
    var shares: [Double] = []
    var losses: [Double] = []
    var bases: [Double] = []
    for (index, balance) in balances.enumerated() {
      let start = Double(index)
      let middle = start + 0.5
      let claim = balance * exp(accrualRate * lag)
      let loss = try pledge.expectedShortfall(on: claim, after: middle + lag)
      let defaults = -exp(-defaultHazard * start) * expMinusOne(-defaultHazard)
      shares.append(loss / claim)
      losses.append(defaults * loss * exp(-discountRate * (middle + lag)))
      bases.append(balance * exp(-(defaultHazard + discountRate) * middle))
    }
    lossGivenDefaults = shares
    expectedLoss = Statistics.sum(losses)
    breakEvenSpread = expectedLoss / Statistics.sum(bases)
  }
}
