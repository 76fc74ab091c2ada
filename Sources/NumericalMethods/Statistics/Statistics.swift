/// Sums, moments, quantiles, ranks and correlations of samples.
///
/// An empty sample, or one too short for a figure, gives NaN.
public enum Statistics {
  /// The sum, with the rounding error of every addition carried along.
  ///
  /// > Source: Neumaier, *Zeitschrift für Angewandte Mathematik und Mechanik* 54 (1974) 39–51.
  public static func sum(_ values: some Sequence<Double>) -> Double {
    var (total, lost) = (0.0, 0.0)
    for value in values {
      let next = total + value
      lost += total.magnitude >= value.magnitude ? (total - next) + value : (value - next) + total
      total = next
    }
    return lost.isFinite ? total + lost : total
  }

  /// Arithmetic mean.
  public static func mean(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return .nan }
    let first = sum(values) / Double(values.count)
    // A second pass takes away what the first rounded.
    return first + sum(values.lazy.map { $0 - first }) / Double(values.count)
  }

  /// Mean with weights that need not add to one.
  public static func mean(_ values: [Double], weights: [Double]) -> Double {
    sum(zip(values, weights).lazy.map { $0 * $1 }) / sum(weights)
  }

  /// Variance with divisor `n − 1`, by two passes.
  public static func variance(_ values: [Double]) -> Double {
    values.count > 1 ? centralMoment(2, values) * scale(values.count) : .nan
  }

  /// Square root of the variance with divisor `n − 1`.
  public static func standardDeviation(_ values: [Double]) -> Double {
    variance(values).squareRoot()
  }

  /// Mean of `(x − mean)^order`, divisor `n`.
  public static func centralMoment(_ order: Int, _ values: [Double]) -> Double {
    guard !values.isEmpty, order >= 0 else { return .nan }
    let centre = mean(values)
    let powers = values.lazy.map { value in
      var product = 1.0
      for _ in 0..<order { product *= value - centre }
      return product
    }
    return sum(powers) / Double(values.count)
  }

  /// Skewness `m₃/m₂^1.5` with population moments.
  public static func skewness(_ values: [Double]) -> Double {
    let second = centralMoment(2, values)
    return centralMoment(3, values) / (second * second.squareRoot())
  }

  /// Excess kurtosis `m₄/m₂² − 3` with population moments.
  public static func excessKurtosis(_ values: [Double]) -> Double {
    let second = centralMoment(2, values)
    return centralMoment(4, values) / (second * second) - 3
  }

  /// Correlation of each value with the one `lag` places before it, about the common mean.
  public static func autocorrelation(_ values: [Double], lag: Int = 1) -> Double {
    guard lag >= 0, lag < values.count else { return .nan }
    let centre = mean(values)
    let deviations = values.map { $0 - centre }
    return sum(zip(deviations.dropFirst(lag), deviations).lazy.map { $0 * $1 })
      / sum(deviations.lazy.map { $0 * $0 })
  }

  /// Covariance with divisor `n − 1` of two samples of one length.
  public static func covariance(_ u: [Double], _ v: [Double]) -> Double {
    guard u.count == v.count, u.count > 1 else { return .nan }
    let (centreU, centreV) = (mean(u), mean(v))
    return sum(zip(u, v).lazy.map { ($0 - centreU) * ($1 - centreV) }) / Double(u.count - 1)
  }

  private static func scale(_ count: Int) -> Double { Double(count) / Double(count - 1) }
}
