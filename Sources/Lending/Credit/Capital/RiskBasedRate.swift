public import NumericalMethods

/// The lowest loan rate that earns the hurdle return on capital, with its parts.
///
/// `rate = fundingRate + operatingCost + PD LGD + capitalRatio (hurdle/(1 − taxRate) − fundingRate)`.
/// Capital replaces debt in the funding, so it saves the funding rate.
///
/// > Source: risk-adjusted return on capital, solved for the rate; Hull, *Risk Management and
/// > Financial Institutions*, ch. 26.
public struct RiskBasedRate: Hashable, Sendable {
  /// Transfer price of funds, per year.
  public let fundingPart: Double
  /// Cost of running the loan, per year.
  public let operatingPart: Double
  /// Expected loss, `PD LGD`, per year.
  public let expectedLossPart: Double
  /// Cost of capital above funding, per year.
  public let capitalPart: Double

  /// The rate of a loan from what it costs the lender.
  ///
  /// - Parameters:
  ///   - costs: funding, expected loss, operating cost, capital and tax.
  ///   - hurdle: required return on capital after tax, per year, at least zero.
  /// - Throws: `InvalidInput` if the hurdle is out of range.
  public init(_ costs: LendingCosts, hurdle: Double) throws(InvalidInput) {
    try requireNonnegative(hurdle, "hurdle")
    fundingPart = costs.fundingRate
    operatingPart = costs.operatingCost
    expectedLossPart = costs.expectedLossRate
    capitalPart = Self.capitalPart(
      capitalRatio: costs.capitalRatio, hurdle: hurdle, taxRate: costs.taxRate,
      fundingRate: costs.fundingRate)
  }

  /// Cost of capital above funding, `capitalRatio (hurdle/(1 − taxRate) − fundingRate)`.
  static func capitalPart(
    capitalRatio: Double, hurdle: Double, taxRate: Double, fundingRate: Double
  ) -> Double {
    capitalRatio * (hurdle / (1 - taxRate) - fundingRate)
  }

  /// Break-even rate, per year: the sum of its parts.
  public var rate: Double { fundingPart + operatingPart + expectedLossPart + capitalPart }
}
