public import NumericalMethods
public import Probability

/// A loan whose default and whose collateral depend on one common factor.
///
/// Default when `√ρ X + √(1 − ρ) ε` is below its threshold; `ln V = m + s (g X + √(1 − g²) e)`. So
/// the latent variable and `ln V` are jointly normal with correlation `g √ρ`.
///
/// > Source: Frye, Collateral damage, *Risk* 13 (April 2000).
public struct WrongWayExposure: Sendable, Hashable {
  /// Unconditional probability of default, in (0, 1).
  public let defaultProbability: Double
  /// The borrower's dependence on the factor.
  public let dependence: OneFactorGaussian
  /// Correlation of `ln V` with the factor, in [−1, 1]; positive where both fall together.
  public let collateralLoading: Double
  /// The claim, above zero.
  public let exposure: Double
  /// Value of the collateral at the sale.
  public let collateral: LognormalValue

  /// A loan and its collateral under one factor.
  ///
  /// - Parameters:
  ///   - exposure: the claim, above zero.
  ///   - collateral: value of the collateral at the sale.
  ///   - defaultProbability: in (0, 1).
  ///   - assetCorrelation: of the latent variables of two borrowers, in [0, 1).
  ///   - collateralLoading: correlation of the collateral's logarithm and the factor, in [−1, 1].
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    exposure: Double, collateral: LognormalValue, defaultProbability: Double,
    assetCorrelation: Double, collateralLoading: Double
  ) throws(InvalidInput) {
    try requirePositive(exposure, "exposure")
    try requireOpenFraction(defaultProbability, "defaultProbability")
    try requireCorrelation(collateralLoading, "collateralLoading")
    do {
      dependence = try OneFactorGaussian(correlation: assetCorrelation)
    } catch {
      throw InvalidInput("assetCorrelation", error.rule, got: error.value)
    }
    self.exposure = exposure
    self.collateral = collateral
    self.defaultProbability = defaultProbability
    self.collateralLoading = collateralLoading
  }

  /// Share of the claim lost on average, default or not.
  ///
  /// - Returns: a share in [0, 1].
  /// - Throws: `.notConverged` if a very small loss cannot be integrated.
  public func expectedLossRate() throws(NumericalError) -> Double {
    try collateral.wrongWayShortfall(
      below: exposure, defaultProbability: defaultProbability,
      correlation: dependence.loading * collateralLoading) / exposure
  }

  /// Share of the claim lost in a default that says nothing about the collateral.
  public var unconditionalLossGivenDefault: Double {
    collateral.shortfall(below: exposure) / exposure
  }

  /// Probability of default and share lost with the factor at its `1 − confidence` quantile.
  ///
  /// - Parameter confidence: in (0, 1), such as 0.999.
  /// - Returns: the two figures; the stressed loss rate is their product.
  /// - Throws: `InvalidInput` for a confidence outside (0, 1).
  public func stressed(
    at confidence: Double
  ) throws(InvalidInput) -> (defaultProbability: Double, lossGivenDefault: Double) {
    let probability = try dependence.stressedProbability(
      defaultProbability, confidence: confidence)
    let factor = StandardNormal.quantile(1 - confidence)
    let value = collateral.given(factor: factor, loading: collateralLoading)
    return (probability, value.shortfall(below: exposure) / exposure)
  }
}

extension LognormalValue {
  /// `E[max(amount − W, 0); default]`, exact to a relative 1e-9 also where it is very small.
  ///
  /// The closed form of `shortfall(below:defaultProbability:correlation:)`, which has an absolute
  /// error of about 1e-15 of the amount; below a millionth of it, the integral over the default
  /// variable, whose terms are all positive.
  ///
  /// - Parameters:
  ///   - amount: the claim, above zero.
  ///   - defaultProbability: in (0, 1).
  ///   - correlation: of `ln W` and the default variable, in [−1, 1].
  /// - Returns: an amount from zero to `defaultProbability × amount`.
  /// - Throws: `.notConverged` if the integral fails.
  public func wrongWayShortfall(
    below amount: Double, defaultProbability: Double, correlation: Double
  ) throws(NumericalError) -> Double {
    let closed = shortfall(
      below: amount, defaultProbability: defaultProbability, correlation: correlation)
    if closed > 1e-6 * amount || correlation == 0 || logDeviation == 0 { return closed }
    let threshold = StandardNormal.quantile(defaultProbability)
    // In the distance below the threshold; normal densities are nothing 40 deviations out.
    let end = min(max(threshold, -38) + 40, 80)
    return try integrate(
      { distance in
        let x = threshold - distance
        let value = given(factor: x, loading: correlation)
        return StandardNormal.density(x) * value.shortfall(below: amount)
      }, from: 0, to: end, breaks: [0.1, 1, 3, 8, 20], relative: 1e-10, absolute: 0
    ).value
  }
}
