/// The nine usual definitions of a sample quantile.
///
/// > Source: Hyndman & Fan, *The American Statistician* 50 (1996) 361–365.
public enum QuantileType: Int, CaseIterable, Hashable, Sendable {
  /// Inverse of the empirical distribution function.
  case inverse = 1
  /// The same, averaging at discontinuities.
  case inverseAveraged
  /// The nearest order statistic, even in a tie.
  case nearest
  /// Linear interpolation of the empirical distribution function.
  case linearInverse
  /// Piecewise linear through the middles of the steps (Hazen).
  case hazen
  /// `p(k) = k/(n + 1)` (Weibull).
  case weibull
  /// `p(k) = (k − 1)/(n − 1)`: the default of R, NumPy and spreadsheets.
  case inclusive
  /// Approximately median-unbiased.
  case medianUnbiased
  /// Approximately unbiased for a normal sample (Blom).
  case normalUnbiased
}

extension Statistics {
  /// A sample quantile.
  ///
  /// - Parameters:
  ///   - values: the sample, in any order.
  ///   - probability: in [0, 1].
  ///   - type: which definition.
  /// - Returns: the quantile, NaN for an empty sample or a probability out of range.
  /// - Complexity: O(n log n).
  public static func quantile(
    _ values: [Double], at probability: Double, type: QuantileType = .inclusive
  ) -> Double {
    quantile(ofSorted: values.sorted(), at: probability, type: type)
  }

  /// A quantile of a sample in ascending order.
  ///
  /// - Parameters:
  ///   - sorted: the sample, ascending.
  ///   - probability: in [0, 1].
  ///   - type: which definition.
  /// - Returns: the quantile, NaN for an empty sample or a probability out of range.
  public static func quantile(
    ofSorted sorted: [Double], at probability: Double, type: QuantileType = .inclusive
  ) -> Double {
    guard let first = sorted.first, let last = sorted.last, probability >= 0, probability <= 1
    else { return .nan }
    let (n, p) = (Double(sorted.count), probability)
    // Position `j + g` in the paper's notation; a hair of rounding must not pass for a step.
    let (offset, steps): (Double, Bool) =
      switch type {
      case .inverse, .inverseAveraged: (0, true)
      case .nearest: (-0.5, true)
      case .linearInverse: (0, false)
      case .hazen: (0.5, false)
      case .weibull: (p, false)
      case .inclusive: (1 - p, false)
      case .medianUnbiased: ((p + 1) / 3, false)
      case .normalUnbiased: (p / 4 + 0.375, false)
      }
    let position = n * p + offset
    let nearest = position.rounded()
    let exact = (position - nearest).magnitude <= 4 * n.ulp ? nearest : position
    let floor = exact.rounded(.down)
    let fraction = exact - floor
    let gamma: Double =
      if !steps {
        fraction
      } else if fraction > 0 {
        1
      } else {
        switch type {
        case .inverse: 0
        case .inverseAveraged: 0.5
        default: floor.truncatingRemainder(dividingBy: 2) == 0 ? 0 : 1
        }
      }
    func order(_ k: Double) -> Double {
      if k < 1 { return first }
      if k >= n { return last }
      return sorted[Int(k) - 1]
    }
    let (low, high) = (order(floor), order(floor + 1))
    return gamma == 0 || low == high ? low : gamma == 1 ? high : low + gamma * (high - low)
  }

  /// The median.
  public static func median(_ values: [Double]) -> Double { quantile(values, at: 0.5) }

  /// Ranks from 1 in ascending order; equal values share the mean of their ranks.
  ///
  /// - Complexity: O(n log n).
  public static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count && values[order[end + 1]] == values[order[start]] { end += 1 }
      for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return ranks
  }
}
