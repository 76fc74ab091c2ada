public import Finance
public import NumericalMethods

/// When a loan may default, what is then owed, and what of it is lost, period by period.
///
/// A default falls in the middle of its period; the claim is the balance of the period and the share
/// of what may still be drawn that is drawn by then. The borrower defaults up to a time when a normal factor `Y` is below `N⁻¹(F(t))`, so the loss in a
/// period is the difference of two expected losses with the collateral tied to `Y`.
///
/// > Source: Li (2000), *On default correlation: a copula function approach*, Journal of Fixed
/// > Income 9; Frye (2000), *Collateral damage*, Risk 13(4).
public struct LossProfile: Hashable, Sendable {
  /// One period of the loan.
  public struct Row: Hashable, Sendable {
    /// The period with its balance.
    public let period: CreditExposure.Period
    /// What is owed in a default of this period: the balance and the conversion of the undrawn part.
    public let claim: Double
    /// Length of the period in years, as interest counts it.
    public let years: Double
    /// Probability of survival to the end of the period, from the day of the price.
    public let survival: Double
    /// Probability of default in the period, from the day of the price.
    public let defaultProbability: Double
    /// Share of the claim lost in a default of this period, worth on the day of default.
    public let lossGivenDefault: Double
    /// Worth of one unit at the start, at the middle (where defaults fall) and at the end.
    public let discountFactors: (start: Double, middle: Double, end: Double)
    /// Years from the day of the price to the default.
    public let timeToDefault: Double

    /// Expected loss of the period, an amount on the day of default.
    public var expectedLoss: Double { defaultProbability * claim * lossGivenDefault }

    public static func == (left: Row, right: Row) -> Bool {
      left.period == right.period && left.claim == right.claim && left.survival == right.survival
        && left.defaultProbability == right.defaultProbability
        && left.lossGivenDefault == right.lossGivenDefault
        && left.discountFactors == right.discountFactors
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(period)
      hasher.combine(survival)
      hasher.combine(lossGivenDefault)
    }
  }

  /// The periods in order.
  public let rows: [Row]
  /// The currency of the balances.
  public let currency: Currency

  /// The losses of a loan from the day of its price on.
  ///
  /// - Parameters:
  ///   - exposure: balances over time.
  ///   - pledges: security, at most 1000 rights in the currency of the exposure.
  ///   - assumptions: the borrower, the dependence, the funding.
  /// - Throws: `InvalidInput` for a loan that has matured, and for pledges in another currency.
  /// - Complexity: O(periods) with one pledge; up to 64 combinations of invalidated rights each
  ///   with more.
  public init(
    _ exposure: CreditExposure, securedBy pledges: [Pledge] = [],
    under assumptions: CreditAssumptions
  ) throws(InvalidInput) {
    try require(pledges.count <= 1000, "pledges", pledges.count, "must be at most 1000")
    for (index, pledge) in pledges.enumerated() {
      try pledge.value.requireCurrency(exposure.currency, "pledges[\(index)].value")
    }
    guard let left = exposure.remaining(from: assumptions.asOf) else {
      throw InvalidInput(
        "exposure", "must have a balance after \(assumptions.asOf)", got: "\(exposure.maturity)")
    }
    let borrower = assumptions.borrower
    let funding = assumptions.funding
    func defaulted(by day: Day) -> Double {
      borrower.conditionalDefault(from: assumptions.asOf, to: day)
    }
    var rows: [Row] = []
    rows.reserveCapacity(left.periods.count)
    for period in left.periods {
      let before = defaulted(by: period.start)
      let after = defaulted(by: period.end)
      let middle = try period.start.adding(days: (period.end - period.start) / 2)
      let claim = period.balance + assumptions.undrawnConversion * period.undrawn
      let share = try Self.lossGivenDefault(
        on: claim, between: before, and: after, on: middle, securedBy: pledges,
        under: assumptions)
      rows.append(
        Row(
          period: period, claim: claim, years: left.years(of: period), survival: 1 - after,
          defaultProbability: (1 - before)
            * borrower.conditionalDefault(from: period.start, to: period.end),
          lossGivenDefault: share,
          discountFactors: (
            funding.discountFactor(from: assumptions.asOf, to: period.start),
            funding.discountFactor(from: assumptions.asOf, to: middle),
            funding.discountFactor(from: assumptions.asOf, to: period.end)
          ),
          timeToDefault: funding.dayCount.yearFraction(from: assumptions.asOf, to: middle)))
    }
    self.rows = rows
    currency = exposure.currency
  }

  /// Probability of default within the life of the loan.
  public var defaultProbability: Double { rows.reduce(0) { $0 + $1.defaultProbability } }

  /// Expected loss over the life of the loan, worth on the day of default.
  public var expectedLoss: Money {
    Money(rows.reduce(0) { $0 + $1.expectedLoss }, currency)
  }

  /// Expected claim in default.
  public var exposureAtDefault: Money {
    guard defaultProbability > 0 else { return Money(rows.first?.claim ?? 0, currency) }
    let owed = rows.reduce(0) { $0 + $1.defaultProbability * $1.claim }
    return Money(owed / defaultProbability, currency)
  }

  /// Expected loss over the expected claim in default, so that
  /// `expectedLoss = defaultProbability lossGivenDefault exposureAtDefault`.
  public var lossGivenDefault: Double {
    let owed = rows.reduce(0) { $0 + $1.defaultProbability * $1.claim }
    return owed > 0 ? expectedLoss.amount / owed : rows.first?.lossGivenDefault ?? 0
  }

  /// Expected loss discounted to the day of the price at the funding curve.
  public var presentValueOfLoss: Money {
    Money(rows.reduce(0) { $0 + $1.expectedLoss * $1.discountFactors.middle }, currency)
  }

  private static func lossGivenDefault(
    on balance: Double, between before: Double, and after: Double, on day: Day,
    securedBy pledges: [Pledge], under assumptions: CreditAssumptions
  ) throws(InvalidInput) -> Double {
    let unrecovered = 1 - assumptions.unsecuredRecovery
    guard balance > 0 else { return 0 }
    guard !pledges.isEmpty else { return unrecovered }
    let collateral = try PledgedCollateral(pledges, defaultOn: day, under: assumptions)
    let correlation = assumptions.collateralCorrelation
    // Without a chance of default, or without dependence, the share is that of any default.
    guard after > before, correlation != 0 else {
      let loss = collateral.loss(on: balance, defaultProbability: 1, correlation: 0)
      return unrecovered * min(max(loss / balance, 0), 1)
    }
    let upper = collateral.loss(
      on: balance, defaultProbability: after, correlation: correlation)
    let lower = collateral.loss(
      on: balance, defaultProbability: before, correlation: correlation)
    return unrecovered * min(max((upper - lower) / (after - before) / balance, 0), 1)
  }
}
