public import NumericalMethods

/// The split of what a group is worth together by the mean contribution of each member over all
/// orders of joining.
///
/// `share_j = Σ_{S∌j} |S|! (n − |S| − 1)!/n! (v(S + j) − v(S))`; the shares add to the whole.
///
/// > Source: Shapley, A value for n-person games, *Contributions to the Theory of Games* 2 (1953).
public struct ShapleySplit: Sendable, Hashable {
  /// Share of each member; they add to `total`.
  public let shares: [Double]
  /// Worth of all together.
  public let total: Double
  /// Sum of what each is worth alone, less the total: above zero where members overlap, below
  /// where they need each other.
  public let overlap: Double

  /// Splits the worth of a group.
  ///
  /// - Parameters:
  ///   - count: number of members, from 1 to 20.
  ///   - worths: `2^count − 1` numbers; entry `b − 1` is the worth of the members whose bits are
  ///     set in `b`, bit 0 for the first. Nobody is worth nothing.
  /// - Throws: `InvalidInput` for a count out of range or another number of worths.
  /// - Complexity: O(count 2^count).
  public init(count: Int, worths: [Double]) throws(InvalidInput) {
    try require(count >= 1 && count <= 20, "count", count, "must be in [1, 20]")
    let subsets = 1 << count
    try require(
      worths.count == subsets - 1, "worths", worths.count,
      "must be one each of the \(subsets - 1) groups")
    for (index, worth) in worths.enumerated() { try requireFinite(worth, "worths[\(index)]") }
    func worth(_ group: Int) -> Double { group == 0 ? 0 : worths[group - 1] }
    // |S|! (n − |S| − 1)!/n! is 1/(n C(n − 1, |S|)).
    var weights: [Double] = []
    var choices = 1.0
    for size in 0..<count {
      weights.append(1 / (Double(count) * choices))
      choices *= Double(count - 1 - size) / Double(size + 1)
    }
    shares = (0..<count).map { member in
      var sum = CompensatedSum()
      for group in 0..<subsets where group & (1 << member) == 0 {
        sum.add(weights[group.nonzeroBitCount] * (worth(group | 1 << member) - worth(group)))
      }
      return sum.value
    }
    total = worth(subsets - 1)
    overlap = Statistics.sum((0..<count).map { worth(1 << $0) }) - total
  }
}
