import NumericalMethods

/// A figure of a random value, freed of most of its noise by the value's known mean and variance.
///
/// Where a value `V` has mean `m` and variance `s²` that are known in closed form, as those of a
/// portfolio given its common factor,
/// `figure(V) − a·(V − m) − b·((V − m)² − s²)` has the mean of `figure(V)` whatever `a` and `b` are,
/// so long as they do not depend on `V`. They are taken from the least-squares fit of the figure by
/// a quadratic, had `V` been normal: what is left is the part of the figure that no quadratic
/// follows, of the variance of a kink at the mean about an eighth of what the slope alone leaves.
///
/// > Source: Glasserman, *Monte Carlo Methods in Financial Engineering* (2003), §4.1 (control
/// > variates), §4.1.2 (several controls).
public struct QuadraticControl: Sendable {
  /// Takes the value.
  public let figure: @Sendable (_ value: Double) -> Double

  /// Standard normal numbers in the middle of twenty-four equal parts.
  private static let scores: [Double] = VectorMath.normalQuantile(
    (0..<24).map { (Double($0) + 0.5) / 24 })
  /// Mean square of the scores, and the mean square of theirs less it.
  private static let square = Statistics.mean(scores.map { $0 * $0 })
  private static let spread = Statistics.mean(
    scores.map { ($0 * $0 - square) * ($0 * $0 - square) })

  /// A control for a figure.
  public init(of figure: @escaping @Sendable (_ value: Double) -> Double) {
    self.figure = figure
  }

  /// The figure of one value, less its controls.
  ///
  /// - Parameters:
  ///   - value: as drawn.
  ///   - mean: exact mean of the value.
  ///   - variance: variance of the value, from 0; a control by the slope needs no more than about
  ///     how large it is.
  ///   - isExact: whether the variance is exact; without it, the slope alone is used.
  /// - Returns: a number whose mean is that of the figure; the figure itself where the variance is 0
  ///   or not finite.
  public func controlled(
    value: Double, mean: Double, variance: Double, isExact: Bool = true
  ) -> Double {
    let deviation = variance.squareRoot()
    let plain = figure(value)
    guard deviation > 0, deviation.isFinite, mean.isFinite else { return plain }
    var slope = 0.0
    var bend = 0.0
    for score in Self.scores {
      let y = figure(mean + deviation * score)
      slope += y * score
      bend += y * (score * score - Self.square)
    }
    let count = Double(Self.scores.count)
    let score = (value - mean) / deviation
    let control =
      slope / (count * Self.square) * score
      + (isExact ? bend / (count * Self.spread) * (score * score - 1) : 0)
    return control.isFinite ? plain - control : plain
  }
}
