public import NumericalMethods

/// Loss of a large pool of equal names whose defaults share one normal factor.
///
/// Given the factor `Z` a share `N((N⁻¹(PD) − √ρ Z)/√(1 − ρ))` defaults, and nothing else is left
/// to chance.
///
/// > Source: Vasicek (2002), *Loan portfolio value*, Risk 15(12).
public struct VasicekPool: Hashable, Sendable {
  /// Probability of default over the horizon, in `(0, 1)`.
  public let defaultProbability: Double
  /// Asset correlation, in `(0, 1)`.
  public let assetCorrelation: Double
  /// Loss given default, in `(0, 1]`.
  public let lossGivenDefault: Double

  private let threshold: Double

  /// A large pool of equal names.
  ///
  /// - Parameters:
  ///   - defaultProbability: over the horizon, in `(0, 1)`.
  ///   - assetCorrelation: in `(0, 1)`.
  ///   - lossGivenDefault: in `(0, 1]`.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    defaultProbability: Double, assetCorrelation: Double, lossGivenDefault: Double = 1
  ) throws(InvalidInput) {
    try requireOpenFraction(defaultProbability, "defaultProbability")
    try requireOpenFraction(assetCorrelation, "assetCorrelation")
    try require(
      lossGivenDefault > 0 && lossGivenDefault <= 1, "lossGivenDefault", lossGivenDefault,
      "must be in (0, 1]")
    self.defaultProbability = defaultProbability
    self.assetCorrelation = assetCorrelation
    self.lossGivenDefault = lossGivenDefault
    threshold = StandardNormal.quantile(defaultProbability)
  }

  /// Expected loss, a share of the pool.
  public var expectedLoss: Double { defaultProbability * lossGivenDefault }

  /// Standard deviation of the loss, `LGD √(N2(c, c; ρ) − PD²)`, `c = N⁻¹(PD)`.
  public var standardDeviation: Double {
    let both = StandardNormal.cumulative(threshold, threshold, correlation: assetCorrelation)
    return lossGivenDefault * max(both - defaultProbability * defaultProbability, 0).squareRoot()
  }

  /// Loss that is not exceeded with a probability, a share of the pool.
  ///
  /// - Parameter confidence: in `(0, 1)`.
  /// - Returns: a share of the pool.
  /// - Throws: `InvalidInput` if the confidence is out of range.
  public func quantile(at confidence: Double) throws(InvalidInput) -> Double {
    try requireOpenFraction(confidence, "confidence")
    return lossGivenDefault
      * Self.stressedProbability(
        defaultProbability, correlation: assetCorrelation, confidence: confidence)
  }

  /// Quantile less expected loss, a share of the pool.
  ///
  /// - Parameter confidence: in `(0, 1)`.
  /// - Returns: a share of the pool.
  /// - Throws: `InvalidInput` if the confidence is out of range.
  public func unexpectedLoss(at confidence: Double) throws(InvalidInput) -> Double {
    try quantile(at: confidence) - expectedLoss
  }

  /// Mean loss above the quantile, `LGD N2(N⁻¹(PD), N⁻¹(1 − q); √ρ)/(1 − q)`.
  ///
  /// - Parameter confidence: `q`, in `(0, 1)`.
  /// - Returns: a share of the pool.
  /// - Throws: `InvalidInput` if the confidence is out of range.
  public func expectedShortfall(at confidence: Double) throws(InvalidInput) -> Double {
    try requireOpenFraction(confidence, "confidence")
    let tail = StandardNormal.cumulative(
      threshold, -StandardNormal.quantile(confidence),
      correlation: assetCorrelation.squareRoot())
    return lossGivenDefault * tail / (1 - confidence)
  }

  /// Probability that the loss is at most a share of the pool.
  ///
  /// `N((√(1 − ρ) N⁻¹(loss/LGD) − N⁻¹(PD))/√ρ)`.
  public func probability(upTo loss: Double) -> Double {
    let share = loss / lossGivenDefault
    guard share > 0 else { return 0 }
    guard share < 1 else { return 1 }
    return StandardNormal.cumulative(
      ((1 - assetCorrelation).squareRoot() * StandardNormal.quantile(share) - threshold)
        / assetCorrelation.squareRoot())
  }

  /// Expected loss of a tranche, a share of the tranche.
  ///
  /// `(E[min(L, detachment)] − E[min(L, attachment)])/(detachment − attachment)`, with
  /// `E[min(L, K)] = K P(L > K) + LGD (PD − N2(c, −z; −√ρ))` and `z` the factor at which `L = K`.
  ///
  /// - Parameters:
  ///   - attachment: in `[0, 1)`.
  ///   - detachment: above `attachment`, at most 1.
  /// - Returns: a share of the tranche.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public func expectedTrancheLoss(
    from attachment: Double, to detachment: Double
  ) throws(InvalidInput) -> Double {
    try requireTranche(attachment, detachment)
    let upper = limitedLoss(detachment)
    let lower = limitedLoss(attachment)
    return (upper - lower) / (detachment - attachment)
  }

  /// `E[min(L, limit)]`.
  private func limitedLoss(_ limit: Double) -> Double {
    guard limit > 0 else { return 0 }
    guard limit < lossGivenDefault else { return expectedLoss }
    // The loss exceeds the limit when the factor is below z.
    let root = assetCorrelation.squareRoot()
    let z =
      (threshold - (1 - assetCorrelation).squareRoot()
        * StandardNormal.quantile(limit / lossGivenDefault)) / root
    let above = StandardNormal.cumulative(threshold, z, correlation: root)
    return limit * StandardNormal.cumulative(z) + lossGivenDefault * (defaultProbability - above)
  }

  /// Default probability given the factor at its `1 − confidence` quantile.
  ///
  /// `N((N⁻¹(PD) + √ρ N⁻¹(confidence))/√(1 − ρ))`, also the heart of the Basel risk weights.
  static func stressedProbability(
    _ defaultProbability: Double, correlation: Double, confidence: Double
  ) -> Double {
    StandardNormal.cumulative(
      (StandardNormal.quantile(defaultProbability)
        + correlation.squareRoot() * StandardNormal.quantile(confidence))
        / (1 - correlation).squareRoot())
  }
}

/// Refuses attachment and detachment points that make no tranche.
func requireTranche(_ attachment: Double, _ detachment: Double) throws(InvalidInput) {
  try requireShareBelowOne(attachment, "attachment")
  try require(
    detachment > attachment && detachment <= 1, "detachment", detachment,
    "must be above the attachment \(attachment) and at most 1")
}
