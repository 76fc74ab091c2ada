public import NumericalMethods

/// How far a pool depends on few names.
///
/// > Source: Basel Committee (2006), *Studies on credit risk concentration*, working paper 15.
public struct Concentration: Hashable, Sendable {
  /// Share of each name in the pool, in the order given; they add up to 1.
  public let shares: [Double]

  /// The concentration of exposures.
  ///
  /// - Parameter exposures: of each name or group, at least zero, not all zero.
  /// - Throws: `InvalidInput` if an exposure is out of range or all are zero.
  public init(_ exposures: [Double]) throws(InvalidInput) {
    try requireEach(exposures, "exposures", requireNonnegative)
    let total = exposures.reduce(0, +)
    try require(
      total > 0 && total.isFinite, "exposures", total, "must add up to more than 0")
    shares = exposures.map { $0 / total }
  }

  /// Herfindahl index, the sum of squared shares: 1 for one name, `1/n` for `n` equal ones.
  public var herfindahl: Double { shares.reduce(0) { $0 + $1 * $1 } }

  /// Number of equal names with the same index.
  public var effectiveNumber: Double { 1 / herfindahl }

  /// Share of a number of largest names; of all when there are fewer.
  public func topShare(_ count: Int) -> Double {
    min(shares.sorted(by: >).prefix(max(count, 0)).reduce(0, +), 1)
  }

  /// The names whose share is above a limit, by their place in the order given.
  public func breaches(of limit: Double) -> [Int] {
    shares.indices.filter { shares[$0] > limit }
  }

  /// Gini coefficient, `Σ_i Σ_j |s_i − s_j|/(2 n)` over shares: 0 for equal names.
  public var gini: Double {
    // Sorted, the double sum is 2 Σ (2 i − n + 1) s_i over ranks from 0.
    let count = Double(shares.count)
    let sum = shares.sorted().enumerated()
      .reduce(0) { $0 + (2 * Double($1.offset) - count + 1) * $1.element }
    return sum / count
  }
}
