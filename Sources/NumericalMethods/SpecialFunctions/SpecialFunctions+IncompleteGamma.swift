extension SpecialFunctions {
  /// The upper incomplete gamma function without its scale: `Γ(a, x) e^x x^−a`, which stays a
  /// moderate number where `Γ(a, x)` underflows.
  ///
  /// - Parameters:
  ///   - a: order, above 0.
  ///   - x: lower limit, above 0.
  /// - Returns: about `1/x` for large `x`.
  /// - Throws: `.noSolution` outside the domain and beyond the range of numbers, `.notConverged`.
  ///
  /// > Source: NIST *Digital Library of Mathematical Functions*, 8.9.2 (continued fraction), by the
  /// > method of Lentz.
  public static func scaledGammaQ(_ a: Double, _ x: Double) throws(NumericalError) -> Double {
    guard a > 0, x > 0, a.isFinite, x.isFinite else {
      throw .noSolution("the incomplete gamma function needs a positive order and limit")
    }
    if x < a + 1 {
      let logScale = logGamma(a) + x - a * log(x)
      return try finite(gammaQ(a, x) * exp(logScale), "the incomplete gamma function")
    }
    var b = x + 1 - a
    var c = Double.greatestFiniteMagnitude
    var d = 1 / b
    var fraction = d
    for step in 1...10_000 {
      let numerator = -Double(step) * (Double(step) - a)
      b += 2
      d = 1 / nonzero(numerator * d + b)
      c = nonzero(b + numerator / c)
      let change = c * d
      fraction *= change
      if (change - 1).magnitude <= 1e-15 { return fraction }
    }
    throw .notConverged(
      method: "continued fraction of the incomplete gamma function", iterations: 10_000, error: d)
  }

  private static func nonzero(_ value: Double) -> Double {
    value.magnitude < 1e-300 ? 1e-300 : value
  }
}
