public import NumericalMethods

/// Interest and principal of payments of a level loan, unrounded, in the signs of spreadsheets.
public struct PaymentSplit: Hashable, Sendable {
  /// Interest of the first payment of the span (IPMT), negative.
  public let interest: Double
  /// Principal of the first payment of the span (PPMT), negative.
  public let principal: Double
  /// Interest of the span (CUMIPMT), negative.
  public let cumulativeInterest: Double
  /// Principal of the span (CUMPRINC), negative.
  public let cumulativePrincipal: Double
  /// Amount owed after the last payment of the span.
  public let balance: Double

  /// The split of a span of payments at period ends.
  ///
  /// With payment `A` and `v = 1/(1+rate)` the principal of payment j is `A v^(n−j+1)`, so a span
  /// has `A v^(n−last) (1 − v^count)/rate`, and the balance after payment j is the present value of
  /// those that follow.
  ///
  /// - Parameters:
  ///   - presentValue: amount of the loan.
  ///   - rate: per period, from 0 to 10.
  ///   - periods: number of payments, from 1 to 12 000.
  ///   - first: first payment of the span, from 1.
  ///   - last: last payment of the span.
  /// - Throws: `InvalidInput` for a span outside the payments.
  /// > Source: Kellison, *The Theory of Interest*, 3rd ed., 5.3.
  public init(
    presentValue: Double, rate: Double, periods: Int, first: Int, last: Int
  ) throws(InvalidInput) {
    try require(
      presentValue.isFinite, "presentValue", presentValue, "must be a finite number")
    try require(rate >= 0 && rate <= 10, "rate", rate, "must be from 0 to 1000 %")
    try require((1...12_000).contains(periods), "periods", periods, "must be from 1 to 12000")
    try require((1...periods).contains(first), "first", first, "must be from 1 to \(periods)")
    try require(
      (first...periods).contains(last), "last", last, "must be from \(first) to \(periods)")
    let count = Double(last - first + 1)
    let payment = presentValue / Annuity.presentFactor(rate: rate, periods: Double(periods))
    principal = -payment * Annuity.growth(rate, -Double(periods - first + 1))
    interest = -payment - principal
    cumulativePrincipal =
      -payment * Annuity.growth(rate, -Double(periods - last))
      * Annuity.presentFactor(rate: rate, periods: count)
    cumulativeInterest = -payment * count - cumulativePrincipal
    balance = payment * Annuity.presentFactor(rate: rate, periods: Double(periods - last))
  }
}
