public import NumericalMethods

/// How unequal lognormal patent values are.
///
/// Mean over median `e^(σ²/2)`, Gini coefficient `2Φ(σ/√2) − 1`, share of the top fraction `f`
/// `Φ(σ − z(1 − f))`.
///
/// > Source: Aitchison & Brown, *The Lognormal Distribution* (1957), 11.3; lognormal preferred by
/// > Harhoff, Scherer & Vopel (1997), ZEW Discussion Paper 97-30.
public struct LognormalConcentration: Hashable, Sendable {
  /// Standard deviation of the logarithm of value.
  public let sigma: Double

  /// Values by the spread of their logarithm.
  ///
  /// - Parameter sigma: standard deviation of the logarithm of value, in (0, 6].
  /// - Throws: a deviation outside its range.
  public init(sigma: Double) throws(InvalidInput) {
    try require(sigma > 0 && sigma <= 6, "sigma", sigma, "must be in (0, 6]")
    self.sigma = sigma
  }

  /// Mean over median.
  public var meanOverMedian: Double { exp(sigma * sigma / 2) }

  /// Standard deviation over mean, `√(e^σ² − 1)`.
  public var coefficientOfVariation: Double { expMinusOne(sigma * sigma).squareRoot() }

  /// Gini coefficient, from 0 for equal values to 1.
  public var gini: Double { SpecialFunctions.erf(sigma / 2) }

  /// Share of all value that the most valuable patents hold.
  ///
  /// - Parameter fraction: the share of patents, in (0, 1).
  /// - Returns: a share in (0, 1).
  /// - Throws: a fraction outside its range.
  public func topShare(_ fraction: Double) throws(InvalidInput) -> Double {
    try require(fraction > 0 && fraction < 1, "fractions", fraction, "must be in (0, 1)")
    return StandardNormal.cumulative(sigma - StandardNormal.complementQuantile(fraction))
  }
}
