import NumericalMethods

/// A recombining tree of an asset's value with two branches a step.
struct BinomialLattice {
  /// Time steps, at least one.
  let steps: Int
  /// Logarithm of the factor of an upward branch.
  let logUp: Double
  /// Logarithm of the factor of a downward branch.
  let logDown: Double
  /// Risk-neutral probability of an upward branch, in (0, 1).
  let probability: Double
  /// Present value of one at the end of a step.
  let discount: Double

  /// A tree centred on the forward value, whose probability lies in (0, 1) for any drift.
  ///
  /// `u, d = e^(g dt ± σ√dt)`, `p = 1 / (1 + e^σ√dt)`.
  ///
  /// > Source: Hull, *Options, Futures and Other Derivatives*, trees with p set by the forward;
  /// > Jarrow & Rudd, *Option Pricing* (1983), in its risk-neutral form.
  static func forward(
    steps: Int, maturity: Double, growth: Double, discountRate: Double, volatility: Double
  ) -> BinomialLattice {
    let step = maturity / Double(steps)
    let spread = volatility * step.squareRoot()
    return BinomialLattice(
      steps: steps, logUp: growth * step + spread, logDown: growth * step - spread,
      probability: 1 / (1 + exp(spread)), discount: exp(-discountRate * step))
  }

  /// Value today of what a holder gets who may stop at the end only, or at every step.
  ///
  /// - Parameters:
  ///   - assetValue: value of the asset today.
  ///   - isAmerican: whether the holder may stop at every node, today included.
  ///   - payoff: what stopping brings, from the step and the asset's value; not negative.
  /// - Returns: the value, not negative.
  /// - Complexity: O(n²) in the steps.
  func value(
    assetValue: Double, isAmerican: Bool, payoff: (Int, Double) -> Double
  ) -> Double {
    // Powers by the exponential of a product: repeated multiplication would lose digits.
    let ups = (0...steps).map { exp(Double($0) * logUp) }
    let downs = (0...steps).map { assetValue * exp(Double($0) * logDown) }
    let (high, low) = (discount * probability, discount * (1 - probability))
    // In a wide tree one factor may overflow where the other underflows: then they are joined first.
    let isWide = Double(steps) * max(logUp.magnitude, logDown.magnitude) > 600
    func asset(_ up: Int, _ down: Int, _ factors: Double) -> Double {
      isWide ? assetValue * exp(Double(up) * logUp + Double(down) * logDown) : factors
    }
    return ups.withUnsafeBufferPointer { ups in
      downs.withUnsafeBufferPointer { downs in
        withUnsafeTemporaryAllocation(of: Double.self, capacity: steps + 1) { values in
          for node in 0...steps {
            values.initializeElement(
              at: node,
              to: payoff(
                steps, asset(node, steps - node, ups[node] * downs[steps - node])))
          }
          for step in stride(from: steps - 1, through: 0, by: -1) {
            for node in 0...step {
              let held = high * values[node + 1] + low * values[node]
              values[node] =
                isAmerican
                ? max(
                  held,
                  payoff(step, asset(node, step - node, ups[node] * downs[step - node]))) : held
            }
          }
          return values[0]
        }
      }
    }
  }
}
