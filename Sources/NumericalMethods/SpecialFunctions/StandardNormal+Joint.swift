extension StandardNormal {
  /// Probability `P(X ≤ a, Y ≤ b)` of two standard normals with a correlation.
  ///
  /// Absolute error about 1e-15.
  ///
  /// - Parameters:
  ///   - a: limit of the first, may be infinite.
  ///   - b: limit of the second, may be infinite.
  ///   - correlation: in [−1, 1].
  /// - Returns: a probability, NaN if an argument is not a number or out of range.
  ///
  /// > Source: Genz, *Statistics and Computing* 14 (2004) 251–260, after Drezner & Wesolowsky
  /// > (1990).
  public static func cumulative(_ a: Double, _ b: Double, correlation: Double) -> Double {
    guard correlation >= -1, correlation <= 1, !a.isNaN, !b.isNaN else { return .nan }
    if a == -.infinity || b == -.infinity { return 0 }
    if a == .infinity { return cumulative(b) }
    if b == .infinity { return cumulative(a) }
    if correlation == 0 { return cumulative(a) * cumulative(b) }
    if correlation == 1 { return cumulative(min(a, b)) }
    if correlation == -1 { return max(0, a > -b ? between(-b, a) : 0) }
    // Beyond ±40 a limit changes nothing that a number can hold.
    let (a, b) = (min(max(a, -40), 40), min(max(b, -40), 40))
    let value =
      correlation.magnitude < 0.925
      ? moderate(-a, -b, correlation) : strong(-a, -b, correlation)
    return min(max(value, 0), 1)
  }

  /// Probability of a value between two points, from the tail that keeps its digits.
  public static func between(_ lower: Double, _ upper: Double) -> Double {
    lower > 0 ? complement(lower) - complement(upper) : cumulative(upper) - cumulative(lower)
  }

  /// `P(X > h, Y > k)`: Plackett's integral over the arcsine of the correlation.
  private static func moderate(_ h: Double, _ k: Double, _ correlation: Double) -> Double {
    let (product, squares) = (h * k, 0.5 * (h * h + k * k))
    let half = 0.5 * asin(correlation)
    var total = 0.0
    let (nodes, weights) = LegendreNodes.suited(to: correlation)
    for (node, weight) in zip(nodes, weights) {
      let sine = sin(half * (1 + node))
      total += weight * exp((sine * product - squares) / (1 - sine * sine))
    }
    return total * half / (2 * .pi) + complement(h) * complement(k)
  }

  /// `P(X > h, Y > k)` for a correlation near ±1: an expansion about the singular case and the
  /// integral of what it leaves.
  private static func strong(_ h: Double, _ k: Double, _ correlation: Double) -> Double {
    let k = correlation < 0 ? -k : k
    let product = h * k
    let rest = (1 - correlation) * (1 + correlation)
    let square = (h - k) * (h - k)
    let (c, d) = ((4 - product) / 8, (12 - product) / 80)
    var root = rest.squareRoot()
    var series = 0.0
    let exponent = -0.5 * (square / rest + product)
    if exponent > -100 {
      series =
        root * exp(exponent)
        * (1 - c * (square - rest) * (1 - d * square) / 3 + c * d * rest * rest)
    }
    if product > -100 {
      let distance = square.squareRoot()
      series -=
        exp(-0.5 * product) * (2 * Double.pi).squareRoot() * complement(distance / root)
        * distance * (1 - c * square * (1 - d * square) / 3)
    }
    root *= 0.5
    var total = 0.0
    for (node, weight) in zip(LegendreNodes.twenty.nodes, LegendreNodes.twenty.weights) {
      let x = root * (1 + node)
      let xSquare = x * x
      let exponent = -0.5 * (square / xSquare + product)
      guard exponent > -100 else { continue }
      let expansion = 1 + c * xSquare * (1 + 5 * d * xSquare)
      let cosine = (1 - xSquare).squareRoot()
      let exact =
        exp(-0.5 * product * xSquare / ((1 + cosine) * (1 + cosine))) / cosine
      total += weight * exp(exponent) * (expansion - exact)
    }
    let departure = (root * total - series) / (2 * .pi)
    if correlation > 0 { return departure + complement(max(h, k)) }
    return h >= k ? -departure : between(h, k) - departure
  }

  /// Probability `P(X ≤ a, Y ≤ b, Z ≤ c)` of three standard normals.
  ///
  /// Plackett's integral along a path from independence of the first variable, absolute error
  /// about 1e-13.
  ///
  /// - Parameters:
  ///   - a: limit of the first.
  ///   - b: limit of the second.
  ///   - c: limit of the third.
  ///   - ab: correlation of the first and second, in [−1, 1].
  ///   - ac: correlation of the first and third, in [−1, 1].
  ///   - bc: correlation of the second and third, in [−1, 1].
  /// - Returns: a probability.
  /// - Throws: `.notPositiveDefinite` if the correlations contradict each other, `.noSolution` if
  ///   an argument is not a number, `.notConverged` if the integral is not reached.
  ///
  /// > Source: Genz, *Statistics and Computing* 14 (2004) 251–260, section 3.
  public static func cumulative(
    _ a: Double, _ b: Double, _ c: Double, correlations ab: Double, _ ac: Double, _ bc: Double
  ) throws(NumericalError) -> Double {
    guard !a.isNaN, !b.isNaN, !c.isNaN else { throw .noSolution("a limit is not a number") }
    let determinant = 1 - ab * ab - ac * ac - bc * bc + 2 * ab * ac * bc
    guard max(ab.magnitude, ac.magnitude, bc.magnitude) <= 1 else {
      throw .notPositiveDefinite(pivot: 1)
    }
    guard determinant >= -1e-14 else { throw .notPositiveDefinite(pivot: 2) }
    if a == -.infinity || b == -.infinity || c == -.infinity { return 0 }
    if a == .infinity { return cumulative(b, c, correlation: bc) }
    if b == .infinity { return cumulative(a, c, correlation: ac) }
    if c == .infinity { return cumulative(a, b, correlation: ab) }
    // The strongest correlation stays fixed on the path: it becomes that of the last two.
    var (h, r) = ((a, b, c), (ab, ac, bc))
    if r.0.magnitude > r.1.magnitude { (h, r) = ((h.0, h.2, h.1), (r.1, r.0, r.2)) }
    if r.1.magnitude > r.2.magnitude { (h, r) = ((h.1, h.0, h.2), (r.0, r.2, r.1)) }
    if 1 - r.2 < 1e-15 { return cumulative(h.0, min(h.1, h.2), correlation: r.0) }
    if 1 + r.2 < 1e-15 {
      guard h.1 > -h.2 else { return 0 }
      return max(
        0, cumulative(h.0, h.1, correlation: r.0) - cumulative(h.0, -h.2, correlation: r.0))
    }
    let (first, second) = (asin(r.0), asin(r.1))
    let path = try integrate(
      { x in
        let (r0, r1) = (sin(first * x), sin(second * x))
        return first * slope(h.0, h.1, h.2, r1, r.2, r0)
          + second * slope(h.0, h.2, h.1, r0, r.2, r1)
      }, from: 0, to: 1, relative: 1e-13, absolute: 1e-14)
    let start = cumulative(h.0) * cumulative(h.1, h.2, correlation: r.2)
    return min(max(start + path.value / (2 * .pi), 0), 1)
  }

  /// `2π·cos` times the derivative of the trivariate probability by the correlation `ab`.
  private static func slope(
    _ a: Double, _ b: Double, _ c: Double, _ ac: Double, _ bc: Double, _ ab: Double
  ) -> Double {
    let rest = (1 - ab) * (1 + ab)
    let determinant = rest - (ac - bc) * (ac - bc) - 2 * ac * bc * (1 - ab)
    guard rest > 0 else { return 0 }
    let distance = (a - ab * b) * (a - ab * b) / rest + b * b
    let numerator = c * rest + a * (ab * bc - ac) + b * (ab * ac - bc)
    let conditional =
      determinant > 0
      ? cumulative(numerator / (rest * determinant).squareRoot()) : numerator > 0 ? 1 : 0
    return exp(-0.5 * distance) * conditional
  }
}

/// Gauss–Legendre points that the bivariate normal uses at every call.
private enum LegendreNodes {
  typealias Rule = (nodes: [Double], weights: [Double])
  static let six = rule(6)
  static let twelve = rule(12)
  static let twenty = rule(20)

  static func suited(to correlation: Double) -> Rule {
    correlation.magnitude < 0.3 ? six : correlation.magnitude < 0.75 ? twelve : twenty
  }

  private static func rule(_ order: Int) -> Rule {
    guard let rule = try? GaussRule.legendre(order) else { return ([], []) }
    return (rule.nodes, rule.weights)
  }
}
