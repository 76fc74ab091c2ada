public import NumericalMethods

/// Revenue of the products covered by a right, over the periods of a timeline.
public struct RevenueForecast: Hashable, Sendable {
  enum Shape: Hashable, Sendable {
    case table([Double])
    case growing(first: Double, growth: Double)
    case adoption(saturation: Double, midpoint: Double, steepness: Double)
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

  /// Adoption along a logistic curve, integrated over each period, so that splitting a period
  /// changes nothing: yearly pace `saturation/(1 + e^(−steepness × (t − midpoint)))`.
  ///
  /// - Parameters:
  ///   - saturation: yearly revenue once everybody has adopted, at least 0.
  ///   - midpoint: years from the valuation date to half of it; negative when already passed.
  ///   - steepness: speed of adoption per year, above 0.
  /// - Returns: the forecast.
  /// - Throws: `InvalidInput` naming the argument.
  ///
  /// > Source: Fisher & Pry, "A simple substitution model of technological change" (1971).
  public static func adoption(
    saturation: Double, midpoint: Double, steepness: Double
  ) throws(InvalidInput) -> RevenueForecast {
    try requireNotNegative(saturation, "saturation")
    try requireFinite(midpoint, "midpoint")
    try require(
      steepness > 0 && steepness.isFinite, "steepness", steepness, "must be above 0")
    return RevenueForecast(
      shape: .adoption(saturation: saturation, midpoint: midpoint, steepness: steepness))
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
    case .adoption(let saturation, let midpoint, let steepness):
      return try timeline.periods.map { period in
        let ascent =
          softplus(steepness * (period.end - midpoint))
          - softplus(steepness * (period.start - midpoint))
        return try finite(saturation * ascent / steepness, "a revenue")
      }
    }
  }
}

/// `ln(1 + e^x)`, the integral of the logistic curve.
private func softplus(_ x: Double) -> Double { max(0, x) + logOnePlus(exp(-abs(x))) }
