public import NumericalMethods

/// The law of a positive quantity whose logarithm is normal.
///
/// > Source: Johnson, Kotz & Balakrishnan, *Continuous Univariate Distributions*, vol. 1, ch. 14.
public struct LogNormal: Distribution, Hashable {
  /// Mean of the logarithm.
  public let logMean: Double
  /// Standard deviation of the logarithm, above zero.
  public let logStandardDeviation: Double

  /// The lognormal law by the mean and standard deviation of the logarithm.
  ///
  /// - Throws: `InvalidInput` for a log mean that is not finite or a log deviation not above 0.
  public init(logMean: Double, logStandardDeviation: Double) throws(InvalidInput) {
    try requireFinite(logMean, "logMean")
    try requirePositive(logStandardDeviation, "logStandardDeviation")
    self.logMean = logMean
    self.logStandardDeviation = logStandardDeviation
  }

  /// The lognormal law by its mean and coefficient of variation.
  ///
  /// `σ² = ln(1 + cv²)`, `μ = ln mean − σ²/2`.
  ///
  /// - Throws: `InvalidInput` for a mean or coefficient not above 0.
  public init(mean: Double, coefficientOfVariation: Double) throws(InvalidInput) {
    try requirePositive(mean, "mean")
    try require(
      coefficientOfVariation > 1e-150 && coefficientOfVariation < 1e150,
      "coefficientOfVariation", coefficientOfVariation, "must be in (1e-150, 1e150)")
    let variance = logOnePlus(coefficientOfVariation * coefficientOfVariation)
    try self.init(
      logMean: log(mean) - 0.5 * variance, logStandardDeviation: variance.squareRoot())
  }

  public var support: ClosedRange<Double> { 0...Double.infinity }
  public var mean: Double { exp(logMean + 0.5 * logVariance) }
  public var variance: Double { mean * mean * expMinusOne(logVariance) }
  public var skewness: Double {
    (exp(logVariance) + 2) * expMinusOne(logVariance).squareRoot()
  }

  public func density(at x: Double) -> Double {
    if x <= 0 { return 0 }
    return StandardNormal.density(score(x)) / (x * logStandardDeviation)
  }

  public func probability(upTo x: Double) -> Double {
    x <= 0 ? 0 : StandardNormal.cumulative(score(x))
  }

  public func probability(above x: Double) -> Double {
    x <= 0 ? 1 : StandardNormal.complement(score(x))
  }

  public func partialMean(upTo x: Double) -> Double {
    x <= 0 ? 0 : mean * StandardNormal.cumulative(score(x) - logStandardDeviation)
  }

  public func partialMean(above x: Double) -> Double {
    x <= 0 ? mean : mean * StandardNormal.complement(score(x) - logStandardDeviation)
  }

  public func quantile(_ p: Double) -> Double {
    exp(logMean + logStandardDeviation * StandardNormal.quantile(p))
  }

  public func quantile(complement q: Double) -> Double {
    exp(logMean - logStandardDeviation * StandardNormal.quantile(q))
  }

  private var logVariance: Double { logStandardDeviation * logStandardDeviation }

  private func score(_ x: Double) -> Double { (log(x) - logMean) / logStandardDeviation }
}
