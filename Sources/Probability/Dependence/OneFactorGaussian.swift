public import NumericalMethods

/// Dependence through one common normal factor: the latent variable of each name is
/// `√correlation X + √(1 − correlation) ε`, and the event happens when it is low.
///
/// Given the factor `X`, all events are independent.
///
/// > Source: Vasicek, Loan portfolio value, *Risk* 15 (2002); McNeil, Frey & Embrechts,
/// > *Quantitative Risk Management*, 2nd ed., §11.1.
public struct OneFactorGaussian: Sendable, Hashable {
  /// Correlation of the latent variables of two names, in [0, 1).
  public let correlation: Double

  /// One common factor with a correlation between names.
  ///
  /// - Throws: `InvalidInput` for a correlation outside [0, 1).
  public init(correlation: Double) throws(InvalidInput) {
    try require(
      correlation >= 0 && correlation < 1, "correlation", correlation, "must be in [0, 1)")
    self.correlation = correlation
  }

  /// Weight of the common factor, `√correlation`.
  public var loading: Double { correlation.squareRoot() }

  /// Weight of what is each name's own, `√(1 − correlation)`.
  public var ownLoading: Double { (1 - correlation).squareRoot() }

  /// The latent variable for a factor and a name's own draw, both standard normal.
  public func latent(factor: Double, own: Double) -> Double {
    loading * factor + ownLoading * own
  }

  /// The latent threshold below which an event of this probability happens.
  public func threshold(for probability: Double) -> Double { StandardNormal.quantile(probability) }

  /// Probability of an event given the common factor.
  ///
  /// `Φ((Φ⁻¹(p) − √correlation X)/√(1 − correlation))`.
  ///
  /// - Parameters:
  ///   - probability: unconditional, in [0, 1].
  ///   - factor: value of the common factor; low is bad.
  /// - Returns: a probability in [0, 1].
  public func conditionalProbability(_ probability: Double, given factor: Double) -> Double {
    conditionalProbability(threshold: StandardNormal.quantile(probability), given: factor)
  }

  /// Probability of an event given the common factor, by its latent threshold.
  ///
  /// - Parameters:
  ///   - threshold: the event happens when the latent variable is below it.
  ///   - factor: value of the common factor; low is bad.
  /// - Returns: a probability in [0, 1].
  public func conditionalProbability(threshold: Double, given factor: Double) -> Double {
    StandardNormal.cumulative((threshold - loading * factor) / ownLoading)
  }

  /// Probability of an event with the common factor at its `1 − confidence` quantile.
  ///
  /// - Parameters:
  ///   - probability: unconditional, in [0, 1].
  ///   - confidence: in (0, 1), such as 0.999.
  /// - Returns: a probability in [0, 1].
  /// - Throws: `InvalidInput` for a confidence outside (0, 1).
  public func stressedProbability(
    _ probability: Double, confidence: Double
  ) throws(InvalidInput) -> Double {
    try requireInnerProbability(confidence, "confidence")
    return conditionalProbability(probability, given: StandardNormal.quantile(1 - confidence))
  }
}
