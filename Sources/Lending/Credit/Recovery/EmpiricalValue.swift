public import NumericalMethods

/// A sale value known by a sample of simulated values, each equally likely.
///
/// With a default it is tied by a Gaussian copula: the value of rank `k` of `n` belongs to normal
/// scores from `N⁻¹((k − 1)/n)` to `N⁻¹(k/n)`.
///
/// > Source: McNeil, Frey & Embrechts, *Quantitative Risk Management*, 2nd ed., ch. 7 (copulas).
public struct EmpiricalValue: SaleValue, Hashable {
  /// The values in ascending order, at least zero.
  public let values: [Double]
  public let mean: Double
  public let meanSquare: Double
  /// Sum of the values below each rank.
  private let partialSums: [Double]

  /// A value by a sample.
  ///
  /// - Parameter sample: from 1 to 1 000 000 values at least zero, in any order.
  /// - Throws: `InvalidInput` naming the value that is out of range.
  public init(_ sample: [Double]) throws(InvalidInput) {
    try require(
      (1...1_000_000).contains(sample.count), "sample", sample.count,
      "must have 1 to 1000000 entries")
    try requireEach(sample, "sample", requireNonnegative)
    self.init(sorted: sample.sorted())
  }

  private init(sorted values: [Double]) {
    self.values = values
    var (sum, squares) = (0.0, 0.0)
    var partialSums = [0.0]
    partialSums.reserveCapacity(values.count + 1)
    for value in values {
      sum += value
      squares += value * value
      partialSums.append(sum)
    }
    self.partialSums = partialSums
    mean = sum / Double(values.count)
    meanSquare = squares / Double(values.count)
  }

  /// Every value times a factor, at least zero: a discount, a cost, a growth.
  func scaled(by factor: Double) -> EmpiricalValue {
    EmpiricalValue(sorted: values.map { $0 * max(factor, 0) })
  }

  public func shortfall(below amount: Double) -> Double {
    let count = countBelow(amount)
    return max(Double(count) * amount - partialSums[count], 0) / Double(values.count)
  }

  public func shortfall(
    below amount: Double, defaultProbability: Double, correlation: Double
  ) -> Double {
    let count = countBelow(amount)
    guard count > 0, defaultProbability > 0 else { return 0 }
    guard defaultProbability < 1, correlation != 0 else {
      return defaultProbability * shortfall(below: amount)
    }
    let threshold = StandardNormal.quantile(defaultProbability)
    // Σ (amount − v_k) P(rank k and default), with each probability a difference over its scores;
    // many ranks go in blocks, each with its mean value.
    let block = max(1, count / 4096)
    var (sum, before, rank) = (0.0, 0.0, 0)
    while rank < count {
      let end = min(rank + block, count)
      let score = StandardNormal.quantile(Double(end) / Double(values.count))
      let upTo = StandardNormal.cumulative(score, threshold, correlation: correlation)
      let mean = (partialSums[end] - partialSums[rank]) / Double(end - rank)
      sum += (amount - mean) * (upTo - before)
      (before, rank) = (upTo, end)
    }
    return max(sum, 0)
  }

  private func countBelow(_ amount: Double) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < amount { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
