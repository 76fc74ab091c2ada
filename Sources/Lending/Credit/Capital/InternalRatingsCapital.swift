public import NumericalMethods

/// Capital for one exposure under the internal ratings-based approach.
///
/// `K = (LGD N((N⁻¹(PD) + √R N⁻¹(0.999))/√(1 − R)) − PD LGD) adj`, `riskWeight = 12.5 K scaling`.
///
/// > Source: Basel Committee, *Basel Framework*, CRE31.4–31.25.
public struct InternalRatingsCapital: Hashable, Sendable {
  /// The class of exposure, which fixes correlation and maturity adjustment.
  public enum AssetClass: Hashable, Sendable {
    /// A firm: effective maturity in years, held to 1…5; yearly sales of a small firm in millions
    /// of euro, held to 5…50, or none for a large one.
    case corporate(maturity: Double, turnover: Double?)
    /// A loan on a dwelling.
    case mortgage
    /// A revolving retail credit.
    case revolving
    /// Any other retail exposure.
    case otherRetail
  }

  /// The class of the exposure.
  public let assetClass: AssetClass
  /// The probability used, after the floor.
  public let defaultProbability: Double
  /// Share of the exposure lost in default, in `[0, 1]`.
  public let lossGivenDefault: Double
  /// Exposure at default, an amount above zero.
  public let exposure: Double
  /// One under Basel III, 1.06 under Basel II.
  public let scaling: Double
  /// Best estimate of loss of a defaulted exposure, a share.
  public let bestEstimateLoss: Double

  /// An exposure with its risk components.
  ///
  /// - Parameters:
  ///   - assetClass: the class of the exposure.
  ///   - defaultProbability: over one year, in `[0, 1]`; 1 is an exposure in default.
  ///   - lossGivenDefault: in `[0, 1]`.
  ///   - exposure: above zero.
  ///   - probabilityFloor: lowest probability used, in `[0, 1)`.
  ///   - scaling: in `(0, 2]`.
  ///   - bestEstimateLoss: in `[0, 1]`, used in default only.
  /// - Throws: `InvalidInput` naming the argument that is out of range, or `defaultProbability`
  ///   if it is zero without a floor.
  public init(
    _ assetClass: AssetClass, defaultProbability: Double, lossGivenDefault: Double,
    exposure: Double, probabilityFloor: Double = 0.0005, scaling: Double = 1,
    bestEstimateLoss: Double = 0
  ) throws(InvalidInput) {
    try requireFraction(defaultProbability, "defaultProbability")
    try requireFraction(lossGivenDefault, "lossGivenDefault")
    try requirePositive(exposure, "exposure")
    if case .corporate(let maturity, let turnover) = assetClass {
      try requirePositive(maturity, "maturity")
      if let turnover { try requireNonnegative(turnover, "turnover") }
    }
    try requireShareBelowOne(probabilityFloor, "probabilityFloor")
    try require(scaling > 0 && scaling <= 2, "scaling", scaling, "must be in (0, 2]")
    try requireFraction(bestEstimateLoss, "bestEstimateLoss")
    try require(
      defaultProbability > 0 || probabilityFloor > 0, "defaultProbability", defaultProbability,
      "must be above 0 when there is no floor")
    self.assetClass = assetClass
    self.defaultProbability = max(defaultProbability, probabilityFloor)
    self.lossGivenDefault = lossGivenDefault
    self.exposure = exposure
    self.scaling = scaling
    self.bestEstimateLoss = bestEstimateLoss
  }

  /// Whether the exposure is in default.
  public var isDefaulted: Bool { defaultProbability == 1 }

  /// Asset correlation `R` of the class.
  ///
  /// Corporate `0.12 e + 0.24 (1 − e)`, `e = (1 − exp(−50 PD))/(1 − exp(−50))`, less
  /// `0.04 (1 − (S − 5)/45)` for a firm with sales `S`; mortgage 0.15; revolving 0.04; other
  /// retail between 0.03 and 0.16 with the exponent 35.
  public var correlation: Double {
    switch assetClass {
    case .corporate(_, let turnover):
      let base = Self.between(0.12, 0.24, decay: 50, at: defaultProbability)
      guard let turnover else { return base }
      return base - 0.04 * (1 - (min(max(turnover, 5), 50) - 5) / 45)
    case .mortgage: return 0.15
    case .revolving: return 0.04
    case .otherRetail: return Self.between(0.03, 0.16, decay: 35, at: defaultProbability)
    }
  }

  /// Maturity adjustment, one for retail and in default.
  ///
  /// `(1 + (M − 2.5) b)/(1 − 1.5 b)`, `b = (0.11852 − 0.05478 ln PD)²`.
  public var maturityFactor: Double {
    guard case .corporate(let maturity, _) = assetClass, !isDefaulted else { return 1 }
    let root = 0.11852 - 0.05478 * log(defaultProbability)
    let slope = root * root
    return (1 + (min(max(maturity, 1), 5) - 2.5) * slope) / (1 - 1.5 * slope)
  }

  /// Capital `K` as a share of the exposure; in default `max(0, LGD − bestEstimateLoss)`.
  public var capitalRatio: Double {
    if isDefaulted { return max(0, lossGivenDefault - bestEstimateLoss) }
    let stressed = VasicekPool.stressedProbability(
      defaultProbability, correlation: correlation, confidence: 0.999)
    return lossGivenDefault * (stressed - defaultProbability) * maturityFactor
  }

  /// Risk weight, `12.5 K scaling`; 1 is 100 %.
  public var riskWeight: Double { 12.5 * capitalRatio * scaling }

  /// Risk-weighted assets, an amount.
  public var riskWeightedAssets: Double { riskWeight * exposure }

  /// Expected loss, an amount: `PD LGD exposure`, in default `bestEstimateLoss exposure`.
  public var expectedLoss: Double {
    (isDefaulted ? bestEstimateLoss : defaultProbability * lossGivenDefault) * exposure
  }

  private static func between(
    _ low: Double, _ high: Double, decay: Double, at probability: Double
  ) -> Double {
    let weight = expMinusOne(-decay * probability) / expMinusOne(-decay)
    return low * weight + high * (1 - weight)
  }
}
