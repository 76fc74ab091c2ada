public import NumericalMethods

/// A simulated mean, corrected by a related quantity whose mean is known in closed form.
///
/// `mean(Y) − β (mean(C) − E[C])` with `β = Cov(Y, C)/Var(C)`; the variance falls by the factor
/// `1 − ρ²`.
///
/// > Source: Glasserman, *Monte Carlo Methods in Financial Engineering*, §4.1.
public struct ControlVariate: Sendable, Hashable {
  /// The corrected mean and its standard error.
  public let estimate: Estimate
  /// The regression coefficient `β`.
  public let coefficient: Double
  /// Correlation of the figure and its control, in [−1, 1].
  public let correlation: Double

  /// Corrects a sample mean.
  ///
  /// - Parameters:
  ///   - sample: the figure on each path, at least three.
  ///   - control: the control on the same paths.
  ///   - expected: the exact mean of the control.
  /// - Throws: `InvalidInput` for unequal lengths, fewer than three paths or a mean not finite.
  /// - Complexity: O(n).
  public init(
    _ sample: [Double], control: [Double], expected: Double
  ) throws(InvalidInput) {
    try require(sample.count >= 3, "sample", sample.count, "must have at least three paths")
    try require(
      control.count == sample.count, "control", control.count,
      "must have as many paths as the sample, \(sample.count)")
    try requireFinite(expected, "expected")
    let figure = Moments(sample)
    let other = Moments(control)
    var cross = 0.0
    for (y, c) in zip(sample, control) { cross += (y - figure.mean) * (c - other.mean) }
    // A control that does not move says nothing.
    coefficient = other.squares > 0 ? cross / other.squares : 0
    let scale = (figure.squares * other.squares).squareRoot()
    correlation = scale > 0 ? min(max(cross / scale, -1), 1) : 0
    let left = figure.squares * (1 - correlation * correlation)
    let n = Double(sample.count)
    estimate = Estimate(
      value: figure.mean - coefficient * (other.mean - expected),
      standardError: (left / (n - 2) / n).squareRoot(), count: sample.count)
  }
}
