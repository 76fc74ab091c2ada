import NumericalMethods

/// The dependence of normal or Student t variables, whatever their own laws.
///
/// > Source: McNeil, Frey & Embrechts, *Quantitative Risk Management*, 2nd ed., §7.3.
public enum EllipticalCopula: Sendable, Hashable {
  /// Dependence of jointly normal variables; extremes are independent in the limit.
  case gaussian
  /// Dependence of jointly t-distributed variables; extremes come together.
  case studentT(degreesOfFreedom: Double)

  /// Kendall's tau, `2/π arcsin(correlation)`, the same for both.
  ///
  /// > Source: McNeil, Frey & Embrechts, proposition 7.43.
  public static func kendall(correlation: Double) -> Double {
    2 / .pi * asin(min(max(correlation, -1), 1))
  }

  /// The correlation with a given Kendall's tau, `sin(π τ/2)`.
  public static func correlation(kendall: Double) -> Double {
    min(max(sin(0.5 * .pi * kendall), -1), 1)
  }

  /// The correlation with a given Spearman's rho, `2 sin(π ρ/6)`, of the Gaussian copula.
  ///
  /// > Source: McNeil, Frey & Embrechts, equation 7.41.
  public static func gaussianCorrelation(spearman: Double) -> Double {
    min(max(2 * sin(.pi * spearman / 6), -1), 1)
  }

  /// Spearman's rho, `6/π arcsin(correlation/2)`; nil for the t copula, which has no closed form.
  public func spearman(correlation: Double) -> Double? {
    switch self {
    case .gaussian: 6 / .pi * asin(0.5 * min(max(correlation, -1), 1))
    case .studentT: nil
    }
  }

  /// Coefficient of lower and of upper tail dependence.
  ///
  /// `2 t_{ν+1}(−√((ν + 1)(1 − ρ)/(1 + ρ)))` for the t copula; zero for the Gaussian copula
  /// unless the two variables are one.
  ///
  /// - Parameter correlation: in [−1, 1].
  /// - Returns: the limit of `P(Y > q | X > q)` towards the end of the tail.
  ///
  /// > Source: McNeil, Frey & Embrechts, equation 7.38.
  public func tailDependence(correlation: Double) -> Double {
    switch self {
    case .gaussian: return 0
    case .studentT(let nu):
      if correlation <= -1 { return 0 }
      if correlation >= 1 { return 1 }
      let point = -((nu + 1) * (1 - correlation) / (1 + correlation)).squareRoot()
      return 2 * SpecialFunctions.studentTCumulative(point, degreesOfFreedom: nu + 1)
    }
  }
}
