public import NumericalMethods

/// Hill's estimate of how heavy the upper tail of values is.
///
/// `index = k / Σ ln(x(j) / x(k + 1))` over the `k` largest values, `standardError = index / √k`.
///
/// > Source: Hill (1975), *A simple general approach to inference about the tail of a distribution*,
/// > Annals of Statistics 3.
public struct TailIndex: Hashable, Sendable {
  /// The tail index; the tail falls as its power.
  public let index: Double
  /// Asymptotic standard error.
  public let standardError: Double

  /// An estimate from the largest values.
  ///
  /// - Parameters:
  ///   - values: observed values in any order, positive, at least two.
  ///   - tailCount: how many of the largest to use, at least 1 and fewer than all.
  /// - Throws: an input outside its range, or largest values that are all equal.
  public init(values: [Double], tailCount: Int) throws(InvalidInput) {
    try require(values.count >= 2, "values", values.count, "must be two or more")
    for (position, value) in values.enumerated() {
      try require(value > 0 && value.isFinite, "values[\(position)]", value, "must be positive")
    }
    try require(
      tailCount >= 1 && tailCount < values.count, "tailCount", tailCount,
      "must be at least 1 and below the number of values (\(values.count))")
    let sorted = values.sorted(by: >)
    let threshold = sorted[tailCount]
    let sum = Statistics.sum(sorted.prefix(tailCount).map { log($0 / threshold) })
    try require(sum > 0, "values", threshold, "must have largest values that are not all equal")
    index = Double(tailCount) / sum
    standardError = index / Double(tailCount).squareRoot()
  }

  /// Whether the tail is so heavy that it has no mean: then spreading over more patents does not
  /// lower the risk.
  public var isMeanInfinite: Bool { index <= 1 }
}
