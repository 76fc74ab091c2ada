public import NumericalMethods

/// Risk weight of a tranche under the standardised approach for securitisation exposures.
///
/// `Ka = (1 − delinquentShare) poolCapital + 0.5 delinquentShare`, `a = −1/(p Ka)`,
/// `Kssfa(u, l) = (e^(a u) − e^(a l))/(a (u − l))`. A tranche below `Ka` weighs 1250 %, one above
/// `12.5 Kssfa(detachment − Ka, attachment − Ka)`, one across it the mean by width.
///
/// > Source: Basel Committee, *Basel Framework*, CRE41.
public struct SecuritizationCapital: Hashable, Sendable {
  /// Capital of the pool with its delinquent share, `Ka`.
  public let adjustedCapital: Double
  /// Weight by the formula, 1 being 100 %.
  public let unflooredWeight: Double
  /// Weight after the floor and the cap of 12.5.
  public let riskWeight: Double

  /// A tranche of a securitisation.
  ///
  /// - Parameters:
  ///   - poolCapital: capital charge of the pool under the standardised approach, in `(0, 1)`.
  ///   - delinquentShare: share in default or 90 days late, in `[0, 1]`.
  ///   - attachment: in `[0, 1)`.
  ///   - detachment: above `attachment`, at most 1.
  ///   - supervisoryParameter: `p`, in `(0, 2]`: 1 for securitisations, 1.5 for
  ///     resecuritisations, 0.5 for simple, transparent and comparable ones.
  ///   - floor: lowest risk weight, in `[0, 12.5]`.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    poolCapital: Double, delinquentShare: Double, attachment: Double, detachment: Double,
    supervisoryParameter: Double = 1, floor: Double = 0.15
  ) throws(InvalidInput) {
    try requireOpenFraction(poolCapital, "poolCapital")
    try requireFraction(delinquentShare, "delinquentShare")
    try requireShareBelowOne(attachment, "attachment")
    try require(detachment <= 1, "detachment", detachment, "must be in (0, 1]")
    try require(
      supervisoryParameter > 0 && supervisoryParameter <= 2, "supervisoryParameter",
      supervisoryParameter, "must be in (0, 2]")
    try require(floor >= 0 && floor <= 12.5, "floor", floor, "must be in [0, 12.5]")
    try require(
      detachment > attachment, "detachment", detachment,
      "must be above the attachment \(attachment)")

    let capital = (1 - delinquentShare) * poolCapital + 0.5 * delinquentShare
    let decay = -1 / (supervisoryParameter * capital)
    adjustedCapital = capital
    unflooredWeight =
      if detachment <= capital {
        12.5
      } else if attachment >= capital {
        12.5 * Self.meanExponential(decay, from: attachment - capital, to: detachment - capital)
      } else {
        (capital - attachment) / (detachment - attachment) * 12.5
          + (detachment - capital) / (detachment - attachment) * 12.5
          * Self.meanExponential(decay, from: 0, to: detachment - capital)
      }
    riskWeight = min(max(unflooredWeight, floor), 12.5)
  }

  /// Mean of `e^(a x)` over an interval, without cancellation for a thin tranche.
  private static func meanExponential(_ a: Double, from lower: Double, to upper: Double) -> Double {
    let width = a * (upper - lower)
    return exp(a * lower) * (width == 0 ? 1 : expMinusOne(width) / width)
  }
}
