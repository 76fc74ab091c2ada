import NumericalMethods

/// A lognormal distribution of values from how many fall into each class of a survey.
///
/// Maximises `Σ count × ln(Φ((ln upper − mu) / sigma) − Φ((ln lower − mu) / sigma))`; the first
/// class starts at zero and the last has no upper bound.
///
/// > Source: interval-censored likelihood, as for inventor surveys in Gambardella, Harhoff &
/// > Verspagen (2008), European Management Review 5.
public struct SurveyFit: Hashable, Sendable {
  /// Mean of the logarithm of value.
  public let mu: Double
  /// Standard deviation of the logarithm of value.
  public let sigma: Double

  /// A fit to class counts.
  ///
  /// - Parameters:
  ///   - bounds: inner bounds of the classes, positive, ascending.
  ///   - counts: values in each class, one more than bounds, none negative, three or more above
  ///     zero.
  /// - Throws: `InvalidInput` for an input outside its range; `NumericalError` when the likelihood
  ///   has no maximum in range.
  public init(bounds: [Double], counts: [Double]) throws {
    for (index, bound) in bounds.enumerated() {
      try require(bound > 0 && bound.isFinite, "bounds[\(index)]", bound, "must be positive")
    }
    for (index, count) in counts.enumerated() {
      try require(count >= 0 && count.isFinite, "counts[\(index)]", count, "must not be negative")
    }
    try require(
      counts.count == bounds.count + 1, "counts", counts.count, "must be one more than bounds")
    let total = counts.reduce(0, +)
    try require(
      counts.count(where: { $0 > 0 }) >= 3 && total.isFinite, "counts", total,
      "must occupy three classes or more")
    for (left, right) in zip(bounds, bounds.dropFirst()) {
      try require(right > left, "bounds", right, "must ascend")
    }
    let levels = bounds.map { log($0) }
    let middle = levels[levels.count / 2]
    let width = max(levels[levels.count - 1] - levels[0], 1e-6)
    func negative(_ point: [Double]) -> Double {
      guard abs(point[0]) < 1e3, abs(point[1]) < 20 else { return .infinity }
      let sigma = exp(point[1])
      var previous = -Double.infinity
      var sum = 0.0
      for (index, count) in counts.enumerated() {
        let score =
          index < levels.count ? ((levels[index] - middle) / width - point[0]) / sigma : .infinity
        if count > 0 { sum += count * log(StandardNormal.between(previous, score)) }
        previous = score
      }
      return -sum / total
    }
    var best: Minimum<[Double]>?
    for start in [[0.0, 0.0], [0, -1.5], [0, 1.5], [-1, 0], [1, 0]] {
      guard negative(start).isFinite else { continue }
      let found = try findPolishedMinimum(of: negative, from: start, steps: [0.3, 0.3])
      if found.value < best?.value ?? .infinity { best = found }
    }
    guard let best, abs(best.argument[1]) < 19, abs(best.argument[0]) < 900 else {
      throw NumericalError.noSolution("the likelihood has no maximum within a number's range")
    }
    mu = middle + width * best.argument[0]
    sigma = width * exp(best.argument[1])
  }

  /// Mean value, `e^(mu + sigma²/2)`, in the currency of the bounds; infinite beyond a number's range.
  public var mean: Double { exp(mu + sigma * sigma / 2) }
}
