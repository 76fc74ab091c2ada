import NumericalMethods

/// The mean over the common factor as a sum: panels of Gauss–Legendre points, fine enough where
/// the conditional probability passes from one to nothing.
///
/// Between such points a binomial of `names` names has a width of at least `1.25/√names` in the
/// conditional threshold, so panels of `3/√names` with ten points lose nothing.
struct FactorQuadrature {
  let copula: PoolCopula
  let correlation: Double
  /// Width of a panel in the conditional threshold.
  private let fineStep: Double
  private let root: Double
  private let ownRoot: Double
  private let rule: GaussRule

  init(_ copula: PoolCopula, correlation: Double, names: Int) throws(InvalidInput) {
    try copula.check()
    try requireShareBelowOne(correlation, "assetCorrelation")
    self.copula = copula
    self.correlation = correlation
    fineStep = min(0.5, 3 / Double(max(names, 1)).squareRoot())
    root = correlation.squareRoot()
    ownRoot = (1 - correlation).squareRoot()
    rule = try GaussRule.legendre(10)
  }

  /// The values of the factor, for names with default probabilities in rising order.
  func points(for defaultProbabilities: [Double]) throws(NumericalError) -> FactorPoints {
    switch copula {
    case .gaussian:
      let thresholds = defaultProbabilities.map { StandardNormal.quantile($0) }
      return FactorPoints(
        points: gaussian(thresholds, scale: 1, weight: 1), thresholds: thresholds, law: nil)
    case .studentT(let degrees):
      let thresholds = defaultProbabilities.map {
        SpecialFunctions.studentTQuantile($0, degreesOfFreedom: degrees)
      }
      return FactorPoints(points: studentT(thresholds, degrees), thresholds: thresholds, law: nil)
    case .doubleT(let degrees):
      let law = UnitStudentT(degreesOfFreedom: degrees)
      var thresholds: [Double] = []
      for probability in defaultProbabilities {
        thresholds.append(try doubleTThreshold(probability, law))
      }
      return FactorPoints(
        points: doubleT(thresholds, law, step: fineStep), thresholds: thresholds, law: law)
    }
  }

  // MARK: - Gaussian

  private func gaussian(
    _ thresholds: [Double], scale: Double, weight: Double
  ) -> [FactorPoints.Point] {
    if correlation == 0 { return [FactorPoints.Point(weight: weight, scale: scale, shift: 0)] }
    var edges = Self.grid(from: -12, to: 12, step: 0.5)
    for threshold in Self.spread(thresholds) {
      for own in Self.grid(from: -9, to: 9, step: fineStep) {
        edges.append((scale * threshold - ownRoot * own) / root)
      }
    }
    var result: [FactorPoints.Point] = []
    forEachPoint(edges, within: -12...12, gap: fineStep * ownRoot / root / 2) { z, width in
      result.append(
        FactorPoints.Point(
          weight: weight * width * StandardNormal.density(z), scale: scale / ownRoot,
          shift: root * z / ownRoot))
    }
    return result
  }

  // MARK: - Student t with a shared chi-square

  private func studentT(_ quantiles: [Double], _ degrees: Double) -> [FactorPoints.Point] {
    let scale = ChiScale(degreesOfFreedom: degrees)
    var edges = scale.edges
    // Averaging over the factor smooths by √(ρ/(1 − ρ)), so the scale needs no finer panels.
    let step = max(fineStep, root / ownRoot / 2)
    for quantile in Self.spread(quantiles) where quantile != 0 {
      for own in Self.grid(from: -9, to: 9, step: step) {
        let value = own * ownRoot / quantile
        if value > 0 { edges.append(log(value)) }
      }
    }
    var result: [FactorPoints.Point] = []
    forEachPoint(edges, within: scale.range) { logScale, width in
      let weight = width * scale.density(logScale: logScale)
      if weight > 1e-20 {
        result += gaussian(quantiles, scale: exp(logScale), weight: weight)
      }
    }
    return result
  }

  // MARK: - Double t

  /// The threshold of the latent variable that gives the default probability, by Newton's method
  /// kept inside a bracket.
  private func doubleTThreshold(
    _ defaultProbability: Double, _ law: UnitStudentT
  ) throws(NumericalError) -> Double {
    let alone = law.quantile(defaultProbability)
    guard alone.isFinite, correlation > 0 else { return alone }
    return try findRoot(
      of: { (threshold: Double) throws(NumericalError) -> Double in
        let points = FactorPoints(
          points: doubleT([threshold], law, step: 0.5), thresholds: [threshold], law: law)
        return points.points.reduce(0) {
          $0 + $1.weight * points.conditional($1, 0).probability
        } - defaultProbability
      }, near: alone, step: 0.05)
  }

  private func doubleT(
    _ thresholds: [Double], _ law: UnitStudentT, step: Double
  ) -> [FactorPoints.Point] {
    if correlation == 0 { return [FactorPoints.Point(weight: 1, scale: 1, shift: 0)] }
    // Points are even in asinh of the unscaled factor, so that both centre and tails have enough.
    var edges = Self.grid(from: -20, to: 20, step: 0.5)
    for threshold in Self.spread(thresholds) {
      for own in Self.grid(from: -20, to: 20, step: step) {
        let factor = (threshold - ownRoot * law.scale * sinh(own)) / root
        edges.append(asinh(factor / law.scale))
      }
    }
    var result: [FactorPoints.Point] = []
    forEachPoint(edges, within: -20...20) { point, width in
      let unscaled = sinh(point)
      let weight = width * cosh(point) * law.unscaledDensity(unscaled)
      if weight > 1e-22 {
        result.append(
          FactorPoints.Point(
            weight: weight, scale: 1 / ownRoot, shift: root * law.scale * unscaled / ownRoot))
      }
    }
    return result
  }

  // MARK: - Panels

  private static func grid(from lower: Double, to upper: Double, step: Double) -> [Double] {
    stride(from: lower, through: upper, by: step).map { $0 }
  }

  /// At most five of some rising values, the first and the last among them: the doubt about one
  /// name's default reaches far enough for those between.
  private static func spread(_ values: [Double]) -> [Double] {
    let values = values.filter(\.isFinite)
    guard values.count > 5 else { return values }
    return (0..<5).map { values[$0 * (values.count - 1) / 4] }
  }

  /// Calls a function with every point of every panel between edges, and its width.
  ///
  /// Edges nearer than `gap` to the last one are left out.
  private func forEachPoint(
    _ edges: [Double], within range: ClosedRange<Double>, gap: Double = 0,
    _ body: (Double, Double) -> Void
  ) {
    var sorted = [range.lowerBound]
    for edge in edges.sorted() where range.contains(edge) && edge - (sorted.last ?? 0) > gap {
      sorted.append(edge)
    }
    sorted.append(range.upperBound)
    for (lower, upper) in zip(sorted, sorted.dropFirst()) where upper > lower {
      let (middle, half) = ((lower + upper) / 2, (upper - lower) / 2)
      for (node, weight) in zip(rule.nodes, rule.weights) {
        body(middle + half * node, half * weight)
      }
    }
  }
}

/// The inverse of `sinh`.
private func asinh(_ x: Double) -> Double {
  let size = x.magnitude
  // Beyond 1e8 the root of x² + 1 is x itself.
  let answer = size > 1e8 ? log(2 * size) : log(size + (size * size + 1).squareRoot())
  return x < 0 ? -answer : answer
}
