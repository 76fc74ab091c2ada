public import NumericalMethods

/// How unevenly a whole is spread over its parts.
///
/// > Source: Herfindahl (1950) and Hirschman (1945) for the index; Gini (1912); Shannon (1948)
/// > for the entropy.
public struct ConcentrationIndices: Sendable, Hashable {
  /// Each part over the whole.
  public let shares: [Double]

  /// Indices of the parts of a whole.
  ///
  /// - Parameter parts: none negative, not all zero.
  /// - Throws: `InvalidInput` for a negative part or a sum that is zero or not finite.
  public init(_ parts: [Double]) throws(InvalidInput) {
    for (index, part) in parts.enumerated() {
      try require(part >= 0 && part.isFinite, "values[\(index)]", part, "must be 0 or more")
    }
    let total = Statistics.sum(parts)
    try require(total > 0 && total.isFinite, "values", total, "must have a sum above 0")
    shares = parts.map { $0 / total }
  }

  /// Herfindahl and Hirschman's index, `Σ s²`, from `1/n` to one.
  public var herfindahl: Double { Statistics.sum(shares.map { $0 * $0 }) }

  /// Number of equal parts with the same Herfindahl index.
  public var effectiveNumber: Double { 1 / herfindahl }

  /// Gini's coefficient, `Σ (2j − n − 1) s_(j)/n` over ascending shares, from zero to below one.
  public var gini: Double {
    let count = Double(shares.count)
    let terms = shares.sorted().enumerated().map { index, share in
      (2 * Double(index + 1) - count - 1) * share
    }
    return Statistics.sum(terms) / count
  }

  /// Number of equal parts with the same entropy, `exp(−Σ s ln s)`.
  public var entropyNumber: Double {
    exp(-Statistics.sum(shares.map { $0 > 0 ? $0 * log($0) : 0 }))
  }

  /// Share of the largest parts together; one where there are not more.
  public func topShare(_ count: Int) -> Double {
    if count >= shares.count { return 1 }
    return Statistics.sum(shares.sorted(by: >).prefix(max(count, 0)))
  }
}
