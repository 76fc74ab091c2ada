public import NumericalMethods

/// The law whose density rises in a straight line to the mode and falls in one to the maximum.
///
/// > Source: Kotz & van Dorp, *Beyond Beta*, ch. 1.
public struct Triangular: Distribution, Hashable {
  /// Least value.
  public let minimum: Double
  /// Most likely value, in [minimum, maximum].
  public let mode: Double
  /// Greatest value, above the least.
  public let maximum: Double

  /// The triangular law on [minimum, maximum] with its peak at the mode.
  ///
  /// - Throws: `InvalidInput` unless `minimum ≤ mode ≤ maximum` and `minimum < maximum`.
  public init(minimum: Double, mode: Double, maximum: Double) throws(InvalidInput) {
    try requireThreePoints(minimum, mode, maximum)
    self.minimum = minimum
    self.mode = mode
    self.maximum = maximum
  }

  public var support: ClosedRange<Double> { minimum...maximum }
  public var mean: Double { minimum / 3 + mode / 3 + maximum / 3 }
  public var variance: Double {
    // ((m − a)² + (b − m)² + (b − a)²)/36: a sum of squares, so nothing cancels.
    (rise * rise + fall * fall + width * width) / 36
  }
  public var skewness: Double {
    let left = rise / width
    let right = fall / width
    let spread = 0.5 * (left * left + right * right + 1)
    let top = (right - left) * (1 + left) * (1 + right)
    return 2.0.squareRoot() * top / (5 * spread * spread.squareRoot())
  }

  public func density(at x: Double) -> Double {
    if x.isNaN { return x }
    if x < minimum || x > maximum { return 0 }
    if x == mode { return 2 / width }
    return x < mode
      ? 2 * ((x - minimum) / rise) / width : 2 * ((maximum - x) / fall) / width
  }

  public func probability(upTo x: Double) -> Double {
    if x.isNaN { return x }
    if x <= minimum { return 0 }
    return x <= mode ? lowerPart(x) : 1 - upperPart(x)
  }

  public func probability(above x: Double) -> Double {
    if x.isNaN { return x }
    if x >= maximum { return 0 }
    if x <= minimum { return 1 }
    return x >= mode ? upperPart(x) : 1 - lowerPart(x)
  }

  public func partialMean(upTo x: Double) -> Double {
    if x.isNaN { return x }
    if x <= minimum { return 0 }
    if x <= mode { return lowerPart(x) * (minimum / 3 + 2 * x / 3) }
    return mean - partialMean(above: x)
  }

  public func partialMean(above x: Double) -> Double {
    if x.isNaN { return x }
    if x >= maximum { return 0 }
    if x >= mode { return upperPart(x) * (maximum / 3 + 2 * x / 3) }
    return mean - partialMean(upTo: x)
  }

  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    if p <= rise / width { return minimum + (p * rise * width).squareRoot() }
    return maximum - ((1 - p) * fall * width).squareRoot()
  }

  public func quantile(complement q: Double) -> Double {
    guard q >= 0 && q <= 1 else { return .nan }
    if q <= fall / width { return maximum - (q * fall * width).squareRoot() }
    return minimum + ((1 - q) * rise * width).squareRoot()
  }

  private var rise: Double { mode - minimum }
  private var fall: Double { maximum - mode }
  private var width: Double { maximum - minimum }

  private func lowerPart(_ x: Double) -> Double {
    ((x - minimum) / width) * ((x - minimum) / rise)
  }

  private func upperPart(_ x: Double) -> Double {
    x >= maximum ? 0 : ((maximum - x) / width) * ((maximum - x) / fall)
  }
}

/// Refuses a minimum, mode and maximum that are not finite and in order.
func requireThreePoints(
  _ minimum: Double, _ mode: Double, _ maximum: Double
) throws(InvalidInput) {
  try requireFinite(minimum, "minimum")
  try requireFinite(maximum, "maximum")
  try require(maximum > minimum, "maximum", maximum, "must be above the minimum, \(minimum)")
  try requireFinite(maximum - minimum, "maximum")
  try require(
    mode >= minimum && mode <= maximum, "mode", mode, "must be in [\(minimum), \(maximum)]")
}
