import NumericalMethods

extension GrowthCurve {
  /// What the curve adds up to between two times: its level integrated over time.
  ///
  /// Logistic: `saturation/g × ln(1 + e^{g(t − midpoint)})`; Gompertz:
  /// `saturation/g × E₁(b e^{−gt})`; each at the end less at the start.
  ///
  /// - Parameters:
  ///   - start: years on the curve's own clock.
  ///   - end: years on the curve's own clock, not before `start`.
  /// - Returns: level times years.
  public func area(from start: Double, to end: Double) -> Double {
    saturation * (antiderivative(at: end) - antiderivative(at: start)) / growthRate
  }

  private func antiderivative(at time: Double) -> Double {
    switch shape {
    case .logistic(let midpoint):
      let x = growthRate * (time - midpoint)
      return max(0, x) + logOnePlus(exp(-abs(x)))
    case .gompertz(let displacement):
      let logArgument = log(displacement) - growthRate * time
      // Below e^−40 the series −γ − ln x is E₁ to the last digit, and x itself may underflow.
      if logArgument < -40 { return -0.577_215_664_901_532_860_6 - logArgument }
      let argument = exp(logArgument)
      return argument > 700 ? 0 : SpecialFunctions.exponentialIntegral(argument)
    }
  }
}
