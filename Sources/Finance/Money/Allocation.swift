public import NumericalMethods

/// Shares of cash that add up to the whole, to the last minor unit.
public enum Allocation {
  /// Splits whole units in proportion to weights by the largest remainder.
  ///
  /// Each share is `floor(total × weight ÷ Σ weights)`; the units left go one each to the largest
  /// remainders, ties to the larger weight and then to the first. The arithmetic is exact on the
  /// weights as written, so re-ordering the weights re-orders the shares (equal weights aside).
  ///
  /// - Parameters:
  ///   - total: units to split; a negative total is split as its magnitude.
  ///   - weights: not negative, at least one positive.
  /// - Returns: one share a weight, adding up to `total`.
  /// - Throws: `InvalidInput` for bad weights.
  /// > Source: Balinski & Young, *Fair Representation*, 2nd ed., ch. 3 (Hamilton's method).
  public static func largestRemainder(
    _ total: Int64, weights: [Double]
  ) throws(InvalidInput) -> [Int64] {
    for (index, weight) in weights.enumerated() {
      try require(
        weight.isFinite && weight >= 0, "weights[\(index)]", weight, "must be finite and >= 0")
    }
    // Scaled so that the largest weight has 53 bits: whole weights keep their exact ratios.
    guard let largest = weights.max(), largest > 0 else {
      throw InvalidInput("weights", "must have a positive entry", got: "\(weights.count) entries")
    }
    let whole = weights.allSatisfy { $0 == $0.rounded() } && largest < 9_007_199_254_740_992
    let scale = whole ? 1.0 : 9_007_199_254_740_991 / largest
    let parts = weights.map { Int128(($0 * scale).rounded()) }
    let sum = parts.reduce(0, +)
    let magnitude = Int128(total.magnitude)
    var shares: [Int128] = []
    var remainders: [Int128] = []
    for part in parts {
      let (share, rest) = (magnitude * part).quotientAndRemainder(dividingBy: sum)
      shares.append(share)
      remainders.append(rest)
    }
    let left = Int(magnitude - shares.reduce(0, +))
    let order = parts.indices.sorted {
      (remainders[$1], parts[$1], $0) < (remainders[$0], parts[$0], $1)
    }
    for index in order.prefix(left) { shares[index] += 1 }
    let sign: Int64 = total < 0 ? -1 : 1
    return shares.map { sign * Int64(truncatingIfNeeded: $0) }
  }

  /// Splits cash in proportion to weights by the largest remainder.
  ///
  /// - Throws: `InvalidInput` for a negative weight or none above zero.
  public static func largestRemainder(
    _ cash: Cash, weights: [Double]
  ) throws(InvalidInput) -> [Cash] {
    try largestRemainder(cash.minorUnits, weights: weights).map {
      Cash(minorUnits: $0, cash.currency)
    }
  }
}
