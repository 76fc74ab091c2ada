public import Finance
public import Probability

/// The value of rights on simulated paths: its distribution, its tail, and who makes it.
public struct SimulatedValue: Sendable {
  /// One right's part.
  public struct Contribution: Sendable {
    /// The right's name.
    public let name: String
    /// What the appraisal says.
    public let appraised: Money
    /// Mean over paths.
    public let mean: Estimate
    /// Mean over the worst paths of the portfolio; these add up to its expected shortfall.
    public let inTail: Estimate
  }

  /// What was uncertain.
  public let uncertainty: ValueUncertainty
  /// The currency of every figure.
  public let currency: Currency
  /// What the appraisal says.
  public let appraised: Money
  /// Paths and seed.
  public let paths: Int
  public let seed: UInt64
  /// Mean over paths.
  public let mean: Estimate
  /// Expected value in closed form; nil where the rate deviates.
  public let expected: Double
  /// Standard deviation of the value of one path.
  public let standardDeviation: Double
  /// Quantiles at 50 %, 5 % and 1 %.
  public let median: Estimate
  public let fivePercent: Estimate
  public let onePercent: Estimate
  /// The quantile at one less the confidence, which sets the haircut.
  public let prudent: Estimate
  /// Mean of the worst 5 % and 1 % of paths.
  public let shortfallAtFivePercent: Estimate
  public let shortfallAtOnePercent: Estimate
  /// Probability that the value does not cover the loan, and the mean shortage; nil without a loan.
  public let probabilityOfLoss: Estimate?
  public let expectedLoss: Estimate?
  /// The rights in order.
  public let contributions: [Contribution]
  /// All values, from the least; the law of the collateral for a loan secured on it.
  public let sorted: [Double]

  /// `1 − prudent value / appraised value`: what a prudent lender takes off.
  public var haircut: Double { 1 - advanceRate }

  /// `prudent value / appraised value`, in [0, 1]: what a prudent lender advances on.
  public var advanceRate: Double {
    appraised.amount > 0 ? min(1, max(0, prudent.value / appraised.amount)) : 0
  }
}
