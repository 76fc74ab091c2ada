import NumericalMethods

/// The probability that two names default together.
///
/// Gaussian: `N2(N⁻¹(PD1), N⁻¹(PD2); ρ)`; Student: the bivariate t distribution with `ν` degrees of
/// freedom at the t quantiles.
///
/// > Source: McNeil, Frey & Embrechts, *Quantitative Risk Management*, 2nd ed., ch. 11.
public struct JointDefault: Hashable, Sendable {
  /// Probability of default of the first name.
  public let firstProbability: Double
  /// Probability of default of the second name.
  public let secondProbability: Double
  /// Probability that both default.
  public let probability: Double

  /// Two names.
  ///
  /// - Parameters:
  ///   - first: default probability of the first name, in `(0, 1)`.
  ///   - second: default probability of the second name, in `(0, 1)`.
  ///   - assetCorrelation: in `(-1, 1)`.
  ///   - degreesOfFreedom: of the Student copula, from 1 to 1000; none for the Gaussian one.
  /// - Throws: `InvalidInput` naming the argument that is out of range; `NumericalError` if the
  ///   quadrature fails.
  public init(
    _ first: Double, _ second: Double, assetCorrelation: Double, degreesOfFreedom: Double? = nil
  ) throws {
    try requireOpenFraction(first, "defaultProbability1")
    try requireOpenFraction(second, "defaultProbability2")
    try require(
      assetCorrelation > -1 && assetCorrelation < 1, "assetCorrelation", assetCorrelation,
      "must be in (-1, 1)")
    (firstProbability, secondProbability) = (first, second)
    if let degrees = degreesOfFreedom {
      try require(
        degrees >= 1 && degrees <= 1000, "degreesOfFreedom", degrees, "must be in [1, 1000]")
      probability = try SpecialFunctions.studentTCumulative(
        SpecialFunctions.studentTQuantile(first, degreesOfFreedom: degrees),
        SpecialFunctions.studentTQuantile(second, degreesOfFreedom: degrees),
        correlation: assetCorrelation, degreesOfFreedom: degrees)
    } else {
      probability = StandardNormal.cumulative(
        StandardNormal.quantile(first), StandardNormal.quantile(second),
        correlation: assetCorrelation)
    }
  }

  /// Correlation of the two default indicators.
  public var defaultCorrelation: Double {
    let (first, second) = (firstProbability, secondProbability)
    return (probability - first * second)
      / (first * (1 - first) * second * (1 - second)).squareRoot()
  }

  /// Probability that the second name defaults given that the first does.
  public var conditionalProbability: Double { probability / firstProbability }
}
