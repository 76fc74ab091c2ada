public import NumericalMethods

/// A mean over simulated paths, with what is known of its error.
public struct SimulatedFigure: Hashable, Sendable {
  /// Mean over paths.
  public let mean: Double
  /// Standard deviation of the mean.
  public let standardError: Double
  /// Standard deviation of one path.
  public let standardDeviation: Double
  /// How many paths.
  public let paths: Int

  /// A mean from the sums of `x − centre` and its square over paths.
  package init(centre: Double, sum: Double, squares: Double, paths: Int) {
    let count = Double(paths)
    let shift = sum / count
    let variance = paths > 1 ? max(0, (squares - sum * shift) / (count - 1)) : .nan
    mean = centre + shift
    standardDeviation = variance.squareRoot()
    standardError = (variance / count).squareRoot()
    self.paths = paths
  }

  /// The mean of one number a path.
  ///
  /// - Parameter values: one number a path, from 1 of them.
  /// - Throws: `InvalidInput` if there is none.
  public init(of values: [Double]) throws(InvalidInput) {
    try require(!values.isEmpty, "values", values.count, "must be at least one")
    let centre = Statistics.mean(values)
    self.init(
      centre: centre, sum: 0,
      squares: Statistics.sum(values.lazy.map { ($0 - centre) * ($0 - centre) }),
      paths: values.count)
  }
}
