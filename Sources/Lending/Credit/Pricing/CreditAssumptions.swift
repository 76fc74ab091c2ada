public import Finance
public import NumericalMethods

/// What the price of a loan takes for granted: funding, the borrower, dependence, capital, cost.
public struct CreditAssumptions: Hashable, Sendable {
  /// The day on which the loan is priced.
  public let asOf: Day
  /// What the lender's own money costs.
  public let funding: DiscountCurve
  /// How likely the borrower defaults over time.
  public let borrower: HazardCurve
  /// Correlation of the value of the pledges and the borrower's fortune, in `(-1, 1)`.
  public let collateralCorrelation: Double
  /// Correlation of the logarithms of the values of two pledges, in `[0, 1]`.
  public let pledgeCorrelation: Double
  /// Share of what the pledges do not pay that is recovered from the borrower, in `[0, 1]`.
  public let unsecuredRecovery: Double
  /// Share of what may still be drawn that is drawn by a default, in `[0, 1]`.
  public let undrawnConversion: Double
  /// Capital held over the balance, in `[0, 1]`.
  public let capitalRatio: Double
  /// Required return on capital after tax, per year.
  public let hurdle: Double
  /// Tax on profit, in `[0, 1)`.
  public let taxRate: Double
  /// Cost of running the loan as a share of the balance, per year.
  public let operatingCost: Double

  /// The assumptions of a price.
  ///
  /// - Parameters:
  ///   - asOf: the day on which the loan is priced.
  ///   - funding: what the lender's own money costs.
  ///   - borrower: how likely the borrower defaults.
  ///   - collateralCorrelation: of value and borrower, in `(-1, 1)`; positive is wrong-way.
  ///   - pledgeCorrelation: of the values of two pledges, in `[0, 1]`.
  ///   - unsecuredRecovery: on what the pledges do not pay, in `[0, 1]`.
  ///   - undrawnConversion: share of what may still be drawn that is drawn by a default, in
  ///     `[0, 1]`.
  ///   - capitalRatio: capital over the balance, in `[0, 1]`; by default 10.5 % of a weight of
  ///     100 %.
  ///   - hurdle: required return on capital after tax, in `[0, 10]`.
  ///   - taxRate: from 0 to below 1.
  ///   - operatingCost: per year, in `[0, 1]`.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    asOf: Day, funding: DiscountCurve, borrower: HazardCurve, collateralCorrelation: Double = 0,
    pledgeCorrelation: Double = 0, unsecuredRecovery: Double = 0,
    undrawnConversion: Double = 0, capitalRatio: Double = 0.105, hurdle: Double = 0.12,
    taxRate: Double = 0.25, operatingCost: Double = 0
  ) throws(InvalidInput) {
    try require(
      collateralCorrelation > -1 && collateralCorrelation < 1, "collateralCorrelation",
      collateralCorrelation, "must be in (-1, 1)")
    try requireFraction(pledgeCorrelation, "pledgeCorrelation")
    try requireFraction(unsecuredRecovery, "unsecuredRecovery")
    try requireFraction(undrawnConversion, "undrawnConversion")
    try requireFraction(capitalRatio, "capitalRatio")
    try require(hurdle >= 0 && hurdle <= 10, "hurdle", hurdle, "must be in [0, 10]")
    try requireShareBelowOne(taxRate, "taxRate")
    try requireFraction(operatingCost, "operatingCost")
    self.asOf = asOf
    self.funding = funding
    self.borrower = borrower
    self.collateralCorrelation = collateralCorrelation
    self.pledgeCorrelation = pledgeCorrelation
    self.unsecuredRecovery = unsecuredRecovery
    self.undrawnConversion = undrawnConversion
    self.capitalRatio = capitalRatio
    self.hurdle = hurdle
    self.taxRate = taxRate
    self.operatingCost = operatingCost
  }
}
