public import NumericalMethods

/// Which correlations two lognormal quantities can have, and which normal correlation gives one.
///
/// `ρ(r) = (e^(r σ₁ σ₂) − 1)/√((e^(σ₁²) − 1)(e^(σ₂²) − 1))` for a correlation `r` of the
/// logarithms.
///
/// > Source: McNeil, Frey & Embrechts, *Quantitative Risk Management*, 2nd ed., example 7.29.
public struct LogNormalCorrelation: Sendable, Hashable {
  private let product: Double
  private let scale: Double

  /// Two lognormal quantities by the standard deviations of their logarithms.
  ///
  /// - Throws: `InvalidInput` for a deviation outside (0, 15].
  public init(
    firstLogStandardDeviation first: Double, secondLogStandardDeviation second: Double
  ) throws(InvalidInput) {
    for (name, value) in [
      ("firstLogStandardDeviation", first), ("secondLogStandardDeviation", second),
    ] {
      try require(value > 0 && value <= 15, name, value, "must be in (0, 15]")
    }
    product = first * second
    scale = expMinusOne(first * first).squareRoot() * expMinusOne(second * second).squareRoot()
  }

  /// The least correlation that any dependence gives.
  public var minimum: Double { correlation(ofLogarithms: -1) }

  /// The greatest correlation that any dependence gives.
  public var maximum: Double { correlation(ofLogarithms: 1) }

  /// The correlation of the quantities for a correlation of their logarithms.
  public func correlation(ofLogarithms correlation: Double) -> Double {
    expMinusOne(correlation * product) / scale
  }

  /// The correlation of the logarithms that gives the quantities a target correlation.
  ///
  /// - Parameter target: between `minimum` and `maximum`.
  /// - Returns: a correlation in [−1, 1].
  /// - Throws: `InvalidInput` for a target that no dependence attains.
  public func correlationOfLogarithms(for target: Double) throws(InvalidInput) -> Double {
    try require(
      target >= minimum && target <= maximum, "target", target,
      "must be attainable, in [\(minimum), \(maximum)]")
    return min(max(logOnePlus(target * scale) / product, -1), 1)
  }
}
