import NumericalMethods

/// Spreads which return the price of flows.
public enum Spreads {
  /// The constant continuous spread over zero rates that returns a price (z-spread), from −100 %
  /// to 1000 %.
  ///
  /// `price = Σ amounts[k] × e^(−(zeroRates[k] + spread) × times[k])`.
  ///
  /// - Parameters:
  ///   - amounts: not negative, not all zero.
  ///   - times: in years, strictly increasing, above zero.
  ///   - zeroRates: the continuous zero rate to each time.
  ///   - price: with accrued interest, above zero.
  /// - Returns: the spread a year.
  /// - Throws: `InvalidInput` for rows that do not fit, or named `price` when no spread of the span
  ///   returns it; `NumericalError` from the search.
  /// > Source: O'Kane, *Modelling Single-name and Multi-name Credit Derivatives*, 4.5.
  public static func zeroVolatility(
    of amounts: [Double], at times: [Double], over zeroRates: [Double], price: Double
  ) throws -> Double {
    try requireIncreasing(times)
    try requirePositiveFlows(amounts, "amounts", count: times.count)
    try require(
      zeroRates.count == times.count && zeroRates.allSatisfy(\.isFinite), "zeroRates",
      zeroRates.count, "must have \(times.count) finite entries, one a time")
    try require(price.isFinite && price > 0, "price", price, "must be above zero")
    let worth = onCurve(amounts, at: times, zeroRates)
    let roots = try InternalRateOfReturn.continuousRoots(
      of: [-price] + worth, at: [0] + times, in: -1...10)
    guard let spread = roots.first else {
      throw InvalidInput(
        "price", "must be returned by a spread from -100 % to 1000 %", got: "\(price)")
    }
    return spread
  }

  /// Value of each amount at its own zero rate: `amounts[k] × e^(−zeroRates[k] × times[k])`.
  public static func onCurve(
    _ amounts: [Double], at times: [Double], _ zeroRates: [Double]
  ) -> [Double] {
    zip(zip(amounts, times), zeroRates).map { $0.0 * exp(-$1 * $0.1) }
  }

  /// The margin over a flat index that returns the price of an amortising floating note.
  ///
  /// Interest of a period is `balance × (index + quotedMargin)/perYear`; the price is the sum of the
  /// flows over `(1 + (index + margin)/perYear)^k`. Searched with `index + margin` from −90 % to
  /// 1000 %.
  ///
  /// - Parameters:
  ///   - principal: repaid at the end of each period, not negative, not all zero.
  ///   - index: the flat index a year.
  ///   - quotedMargin: the margin of the contract a year.
  ///   - price: with accrued interest, per 100 of the sum of principal.
  ///   - perYear: periods a year, from 1 to 366.
  /// - Returns: the margin a year.
  /// - Throws: `InvalidInput` for rows that do not fit, or named `price` when no margin of the span
  ///   returns it; `NumericalError` from the search.
  /// > Source: Fabozzi & Mann, *Floating-Rate Securities*, ch. 3.
  public static func discountMargin(
    principal: [Double], index: Double, quotedMargin: Double, price: Double, perYear: Int
  ) throws -> Double {
    try requirePositiveFlows(principal, "principal", count: max(1, principal.count))
    try require((1...366).contains(perYear), "perYear", perYear, "must be from 1 to 366")
    try require(price.isFinite && price > 0, "price", price, "must be above zero")
    let total = principal.reduce(0, +)
    let periodic = (index + quotedMargin) / Double(perYear)
    var balance = total
    var flows = [-price / 100 * total]
    for part in principal {
      flows.append(balance * periodic + part)
      balance -= part
    }
    let count = Double(perYear)
    let roots = try InternalRateOfReturn.roots(of: flows, in: (-0.9 / count)...(10 / count))
    guard let rate = InternalRateOfReturn.nearestToZero(roots) else {
      throw InvalidInput("price", "must be returned by a margin of the span", got: "\(price)")
    }
    return rate * count - index
  }
}
