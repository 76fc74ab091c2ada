public import NumericalMethods

/// Risk-adjusted return of a loan on the capital it binds, after funding, cost, loss and tax.
///
/// `rate = (riskAdjustedMargin + capitalRatio fundingRate) (1 − taxRate)/capitalRatio`.
///
/// > Source: Hull, *Risk Management and Financial Institutions*, ch. 26.
public struct ReturnOnCapital: Hashable, Sendable {
  /// What the loan costs, as shares of the exposure a year.
  public let costs: LendingCosts
  /// Loan rate and fees, per year.
  public let revenue: Double

  /// The return of a loan at a rate.
  ///
  /// - Parameters:
  ///   - rate: loan rate per year, finite.
  ///   - feeRate: fees per year as a share of the exposure, finite.
  ///   - costs: what the loan costs.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(rate: Double, feeRate: Double = 0, costs: LendingCosts) throws(InvalidInput) {
    try requireFinite(rate, "rate")
    try requireFinite(feeRate, "feeRate")
    revenue = rate + feeRate
    self.costs = costs
  }

  /// Rate and fees less funding, cost and expected loss, per year.
  public var riskAdjustedMargin: Double {
    revenue - costs.fundingRate - costs.operatingCost - costs.expectedLossRate
  }

  /// Return on capital after tax, per year.
  public var rate: Double {
    Self.rate(
      margin: riskAdjustedMargin, fundingRate: costs.fundingRate,
      capitalRatio: costs.capitalRatio, taxRate: costs.taxRate)
  }

  /// `(margin + capitalRatio fundingRate) (1 − taxRate)/capitalRatio`.
  static func rate(
    margin: Double, fundingRate: Double, capitalRatio: Double, taxRate: Double
  ) -> Double {
    (margin + capitalRatio * fundingRate) * (1 - taxRate) / capitalRatio
  }

  /// Profit above the required return, per year and unit of exposure.
  ///
  /// `(rate − hurdle) capitalRatio`.
  public func economicProfit(hurdle: Double) -> Double { (rate - hurdle) * costs.capitalRatio }
}
