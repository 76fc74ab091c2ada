import NumericalMethods

/// The scale `√(χ²_ν/ν)` of a multivariate Student t, on the logarithm.
struct ChiScale {
  let degreesOfFreedom: Double
  /// Logarithms of the scale beyond which lies a probability of 1e-17 on each side.
  let range: ClosedRange<Double>
  private let logConstant: Double

  init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    let half = degreesOfFreedom / 2
    func logScale(_ gamma: Double) -> Double { log(max(gamma, 1e-300) / half) / 2 }
    let lower = logScale(SpecialFunctions.inverseGammaP(half, 1e-17))
    let upper = logScale(SpecialFunctions.inverseGammaQ(half, 1e-17))
    range = min(lower, upper)...max(lower, upper)
    logConstant = log(2) + half * log(half) - SpecialFunctions.logGamma(half)
  }

  /// Edges of panels that follow the density.
  var edges: [Double] {
    let step = min(0.5, 1.5 / (2 * degreesOfFreedom).squareRoot())
    return stride(from: range.lowerBound, through: range.upperBound, by: step).map { $0 }
  }

  /// Density of the logarithm of the scale: `2 (ν/2)^(ν/2)/Γ(ν/2) s^ν e^(−ν s²/2)`.
  func density(logScale: Double) -> Double {
    exp(
      logConstant + degreesOfFreedom * logScale - degreesOfFreedom / 2 * exp(2 * logScale))
  }
}
