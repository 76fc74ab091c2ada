public import NumericalMethods

/// A simulated mean over pairs of mirrored draws, `u` and `1 − u`.
///
/// Helps a figure that rises or falls throughout; doubles the error of one that is even about
/// the centre, which `varianceRatio` shows.
///
/// > Source: Glasserman, *Monte Carlo Methods in Financial Engineering*, §4.2.
public struct AntitheticPairs: Sendable, Hashable {
  /// Mean over all draws; its error is that of the pair means, `count` the number of pairs.
  public let estimate: Estimate
  /// Variance of the mean over that of as many independent draws: below one where it helps.
  public let varianceRatio: Double

  /// Combines the figures on the draws and on their mirror images.
  ///
  /// - Parameters:
  ///   - sample: the figure on each draw.
  ///   - mirrored: the figure on the mirrored draw.
  /// - Throws: `InvalidInput` for unequal lengths or fewer than two pairs.
  /// - Complexity: O(n).
  public init(_ sample: [Double], mirrored: [Double]) throws(InvalidInput) {
    try require(sample.count >= 2, "sample", sample.count, "must have at least two pairs")
    try require(
      mirrored.count == sample.count, "mirrored", mirrored.count,
      "must have as many draws as the sample, \(sample.count)")
    let pairs = Moments(zip(sample, mirrored).map { 0.5 * ($0 + $1) })
    estimate = Estimate(pairs)
    let single = Moments(sample).merged(with: Moments(mirrored)).variance
    varianceRatio = single > 0 ? 2 * pairs.variance / single : 1
  }

  /// Averages a figure over the mirrored pairs of given uniform draws.
  ///
  /// - Parameters:
  ///   - uniforms: one row a draw, each number in (0, 1).
  ///   - figure: the figure on one row.
  /// - Throws: `InvalidInput` for fewer than two rows.
  public init(
    over uniforms: [[Double]], _ figure: ([Double]) -> Double
  ) throws(InvalidInput) {
    try self.init(
      uniforms.map(figure), mirrored: uniforms.map { row in figure(row.map { 1 - $0 }) })
  }
}
