public import NumericalMethods
public import Probability

/// How low a lognormal value may be: its quantile, the mean below it, and haircuts to it.
///
/// > Source: closed forms of the lognormal law.
public struct LowValue: Sendable, Hashable {
  /// Law of the value.
  public let law: LogNormal
  /// Probability of a value up to the quantile, in (0, 1).
  public let probability: Double

  /// The lower tail of a value.
  ///
  /// - Throws: `InvalidInput` for a probability outside (0, 1).
  public init(of law: LogNormal, at probability: Double) throws(InvalidInput) {
    try require(
      probability > 0 && probability < 1, "probability", probability, "must be in (0, 1)")
    self.law = law
    self.probability = probability
  }

  /// The quantile, `exp(μ + σ z)`.
  public var quantile: Double { law.quantile(probability) }

  /// Mean of the values below the quantile, `exp(μ + σ²/2) Φ(z − σ)/p`.
  public var tailMean: Double {
    // Through logarithms: mean and probability may each leave the range of numbers.
    let shift = law.logStandardDeviation
    let share = StandardNormal.logCumulative(score - shift) - log(probability)
    return exp(law.logMean + 0.5 * shift * shift + share)
  }

  /// Loss from the mean to the quantile, `1 − exp(σ z − σ²/2)`.
  public var haircutOnMean: Double {
    let shift = law.logStandardDeviation
    return -expMinusOne(shift * score - 0.5 * shift * shift)
  }

  /// Loss from the median to the quantile, `1 − exp(σ z)`.
  public var haircutOnMedian: Double { -expMinusOne(law.logStandardDeviation * score) }

  private var score: Double { StandardNormal.quantile(probability) }
}
