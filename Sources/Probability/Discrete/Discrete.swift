public import NumericalMethods

/// The law of finitely many outcomes, each with its probability; of a sample, its empirical law.
public struct Discrete: Distribution, Hashable {
  /// The outcomes, rising, each once.
  public let values: [Double]
  /// Probability of each outcome.
  public let probabilities: [Double]
  /// `P(X ≤ value)` and `P(X > value)` of each outcome, each summed from its own end.
  private let lower: [Double]
  private let upper: [Double]

  /// Quantiles compare cumulative probabilities with this allowance, so that a sum of decimal
  /// probabilities that ought to equal a level does.
  public static let cumulativeTolerance = 1e-12

  /// A law by outcomes in any order and their probabilities.
  ///
  /// - Parameters:
  ///   - values: finite numbers, at least one; equal ones are joined.
  ///   - probabilities: one each, in [0, 1]; their sum may differ from 1 by at most 1e-6.
  /// - Throws: `InvalidInput` for an input out of range.
  /// - Complexity: O(n log n).
  public init(values: [Double], probabilities: [Double]) throws(InvalidInput) {
    try require(!values.isEmpty, "values", "none", "must have at least one outcome")
    for (index, value) in values.enumerated() { try requireFinite(value, "values[\(index)]") }
    try require(
      probabilities.count == values.count, "probabilities", probabilities.count,
      "must be one each of the \(values.count) values")
    for (index, probability) in probabilities.enumerated() {
      try requireProbability(probability, "probabilities[\(index)]")
    }
    let total = Moments(probabilities).mean * Double(probabilities.count)
    try require(
      (total - 1).magnitude <= 1e-6, "probabilities", total, "must add to 1 within 1e-6")
    self.init(zip(values, probabilities).sorted { $0.0 < $1.0 })
  }

  /// The empirical law of a sample: each draw with equal probability.
  ///
  /// - Throws: `InvalidInput` for no draws or a draw that is not finite.
  /// - Complexity: O(n log n).
  public init(sample: [Double]) throws(InvalidInput) {
    try require(!sample.isEmpty, "sample", "none", "must have at least one draw")
    for (index, value) in sample.enumerated() { try requireFinite(value, "sample[\(index)]") }
    let share = 1 / Double(sample.count)
    self.init(sample.sorted().map { ($0, share) })
  }

  private init(_ pairs: [(Double, Double)]) {
    var values: [Double] = []
    var probabilities: [Double] = []
    for (value, probability) in pairs {
      if let last = values.last, last == value {
        probabilities[probabilities.count - 1] += probability
      } else {
        values.append(value)
        probabilities.append(probability)
      }
    }
    self.values = values
    self.probabilities = probabilities
    lower = Self.runningSums(probabilities)
    upper = Array(Self.runningSums(probabilities.dropFirst().reversed()).reversed()) + [0]
  }

  public var support: ClosedRange<Double> { values[0]...values[values.count - 1] }
  public var mean: Double { moment { $0 } }
  public var variance: Double {
    let centre = mean
    return moment { ($0 - centre) * ($0 - centre) }
  }
  public var skewness: Double {
    let centre = mean
    let spread = variance
    return moment { ($0 - centre) * ($0 - centre) * ($0 - centre) } / (spread * spread.squareRoot())
  }

  public func probability(of x: Double) -> Double {
    if x.isNaN { return x }
    let index = count(upTo: x) - 1
    return index >= 0 && values[index] == x ? probabilities[index] : 0
  }

  public func probability(upTo x: Double) -> Double {
    if x.isNaN { return x }
    let count = count(upTo: x)
    return count == 0 ? 0 : lower[count - 1]
  }

  public func probability(above x: Double) -> Double {
    if x.isNaN { return x }
    let count = count(upTo: x)
    return count == 0 ? lower[lower.count - 1] : upper[count - 1]
  }

  public func partialMean(upTo x: Double) -> Double {
    x.isNaN ? x : weightedSum(0..<count(upTo: x)) { $0 }
  }

  public func partialMean(above x: Double) -> Double {
    x.isNaN ? x : weightedSum(count(upTo: x)..<values.count) { $0 }
  }

  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    let index = lower.partitioningIndex { $0 >= p - Self.cumulativeTolerance }
    return values[min(index, values.count - 1)]
  }

  public func quantile(complement q: Double) -> Double {
    guard q >= 0 && q <= 1 else { return .nan }
    let index = upper.partitioningIndex { $0 <= q + Self.cumulativeTolerance }
    return values[min(index, values.count - 1)]
  }

  private func count(upTo x: Double) -> Int { values.partitioningIndex { $0 > x } }

  private func moment(_ function: (Double) -> Double) -> Double {
    weightedSum(0..<values.count, function)
  }

  private func weightedSum(_ range: Range<Int>, _ function: (Double) -> Double) -> Double {
    var sum = CompensatedSum()
    for index in range { sum.add(probabilities[index] * function(values[index])) }
    return sum.value
  }

  private static func runningSums(_ terms: some Sequence<Double>) -> [Double] {
    var sum = CompensatedSum()
    return terms.map { term in
      sum.add(term)
      return sum.value
    }
  }
}

extension Array {
  /// The first index whose element satisfies a condition that stays true from there on.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
