import NumericalMethods

/// The expectation of a function on an even grid after a normal step, exact for functions that are
/// linear between the grid's points and constant beyond its ends.
struct HatWeights {
  /// Offset in grid points of the first weight.
  private let first: Int
  /// Weight of each offset; they add up to one.
  private let weights: [Double]

  /// Weights of a step.
  ///
  /// - Parameters:
  ///   - mean: mean of the step, in grid points.
  ///   - deviation: standard deviation of the step, in grid points, positive.
  init(mean: Double, deviation: Double) {
    // A step beyond any grid would overflow an index; there every weight acts alike.
    let centre = min(max(mean, -1e9), 1e9)
    // A millionth of a cell is as good as certain, and keeps every score finite.
    let deviation = max(deviation, 1e-6)
    let reach = 9 * deviation + 1
    first = Int((centre - reach).rounded(.down))
    let last = Int((centre + reach).rounded(.up))
    /// `E[(X − k)⁺]`, whose second difference is the weight of the hat at `k`.
    func excess(_ point: Int) -> Double {
      let score = (centre - Double(point)) / deviation
      return deviation * (StandardNormal.density(score) + score * StandardNormal.cumulative(score))
    }
    var result: [Double] = []
    result.reserveCapacity(last - first + 1)
    var (before, now) = (excess(first - 1), excess(first))
    for point in first...last {
      let after = excess(point + 1)
      result.append(max(0, before - 2 * now + after))
      (before, now) = (now, after)
    }
    let total = result.reduce(0, +)
    weights = result.map { $0 / total }
  }

  /// The expectation after the step at every grid point.
  ///
  /// - Parameter values: the function on the grid.
  /// - Returns: one expectation a grid point.
  /// - Complexity: O(grid × weights).
  func expectation(of values: [Double]) -> [Double] {
    let count = values.count
    guard count > 0 else { return [] }
    var result = Array(repeating: 0.0, count: count)
    result.withUnsafeMutableBufferPointer { result in
      values.withUnsafeBufferPointer { values in
        weights.withUnsafeBufferPointer { weights in
          for node in 0..<count {
            var sum = 0.0
            let start = node + first
            if start >= 0 && start + weights.count <= count {
              for offset in 0..<weights.count { sum += weights[offset] * values[start + offset] }
            } else {
              for offset in 0..<weights.count {
                sum += weights[offset] * values[min(max(start + offset, 0), count - 1)]
              }
            }
            result[node] = sum
          }
        }
      }
    }
    return result
  }
}
