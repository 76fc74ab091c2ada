public import NumericalMethods

/// Mean time of repayment, weighted by principal.
public enum WeightedAverageLife {
  /// `Σ times[k] × principal[k] ÷ Σ principal`.
  ///
  /// - Parameters:
  ///   - principal: repaid at each time, not negative, not all zero.
  ///   - times: in years, strictly increasing, above zero.
  /// - Returns: years.
  /// - Throws: `InvalidInput` for rows that are not so.
  /// > Source: Fabozzi, *The Handbook of Mortgage-Backed Securities*, 7th ed., ch. 5.
  public static func of(
    _ principal: [Double], at times: [Double]
  ) throws(InvalidInput) -> Double {
    try requireIncreasing(times)
    try requirePositiveFlows(principal, "principal", count: times.count)
    // Shares of the largest part, so that a sum of large parts stays finite.
    let size = principal.max() ?? 1
    var (weighted, total) = (0.0, 0.0)
    for (part, time) in zip(principal, times) {
      weighted += part / size * time
      total += part / size
    }
    return weighted / total
  }
}
