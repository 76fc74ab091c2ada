public import NumericalMethods

/// The normal law.
///
/// Density `exp(−z²/2) / (σ √(2π))` with `z = (x − mean)/σ`.
///
/// > Source: Johnson, Kotz & Balakrishnan, *Continuous Univariate Distributions*, vol. 1, ch. 13.
public struct Normal: Distribution, Hashable {
  /// Expected value.
  public let mean: Double
  /// Standard deviation, above zero.
  public let standardDeviation: Double

  /// The normal law with a mean and a standard deviation above zero.
  ///
  /// - Throws: `InvalidInput` for a mean that is not finite or a standard deviation not above 0.
  public init(mean: Double, standardDeviation: Double) throws(InvalidInput) {
    try requireFinite(mean, "mean")
    try requirePositive(standardDeviation, "standardDeviation")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  private init(standard: Void) {
    mean = 0
    standardDeviation = 1
  }

  /// Mean zero, standard deviation one.
  public static let standard = Normal(standard: ())

  public var support: ClosedRange<Double> { -Double.infinity...Double.infinity }
  public var variance: Double { standardDeviation * standardDeviation }
  public var skewness: Double { 0 }

  public func density(at x: Double) -> Double {
    StandardNormal.density(score(x)) / standardDeviation
  }

  public func probability(upTo x: Double) -> Double { StandardNormal.cumulative(score(x)) }

  public func probability(above x: Double) -> Double { StandardNormal.complement(score(x)) }

  public func partialMean(upTo x: Double) -> Double {
    let z = score(x)
    return mean * StandardNormal.cumulative(z) - standardDeviation * StandardNormal.density(z)
  }

  public func partialMean(above x: Double) -> Double {
    let z = score(x)
    return mean * StandardNormal.complement(z) + standardDeviation * StandardNormal.density(z)
  }

  public func quantile(_ p: Double) -> Double {
    mean + standardDeviation * StandardNormal.quantile(p)
  }

  public func quantile(complement q: Double) -> Double {
    mean - standardDeviation * StandardNormal.quantile(q)
  }

  private func score(_ x: Double) -> Double { (x - mean) / standardDeviation }
}
