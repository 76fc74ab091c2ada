public import NumericalMethods

/// The probability that a right is valid, updated by independent findings.
///
/// `odds(k+1) = odds(k) × LR(k)`, with `LR = sensitivity/(1 − specificity)` for a favourable
/// finding and `(1 − sensitivity)/specificity` for an adverse one.
///
/// > Source: Bayes' rule in odds form; Good, *Probability and the Weighing of Evidence* (1950).
public struct ValidityUpdate: Hashable, Sendable {
  /// A finding about a right.
  public struct Finding: Hashable, Sendable {
    /// `P(favourable | valid)`, in (0, 1).
    public let sensitivity: Double
    /// `P(adverse | invalid)`, in (0, 1).
    public let specificity: Double
    /// Whether it supports validity.
    public let isFavorable: Bool

    /// A finding.
    ///
    /// - Parameters:
    ///   - sensitivity: `P(favourable | valid)`, in (0, 1).
    ///   - specificity: `P(adverse | invalid)`, in (0, 1).
    ///   - isFavorable: whether it supports validity.
    /// - Throws: `InvalidInput` naming the argument.
    public init(
      sensitivity: Double, specificity: Double, isFavorable: Bool
    ) throws(InvalidInput) {
      try require(
        sensitivity > 0 && sensitivity < 1, "sensitivity", sensitivity, "must be in (0, 1)")
      try require(
        specificity > 0 && specificity < 1, "specificity", specificity, "must be in (0, 1)")
      self.sensitivity = sensitivity
      self.specificity = specificity
      self.isFavorable = isFavorable
    }

    /// How much more likely the finding is for a valid right than for an invalid one.
    public var likelihoodRatio: Double {
      isFavorable ? sensitivity / (1 - specificity) : (1 - sensitivity) / specificity
    }
  }

  /// Probability after each finding.
  public let posteriors: [Double]
  /// Product of the likelihood ratios.
  public let combinedLikelihoodRatio: Double
  /// Probability after all findings; the prior if there are none.
  public let posterior: Double

  /// Updates a probability.
  ///
  /// - Parameters:
  ///   - prior: probability of validity before the findings, in (0, 1).
  ///   - findings: independent given validity, in order.
  /// - Throws: `InvalidInput` for `priorValidity`.
  public init(prior: Double, findings: [Finding]) throws(InvalidInput) {
    try require(prior > 0 && prior < 1, "priorValidity", prior, "must be in (0, 1)")
    var (odds, ratio) = (prior / (1 - prior), 1.0)
    var posteriors: [Double] = []
    for finding in findings {
      odds *= finding.likelihoodRatio
      ratio *= finding.likelihoodRatio
      // Of odds beyond the range of numbers the probability is one all the same.
      posteriors.append(odds.isFinite ? odds / (1 + odds) : 1)
    }
    self.posteriors = posteriors
    combinedLikelihoodRatio = ratio
    posterior = posteriors.last ?? prior
  }
}
