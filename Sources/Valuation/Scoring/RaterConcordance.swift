public import NumericalMethods

/// Agreement of raters who rank the same objects: Kendall's W, corrected for ties.
///
/// `W = 12 S/(m²(n³ − n) − m T)`, with `S` the sum of squared deviations of the rank sums and
/// `T = Σ (t³ − t)` over the ties of all raters.
///
/// > Source: Kendall & Babington Smith, *Annals of Mathematical Statistics* 10 (1939) 275–287.
public struct RaterConcordance: Hashable, Sendable {
  /// `W`, from 0 (no agreement) to 1 (all rank alike).
  public let concordance: Double
  /// `m (n − 1) W`.
  public let chiSquare: Double
  /// Probability of a larger statistic where raters rank at random.
  public let pValue: Double

  /// Measures agreement.
  ///
  /// - Parameter ranks: one row a rater, at least two; ranks from 1, ties sharing their mean.
  /// - Throws: `InvalidInput` for `ranks`.
  public init(ranks: Matrix) throws(InvalidInput) {
    let (m, n) = (Double(ranks.rows), Double(ranks.columns))
    try require(ranks.rows > 1, "ranks", ranks.rows, "must have at least two rows")
    try require(ranks.columns > 1, "ranks", ranks.columns, "must rank at least two objects")
    var ties = 0.0
    for i in 0..<ranks.rows {
      let row = ranks.row(i)
      try require(
        (Statistics.sum(row) - n * (n + 1) / 2).magnitude <= 1e-9, "ranks", row,
        "must be a ranking in each row, with sum \(n * (n + 1) / 2)")
      ties += RaterConcordance.ties(row)
    }
    let deviations = (0..<ranks.columns).map { j in
      Statistics.sum(ranks.column(j)) - m * (n + 1) / 2
    }
    let bottom = m * m * (n * n * n - n) - m * ties
    try require(bottom > 0, "ranks", "ties only", "must tell some objects apart")
    let w = 12 * Statistics.dotProduct(deviations, deviations) / bottom
    concordance = w
    chiSquare = m * (n - 1) * w
    pValue = SpecialFunctions.chiSquaredComplement(m * (n - 1) * w, degreesOfFreedom: n - 1)
  }

  private static func ties(_ row: [Double]) -> Double {
    var counts: [Double: Double] = [:]
    for rank in row { counts[rank, default: 0] += 1 }
    return counts.values.reduce(0) { $0 + ($1 * $1 * $1 - $1) }
  }
}
