public import NumericalMethods

/// Recovery when a buyer at full price arrives at a constant rate, and a forced sale ends the wait.
///
/// `factor = λ/(λ + r) (1 − e^(−(λ + r) T)) + firePrice e^(−(λ + r) T)`, with `λ` the arrival
/// rate, `r` the discount rate and `T` the deadline.
///
/// > Source: expected discounted price at the earlier of an exponential time and a deadline.
public struct SaleBeforeDeadline: Hashable, Sendable {
  /// Expected discounted share of the price, before costs.
  public let factor: Double
  /// Probability that a buyer arrives before the deadline.
  public let soldBeforeDeadline: Double

  /// A wait for a buyer.
  ///
  /// - Parameters:
  ///   - saleIntensity: arrivals of a buyer at full price, per year, at least zero.
  ///   - discountRate: continuous, per year, above zero.
  ///   - deadline: years until the forced sale, above zero.
  ///   - firePrice: share of the price that the forced sale brings, in `[0, 1]`.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    saleIntensity: Double, discountRate: Double, deadline: Double, firePrice: Double
  ) throws(InvalidInput) {
    try requireNonnegative(saleIntensity, "saleIntensity")
    try requirePositive(discountRate, "discountRate")
    try requirePositive(deadline, "deadline")
    try requireFraction(firePrice, "firePrice")
    let total = saleIntensity + discountRate
    factor =
      saleIntensity / total * -expMinusOne(-total * deadline) + firePrice * exp(-total * deadline)
    soldBeforeDeadline = -expMinusOne(-saleIntensity * deadline)
  }

  /// Recovery over the claim, with the cap applied to the expected value.
  ///
  /// `min(1, max(0, factor (1 − costRate) collateralValue − fixedCost)/claim)`.
  ///
  /// - Parameters:
  ///   - claim: what is owed, above zero.
  ///   - collateralValue: value of the collateral, above zero.
  ///   - costRate: cost of the sale as a share of the price, from 0 to below 1.
  ///   - fixedCost: an amount, at least zero.
  /// - Returns: a share from 0 to 1.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public func recoveryRate(
    on claim: Double, collateralValue: Double, costRate: Double = 0, fixedCost: Double = 0
  ) throws(InvalidInput) -> Double {
    try requirePositive(claim, "claim")
    try requirePositive(collateralValue, "collateralValue")
    try requireShareBelowOne(costRate, "costRate")
    try requireNonnegative(fixedCost, "fixedCost")
    let proceeds = factor * (1 - costRate) * collateralValue - fixedCost
    return min(1, max(0, proceeds) / claim)
  }
}
