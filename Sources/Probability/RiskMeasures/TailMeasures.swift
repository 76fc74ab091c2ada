public import NumericalMethods

extension Distribution {
  /// The loss that is not exceeded with a given confidence: the lower quantile.
  ///
  /// `min {x : P(X ≤ x) ≥ confidence}`.
  ///
  /// - Parameter confidence: in (0, 1), such as 0.99.
  /// - Returns: a value of the support.
  /// - Throws: `InvalidInput` for a confidence outside (0, 1).
  ///
  /// > Source: McNeil, Frey & Embrechts, *Quantitative Risk Management*, 2nd ed., §2.3.
  public func valueAtRisk(at confidence: Double) throws(InvalidInput) -> Double {
    try requireInnerProbability(confidence, "confidence")
    return confidence <= 0.5 ? quantile(confidence) : quantile(complement: 1 - confidence)
  }

  /// The mean of the worst `1 − confidence` of all losses (tail value at risk).
  ///
  /// `(E[X; X > q] + q (1 − confidence − P(X > q)))/(1 − confidence)` with `q` the value at risk.
  /// The second term counts the part of an atom at `q` that belongs to the tail, which makes the
  /// measure coherent.
  ///
  /// - Parameter confidence: in (0, 1), such as 0.99.
  /// - Returns: at least the value at risk; infinite where the mean is.
  /// - Throws: `InvalidInput` for a confidence outside (0, 1).
  ///
  /// > Source: Acerbi & Tasche, On the coherence of expected shortfall, *J. Banking & Finance* 26
  /// > (2002), definition 2.6.
  public func expectedShortfall(at confidence: Double) throws(InvalidInput) -> Double {
    let threshold = try valueAtRisk(at: confidence)
    let tail = 1 - confidence
    let rest = tail - probability(above: threshold)
    return max(threshold, (partialMean(above: threshold) + threshold * rest) / tail)
  }

  /// The mean of the lowest share of all outcomes: expected shortfall of a value, not of a loss.
  ///
  /// `(E[X; X ≤ q] − q (P(X ≤ q) − p))/p` with `q` the quantile of `p`.
  ///
  /// - Parameter p: the share of outcomes, in (0, 1).
  /// - Returns: at most the quantile of `p`.
  /// - Throws: `InvalidInput` for `p` outside (0, 1).
  ///
  /// > Source: Acerbi & Tasche (2002), as `expectedShortfall(at:)`, for the lower tail.
  public func lowerTailMean(at p: Double) throws(InvalidInput) -> Double {
    try requireInnerProbability(p, "p")
    let threshold = p <= 0.5 ? quantile(p) : quantile(complement: 1 - p)
    let rest = probability(upTo: threshold) - p
    return min(threshold, (partialMean(upTo: threshold) - threshold * rest) / p)
  }
}
