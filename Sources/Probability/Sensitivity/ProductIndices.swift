public import NumericalMethods

/// Variance shares of independent factors of a product, in closed form.
///
/// With `v_j = Var(X_j)/E[X_j]²` and `V = Π(1 + v_j) − 1`: first order `v_j/V`, total order
/// `v_j Π_{k≠j}(1 + v_k)/V`.
///
/// > Source: Sobol', Sensitivity estimates for nonlinear mathematical models, *Mathematical
/// > Modelling and Computational Experiment* 1 (1993) 407–414.
public struct ProductIndices: Sendable, Hashable {
  /// Squared coefficient of variation of the product.
  public let relativeVariance: Double
  /// Share of the variance that each factor brings alone.
  public let firstOrder: [Double]
  /// Share that each brings alone and together with others.
  public let totalOrder: [Double]

  /// Indices by the squared coefficient of variation of each factor.
  ///
  /// - Throws: `InvalidInput` for a negative one, or all zero.
  public init(relativeVariances: [Double]) throws(InvalidInput) {
    var total = 0.0
    for (index, value) in relativeVariances.enumerated() {
      try require(
        value >= 0 && value.isFinite, "relativeVariances[\(index)]", value,
        "must be 0 or more and finite")
      total += logOnePlus(value)
    }
    // Through logarithms, so that small variances keep their digits.
    let whole = expMinusOne(total)
    try require(
      whole > 0 && whole.isFinite, "relativeVariances", whole, "must not all be 0")
    relativeVariance = whole
    firstOrder = relativeVariances.map { $0 / whole }
    totalOrder = relativeVariances.map { $0 * exp(total - logOnePlus($0)) / whole }
  }
}
