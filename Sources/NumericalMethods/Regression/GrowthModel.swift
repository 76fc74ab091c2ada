/// Curves of growth, decay and saturation for non-linear regression.
///
/// > Source: NIST Statistical Reference Datasets, non-linear regression.
public enum GrowthModel: String, Hashable, Sendable, CaseIterable {
  /// `b₀ (1 − e^(−b₁ x))`.
  case boxBOD = "box-bod"
  /// `b₀/(1 + e^(b₁ − b₂ x))`.
  case logistic
  /// `b₀/(1 + e^(b₁ − b₂ x))^(1/b₃)`.
  case richards
  /// `b₀/b₁ · e^(−((x − b₂)/b₁)²/2)`.
  case gaussianPeak = "gaussian-peak"
  /// `(b₀ + b₁ x + b₂ x² + b₃ x³)/(1 + b₄ x + b₅ x² + b₆ x³)`.
  case cubicRational = "rational-3-3"

  /// How many coefficients it has.
  public var coefficientCount: Int {
    switch self {
    case .boxBOD: 2
    case .logistic, .gaussianPeak: 3
    case .richards: 4
    case .cubicRational: 7
    }
  }

  /// The curve at a point; NaN with another number of coefficients.
  public func callAsFunction(_ x: Double, _ b: [Double]) -> Double {
    guard b.count == coefficientCount else { return .nan }
    switch self {
    case .boxBOD: return -b[0] * expMinusOne(-b[1] * x)
    case .logistic: return b[0] / (1 + exp(b[1] - b[2] * x))
    case .richards: return b[0] / power(1 + exp(b[1] - b[2] * x), 1 / b[3])
    case .gaussianPeak:
      let z = (x - b[2]) / b[1]
      return b[0] / b[1] * exp(-0.5 * z * z)
    case .cubicRational:
      return (b[0] + x * (b[1] + x * (b[2] + x * b[3])))
        / (1 + x * (b[4] + x * (b[5] + x * b[6])))
    }
  }
}
