/// Points and weights of a Gauss rule: `∫ w(x) f(x) dx ≈ Σ weights[i] · f(nodes[i])`.
///
/// Points are the eigenvalues of the Jacobi matrix, found by bisection and polished by Newton's
/// method; weights are the reciprocals of the sums of squared orthonormal polynomials, so that
/// small weights keep their digits.
///
/// > Source: Golub & Welsch, *Mathematics of Computation* 23 (1969) 221–230; Abramowitz &
/// > Stegun, 25.4.
public struct GaussRule: Hashable, Sendable {
  /// Points, ascending.
  public let nodes: [Double]
  /// Weight of each point.
  public let weights: [Double]

  /// Weight 1 on an interval, `[−1, 1]` unless told otherwise.
  ///
  /// - Parameters:
  ///   - order: number of points, 1…1000.
  ///   - lower: lower limit.
  ///   - upper: upper limit.
  /// - Returns: the rule on the interval.
  /// - Throws: `InvalidInput` on an order out of range.
  public static func legendre(
    _ order: Int, from lower: Double = -1, to upper: Double = 1
  ) throws(InvalidInput) -> GaussRule {
    try require((1...1000).contains(order), "order", order, "must be in 1…1000")
    let rule = GaussRule(order: order, mass: 2) { k in
      (centre: 0, offDiagonal: k / (4 * k * k - 1).squareRoot())
    }
    if lower == -1 && upper == 1 { return rule }
    let (half, middle) = (0.5 * (upper - lower), 0.5 * (lower + upper))
    return GaussRule(
      nodes: rule.nodes.map { middle + half * $0 }, weights: rule.weights.map { half * $0 })
  }

  /// Weight `e^(−x²)` on the whole line.
  ///
  /// - Parameter order: number of points, 1…150.
  /// - Returns: the rule.
  /// - Throws: `InvalidInput` on an order out of range.
  public static func hermite(_ order: Int) throws(InvalidInput) -> GaussRule {
    try require((1...150).contains(order), "order", order, "must be in 1…150")
    return GaussRule(order: order, mass: Double.pi.squareRoot()) { k in
      (centre: 0, offDiagonal: (k / 2).squareRoot())
    }
  }

  /// The standard normal density as weight: `E[f(Z)] ≈ Σ weights[i] · f(nodes[i])`.
  ///
  /// - Parameter order: number of points, 1…150.
  /// - Returns: the rule.
  /// - Throws: `InvalidInput` on an order out of range.
  public static func normal(_ order: Int) throws(InvalidInput) -> GaussRule {
    try require((1...150).contains(order), "order", order, "must be in 1…150")
    return GaussRule(order: order, mass: 1) { k in (centre: 0, offDiagonal: k.squareRoot()) }
  }

  /// Weight `e^(−x)` on `[0, ∞)`.
  ///
  /// - Parameter order: number of points, 1…150.
  /// - Returns: the rule.
  /// - Throws: `InvalidInput` on an order out of range.
  public static func laguerre(_ order: Int) throws(InvalidInput) -> GaussRule {
    try require((1...150).contains(order), "order", order, "must be in 1…150")
    return GaussRule(order: order, mass: 1) { k in (centre: 2 * k + 1, offDiagonal: k) }
  }

  /// The rule's estimate of `∫ w(x) f(x) dx`.
  ///
  /// - Parameter function: an error that it throws is passed on.
  /// - Returns: the weighted sum.
  /// - Throws: what the function throws.
  public func callAsFunction(
    _ function: (Double) throws(NumericalError) -> Double
  ) throws(NumericalError) -> Double {
    var total = 0.0
    for (node, weight) in zip(nodes, weights) { total += weight * (try function(node)) }
    return total
  }

  private init(nodes: [Double], weights: [Double]) {
    self.nodes = nodes
    self.weights = weights
  }

  /// From the three-term recurrence
  /// `b(k+1) p(k+1) = (x − a(k)) p(k) − b(k) p(k−1)` of the orthonormal polynomials.
  private init(
    order: Int, mass: Double, recurrence: (Double) -> (centre: Double, offDiagonal: Double)
  ) {
    let coefficients = (0...order).map { recurrence(Double($0)) }
    func polynomials(_ x: Double) -> (last: Double, slope: Double, squares: Double) {
      var (before, now) = (0.0, 1 / mass.squareRoot())
      var (slopeBefore, slope, squares) = (0.0, 0.0, 0.0)
      for k in 0..<order {
        squares += now * now
        let (a, b) = (coefficients[k].centre, k == 0 ? 0 : coefficients[k].offDiagonal)
        let c = coefficients[k + 1].offDiagonal
        let next = ((x - a) * now - b * before) / c
        let nextSlope = (now + (x - a) * slope - b * slopeBefore) / c
        (before, now, slopeBefore, slope) = (now, next, slope, nextSlope)
      }
      return (now, slope, squares)
    }
    var nodes = GaussRule.eigenvalues(coefficients, order: order)
    for i in nodes.indices {
      for _ in 0..<3 {
        let p = polynomials(nodes[i])
        let step = p.last / p.slope
        if step.isFinite { nodes[i] -= step }
      }
    }
    if order % 2 == 1 && coefficients[0].centre == 0 { nodes[order / 2] = 0 }
    self.init(nodes: nodes, weights: nodes.map { 1 / polynomials($0).squares })
  }

  /// Eigenvalues of the symmetric tridiagonal matrix, by bisection on Sturm counts.
  private static func eigenvalues(
    _ coefficients: [(centre: Double, offDiagonal: Double)], order: Int
  ) -> [Double] {
    func countBelow(_ x: Double) -> Int {
      var (count, pivot) = (0, 1.0)
      for k in 0..<order {
        let b = k == 0 ? 0 : coefficients[k].offDiagonal
        pivot = coefficients[k].centre - x - b * b / (pivot == 0 ? 1e-300 : pivot)
        if pivot < 0 { count += 1 }
      }
      return count
    }
    var radius = 0.0
    for k in 0..<order {
      let before = k == 0 ? 0 : coefficients[k].offDiagonal
      radius = max(
        radius, coefficients[k].centre.magnitude + before + coefficients[k + 1].offDiagonal)
    }
    return (0..<order).map { i in
      var (lower, upper) = (-radius, radius)
      for _ in 0..<60 {
        let middle = 0.5 * (lower + upper)
        if countBelow(middle) > i { upper = middle } else { lower = middle }
      }
      return 0.5 * (lower + upper)
    }
  }
}
