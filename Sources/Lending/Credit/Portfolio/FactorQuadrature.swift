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

  /// The conditional default probabilities of names with a default probability.
  func conditionals(
    for defaultProbability: Double
  ) throws(NumericalError) -> [ConditionalDefault] {
    switch copula {
    case .gaussian:
      return gaussian(StandardNormal.quantile(defaultProbability), weight: 1)
    case .studentT(let degrees):
      return studentT(defaultProbability, degrees)
    case .doubleT(let degrees):
      let law = UnitStudentT(degreesOfFreedom: degrees)
      if correlation == 0 {
        return [
          ConditionalDefault(
            weight: 1, probability: defaultProbability, complement: 1 - defaultProbability)
        ]
      }
      let threshold = try doubleTThreshold(defaultProbability, law)
      return doubleT(threshold, law, step: fineStep)
    }
  }

  // MARK: - Gaussian

  private func gaussian(_ threshold: Double, weight: Double) -> [ConditionalDefault] {
    if correlation == 0 {
      return [Self.normalDefault(threshold, weight: weight)]
    }
    var edges = Self.grid(from: -12, to: 12, step: 0.5)
    for own in Self.grid(from: -9, to: 9, step: fineStep) {
      edges.append((threshold - ownRoot * own) / root)
    }
    var result: [ConditionalDefault] = []
    forEachPoint(edges, within: -12...12) { z, width in
      result.append(
        Self.normalDefault(
          (threshold - root * z) / ownRoot, weight: weight * width * StandardNormal.density(z)))
    }
    return result
  }

  private static func normalDefault(_ own: Double, weight: Double) -> ConditionalDefault {
    ConditionalDefault(
      weight: weight, probability: StandardNormal.cumulative(own),
      complement: StandardNormal.complement(own))
  }

  // MARK: - Student t with a shared chi-square

  private func studentT(_ defaultProbability: Double, _ degrees: Double) -> [ConditionalDefault] {
    let quantile = SpecialFunctions.studentTQuantile(defaultProbability, degreesOfFreedom: degrees)
    let scale = ChiScale(degreesOfFreedom: degrees)
    var edges = scale.edges
    // Averaging over the factor smooths by √(ρ/(1 − ρ)), so the scale needs no finer panels.
    let step = max(fineStep, root / ownRoot / 2)
    if quantile != 0 {
      for own in Self.grid(from: -9, to: 9, step: step) {
        let value = own * ownRoot / quantile
        if value > 0 { edges.append(log(value)) }
      }
    }
    var result: [ConditionalDefault] = []
    forEachPoint(edges, within: scale.range) { logScale, width in
      let weight = width * scale.density(logScale: logScale)
      if weight > 1e-20 {
        result += gaussian(quantile * exp(logScale), weight: weight)
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
    try findRoot(
      of: { (threshold: Double) throws(NumericalError) -> Double in
        doubleT(threshold, law, step: 0.5).reduce(0) { $0 + $1.weight * $1.probability }
          - defaultProbability
      }, near: law.quantile(defaultProbability), step: 0.05)
  }

  private func doubleT(
    _ threshold: Double, _ law: UnitStudentT, step: Double
  ) -> [ConditionalDefault] {
    // Points are even in asinh of the unscaled factor, so that both centre and tails have enough.
    var edges = Self.grid(from: -20, to: 20, step: 0.5)
    for own in Self.grid(from: -20, to: 20, step: step) {
      let factor = (threshold - ownRoot * law.scale * sinh(own)) / root
      edges.append(asinh(factor / law.scale))
    }
    var result: [ConditionalDefault] = []
    forEachPoint(edges, within: -20...20) { point, width in
      let unscaled = sinh(point)
      let weight = width * cosh(point) * law.unscaledDensity(unscaled)
      let own = (threshold - root * law.scale * unscaled) / ownRoot
      if weight > 1e-22 {
        result.append(
          ConditionalDefault(
            weight: weight, probability: law.cumulative(own), complement: law.cumulative(-own)))
      }
    }
    return result
  }

  // MARK: - Panels

  private static func grid(from lower: Double, to upper: Double, step: Double) -> [Double] {
    stride(from: lower, through: upper, by: step).map { $0 }
  }

  /// Calls a function with every point of every panel between edges, and its width.
  private func forEachPoint(
    _ edges: [Double], within range: ClosedRange<Double>, _ body: (Double, Double) -> Void
  ) {
    let sorted = (edges.filter { range.contains($0) } + [range.lowerBound, range.upperBound])
      .sorted()
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
