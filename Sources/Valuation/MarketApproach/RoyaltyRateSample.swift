public import NumericalMethods

/// Observed royalty rates, described.
///
/// > Source: Hyndman & Fan, *The American Statistician* 50 (1996) 361–365 (quartiles of type 7);
/// > Student's interval on the logarithms.
public struct RoyaltyRateSample: Hashable, Sendable {
  /// The rates, ascending.
  public let rates: [Double]

  /// Observed rates.
  ///
  /// - Parameter rates: at least three, each in (0, 1].
  /// - Throws: `InvalidInput` for `royaltyRates`.
  public init(_ rates: [Double]) throws(InvalidInput) {
    try require(rates.count >= 3, "royaltyRates", rates.count, "must have at least 3 elements")
    for (index, rate) in rates.enumerated() {
      try require(rate > 0 && rate <= 1, "royaltyRates[\(index)]", rate, "must be in (0, 1]")
    }
    self.rates = rates.sorted()
  }

  /// The rate below which a share of the sample lies, by linear interpolation at `1 + (n−1)p`.
  public func quantile(_ probability: Double) -> Double {
    Statistics.quantile(ofSorted: rates, at: probability)
  }

  /// Mean after a share of the rates is cut from each end.
  ///
  /// - Parameter trim: share in [0, 0.5); `floor(trim·n)` rates are cut from each end.
  /// - Returns: the mean of the rates that stay.
  /// - Throws: `InvalidInput` for `trim`.
  public func trimmedMean(_ trim: Double) throws(InvalidInput) -> Double {
    try require(trim >= 0 && trim < 0.5, "trim", trim, "must be in [0, 0.5)")
    // A product such as 0.29 · 100 that falls a hair short of a whole number counts as whole.
    let product = trim * Double(rates.count)
    let whole = product.rounded()
    let exact = (whole - product).magnitude < 1e-12 * max(product, 1) ? whole : product
    let cut = min(Int(exact.rounded(.down)), (rates.count - 1) / 2)
    return Statistics.mean(Array(rates.dropFirst(cut).dropLast(cut)))
  }

  /// `exp(mean ln rate)`.
  public var geometricMean: Double { exp(Statistics.mean(rates.map { log($0) })) }

  /// Interval of the geometric mean: `exp(mean ln rate ∓ t(n−1)·s/√n)`.
  ///
  /// - Parameter confidence: in (0, 1).
  /// - Returns: the limits.
  /// - Throws: `InvalidInput` for `confidence`.
  public func geometricInterval(
    confidence: Double
  ) throws(InvalidInput) -> (low: Double, high: Double) {
    try require(confidence > 0 && confidence < 1, "confidence", confidence, "must be in (0, 1)")
    let logs = rates.map { log($0) }
    let quantile = SpecialFunctions.studentTQuantile(
      0.5 * (1 + confidence), degreesOfFreedom: Double(rates.count - 1))
    let reach = quantile * Statistics.standardDeviation(logs) / Double(rates.count).squareRoot()
    let centre = Statistics.mean(logs)
    return (exp(centre - reach), exp(centre + reach))
  }
}
