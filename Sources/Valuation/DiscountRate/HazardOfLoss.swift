public import Finance
public import NumericalMethods

/// The risk that a right or a business is lost altogether, as a part of a discount rate.
///
/// `(1 + rate)/(1 − failureProbability) − 1`, or `(1 + rate) e^hazard − 1`. A risk that stands in
/// the rate must not stand in the cash flows as well.
///
/// > Source: equivalence of hazard and risk-adjusted discounting; Duffie & Singleton (1999).
public struct HazardOfLoss: Hashable, Sendable {
  /// Continuous rate of loss per year.
  public let hazardRate: Double

  /// A yearly probability of total loss.
  ///
  /// - Parameter failureProbability: per year, in [0, 1).
  /// - Throws: `InvalidInput` for `failureProbability`.
  public init(failureProbability: Double) throws(InvalidInput) {
    try require(
      failureProbability >= 0 && failureProbability < 1, "failureProbability",
      failureProbability, "must be in [0, 1)")
    hazardRate = -logOnePlus(-failureProbability)
  }

  /// A continuous rate of loss.
  ///
  /// - Parameter hazardRate: per year, at least 0.
  /// - Throws: `InvalidInput` for `hazardRate`.
  public init(continuousRate hazardRate: Double) throws(InvalidInput) {
    try requireNotNegative(hazardRate, "hazardRate")
    self.hazardRate = hazardRate
  }

  /// Probability of surviving a year.
  public var annualSurvival: Double { exp(-hazardRate) }

  /// The continuous discount rate that bears the hazard: `ln(1 + rate) + hazardRate`.
  ///
  /// - Parameter rate: discount rate without the hazard.
  /// - Returns: continuous rate per year.
  public func continuousRate(with rate: Rate) -> Double { rate.logGrowth(over: 1) + hazardRate }
}
