import NumericalMethods

/// Inverts the tail of a law on the positive numbers, in logarithms of both the value and the
/// probability, where tails are close to straight lines.
///
/// Newton's method inside a bracket; a step that leaves the bracket is replaced by bisection,
/// so it always ends. Relative accuracy of the value: a few units in the last place of the tail.
enum QuantileSearch {
  enum Tail { case lower, upper }

  /// The value whose tail probability is the one asked for.
  ///
  /// - Parameters:
  ///   - tail: which tail `probability` measures.
  ///   - target: the probability of that tail, in (0, 1).
  ///   - start: a first guess above zero.
  ///   - probability: the tail probability at a value.
  ///   - density: the density at a value.
  /// - Returns: the value, zero or infinity where it leaves the range of numbers.
  static func positive(
    _ tail: Tail, _ target: Double, from start: Double,
    probability: (Double) -> Double, density: (Double) -> Double
  ) -> Double {
    let goal = log(target)
    let sign: Double = tail == .lower ? 1 : -1
    // Logarithms of the least and the greatest positive number.
    var low = -745.0
    var high = 709.7
    var y = start > 0 && start.isFinite ? min(max(log(start), low), high) : 0
    for _ in 0..<200 {
      let x = exp(y)
      let p = probability(x)
      let gap = sign * (log(p) - goal)
      if gap == 0 { return x }
      if gap < 0 { low = y } else { high = y }
      let slope = density(x) * x / p
      var next = y - gap / slope
      if !(next > low && next < high) {
        // A half-open bracket is left in doubling steps before it is halved.
        next = 0.5 * (low + high)
      }
      let step = (next - y).magnitude
      y = next
      if step <= 4e-16 * max(1, y.magnitude) || high - low <= 1e-15 { break }
    }
    return exp(y)
  }
}
