public import NumericalMethods

/// Revenue of the products covered by a right, over the periods of a timeline.
public struct RevenueForecast: Hashable, Sendable {
  enum Shape: Hashable, Sendable {
    case table([Double])
    case growing(first: Double, growth: Double)
    case adoption(GrowthCurve)
  }

  let shape: Shape

  /// Amounts as stated, period by period, a part-period with its own amount.
  ///
  /// - Parameter amounts: one a period, at least 0.
  /// - Returns: the forecast.
  /// - Throws: `InvalidInput` for the element.
  public static func table(_ amounts: [Double]) throws(InvalidInput) -> RevenueForecast {
    try requireEach(amounts, "revenue", requireNotNegative)
    return RevenueForecast(shape: .table(amounts))
  }

  /// Growth from the pace of the first year: `first × (1 + growth)^k × length of period k`.
  ///
  /// - Parameters:
  ///   - first: revenue of a full first year, at least 0.
  ///   - growth: yearly growth, above −1.
  /// - Returns: the forecast.
  /// - Throws: `InvalidInput` naming the argument.
  public static func growing(
    from first: Double, at growth: Double
  ) throws(InvalidInput) -> RevenueForecast {
    try requireNotNegative(first, "first")
    try require(growth > -1 && growth.isFinite, "growth", growth, "must be above -1")
    return RevenueForecast(shape: .growing(first: first, growth: growth))
  }

  /// Adoption along an S-curve: the yearly pace of the curve, added up over each period, so that
  /// splitting a period changes nothing.
  ///
  /// - Parameter curve: yearly revenue by years from the valuation date.
  /// - Returns: the forecast.
  public static func adoption(along curve: GrowthCurve) -> RevenueForecast {
    RevenueForecast(shape: .adoption(curve))
  }

  /// Revenue of each period.
  ///
  /// - Parameter timeline: the periods of the forecast.
  /// - Returns: amounts at least 0, one a period, a part-period with its part.
  /// - Throws: `InvalidInput` for `revenue` when a table has another number of periods;
  ///   `NumericalError` when an amount leaves the range of numbers.
  public func amounts(over timeline: PeriodTimeline) throws -> [Double] {
    switch shape {
    case .table(let amounts):
      try requireLength(amounts, "revenue", timeline.count, of: "the periods")
      return amounts
    case .growing(let first, let growth):
      return try timeline.periods.enumerated().map { index, period in
        try finite(first * compound(growth, Double(index)) * period.length, "a revenue")
      }
    case .adoption(let curve):
      return try timeline.periods.map {
        try finite(max(0, curve.area(from: $0.start, to: $0.end)), "a revenue")
      }
    }
  }
}
