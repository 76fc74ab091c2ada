public import NumericalMethods

/// A large pool of pledge loans whose defaults and collateral values share one factor.
///
/// Given the factor `Z`, low being bad, `loss(Z) = p(Z) E[max(1 − W, 0) | Z]` per unit of exposure,
/// with `p(Z) = N((N⁻¹(PD) − √defaultLoading Z)/√(1 − defaultLoading))` and `W` the sale value of
/// one loan's collateral, of whose log variance the share `valueLoading` is common.
///
/// > Source: Frye (2000), *Collateral damage*, Risk 13(4); conditional independence as in
/// > Vasicek (2002).
public struct CollateralizedPool: Hashable, Sendable {
  /// Probability of default over the horizon, in `(0, 1)`.
  public let defaultProbability: Double
  /// Asset correlation of defaults, in `[0, 1)`.
  public let defaultLoading: Double
  /// Share of the log variance of collateral values that is common, in `[0, 1)`.
  public let valueLoading: Double
  /// Sale value of the collateral over the exposure.
  public let sale: LognormalValue
  private let threshold: Double

  /// A pool of equal pledge loans.
  ///
  /// - Parameters:
  ///   - defaultProbability: over the horizon, in `(0, 1)`.
  ///   - defaultLoading: asset correlation of defaults, in `[0, 1)`.
  ///   - valueLoading: common share of the log variance of values, in `[0, 1)`.
  ///   - sale: sale value of the collateral per unit of exposure, at the horizon.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    defaultProbability: Double, defaultLoading: Double, valueLoading: Double, sale: LognormalValue
  ) throws(InvalidInput) {
    try requireOpenFraction(defaultProbability, "defaultProbability")
    try requireShareBelowOne(defaultLoading, "defaultLoading")
    try requireShareBelowOne(valueLoading, "valueLoading")
    self.defaultProbability = defaultProbability
    self.defaultLoading = defaultLoading
    self.valueLoading = valueLoading
    self.sale = sale
    threshold = StandardNormal.quantile(defaultProbability)
  }

  /// Loss of the pool given the factor, a share.
  public func loss(given factor: Double) -> Double {
    conditionalDefault(given: factor)
      * sale.given(factor: factor, loading: valueLoading.squareRoot()).shortfall(below: 1)
  }

  /// Expected loss of the pool, a share.
  public var expectedLoss: Double {
    // The factor ties default and value with the product of their loadings.
    sale.shortfall(
      below: 1, defaultProbability: defaultProbability,
      correlation: (defaultLoading * valueLoading).squareRoot())
  }

  /// Expected loss above an attachment point, a share of the pool.
  ///
  /// - Parameter attachment: in `(0, 1)`.
  /// - Returns: a share of the pool.
  /// - Throws: `InvalidInput` if the attachment is out of range; `NumericalError` if the quadrature
  ///   does not converge.
  public func expectedExcess(over attachment: Double) throws -> Double {
    try requireOpenFraction(attachment, "attachment")
    // The loss falls with the factor, so it exceeds the attachment below one point.
    let (lowest, highest) = (-12.0, 12.0)
    if loss(given: lowest) <= attachment { return 0 }
    let turn =
      loss(given: highest) >= attachment
      ? highest
      : try findRoot(
        of: { (factor: Double) throws(NumericalError) -> Double in
          loss(given: factor) - attachment
        }, between: lowest, and: highest)
    return try integrate(
      { (factor: Double) throws(NumericalError) -> Double in
        (loss(given: factor) - attachment) * StandardNormal.density(factor)
      }, from: lowest, to: turn, breaks: [-8, -6, -4, -2, 0, 2, 4]
    ).value
  }

  /// Loss that is not exceeded with a probability, at `Z = N⁻¹(1 − confidence)`.
  ///
  /// - Parameter confidence: in `(0, 1)`.
  /// - Returns: a share of the pool.
  /// - Throws: `InvalidInput` if the confidence is out of range.
  public func quantile(at confidence: Double) throws(InvalidInput) -> Double {
    try requireOpenFraction(confidence, "confidence")
    return loss(given: -StandardNormal.quantile(confidence))
  }

  /// The pool if its collateral values had no common factor: what separate models of value and
  /// default would say.
  public var withIndependentValues: CollateralizedPool {
    CollateralizedPool(self, valueLoading: 0)
  }

  private init(_ other: CollateralizedPool, valueLoading: Double) {
    defaultProbability = other.defaultProbability
    defaultLoading = other.defaultLoading
    self.valueLoading = valueLoading
    sale = other.sale
    threshold = other.threshold
  }

  private func conditionalDefault(given factor: Double) -> Double {
    StandardNormal.cumulative(
      (threshold - defaultLoading.squareRoot() * factor) / (1 - defaultLoading).squareRoot())
  }
}
