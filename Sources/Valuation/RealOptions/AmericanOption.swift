public import Finance
public import NumericalMethods

/// An option that may be exercised at any time until its end, converged in the time step.
///
/// Leisen–Reimer trees of 1 001 and 2 001 steps extrapolated to none, good to about 1e-5; where the
/// volatility is too small or too large for that tree, forward-centred trees of the equivalent put,
/// `call(S, K, r, y) = put(K, S, y, r)`.
///
/// > Source: Leisen & Reimer (1996), Applied Mathematical Finance 3; symmetry, McDonald & Schroder
/// > (1998), Journal of Computational Finance 1(3).
public struct AmericanOption: Hashable, Sendable {
  /// Value of the option, in currency.
  public let value: Double
  /// Value of the same option with exercise at the end only, in currency.
  public let europeanValue: Double

  /// An option with exercise at any time.
  ///
  /// - Parameters:
  ///   - kind: call or put.
  ///   - assetValue: value of the asset, positive.
  ///   - exercisePrice: price of exercise, positive.
  ///   - maturity: years to the end, positive.
  ///   - riskFreeRate: continuous riskless rate a year, in [0, 1].
  ///   - yieldRate: continuous payout a year, in [0, 1].
  ///   - volatility: per square root of a year, positive.
  /// - Throws: an input outside its range.
  public init(
    _ kind: OptionKind, assetValue: Double, exercisePrice: Double, maturity: Double,
    riskFreeRate: Double, yieldRate: Double = 0, volatility: Double
  ) throws(InvalidInput) {
    let european = try BlackScholes(
      kind, assetValue: assetValue, exercisePrice: exercisePrice, maturity: maturity,
      riskFreeRate: riskFreeRate, yieldRate: yieldRate, volatility: volatility)
    try require(exercisePrice > 0, "exercisePrice", exercisePrice, "must be positive")
    try require(maturity > 0, "maturity", maturity, "must be positive")
    try require(volatility > 0, "volatility", volatility, "must be positive")
    for (name, rate) in [("riskFreeRate", riskFreeRate), ("yieldRate", yieldRate)] {
      try require((0...1).contains(rate), name, rate, "must be in [0, 1]")
    }
    europeanValue = european.value
    // Waiting costs nothing: a call without yield and a put without interest are never exercised
    // early.
    let costOfWaiting = kind == .call ? yieldRate : riskFreeRate
    guard costOfWaiting > 0 else {
      value = european.value
      return
    }
    func tree(_ steps: Int) throws(InvalidInput) -> Double {
      try BinomialTree(
        kind, assetValue: assetValue, exercisePrice: exercisePrice, maturity: maturity,
        riskFreeRate: riskFreeRate, yieldRate: yieldRate, volatility: volatility, steps: steps,
        branching: .leisenReimer, isAmerican: true
      ).value
    }
    let found: Double
    // Beyond, a branch of that tree has probability one or its outer nodes overflow.
    let spread = volatility * maturity.squareRoot()
    if abs(european.d1) < 100 && abs(european.d2) < 100 && spread < 10 {
      // The error of early exercise falls as 1/n: extrapolated from two trees.
      let (coarse, fine) = (try tree(1_001), try tree(2_001))
      found = fine + (fine - coarse) * 1_001 / 1_000
    } else {
      found = AmericanOption.asPut(european)
    }
    value = max(found, european.value, kind.payoff(assetValue, exercisePrice))
  }

  /// What exercise before the end adds, in currency.
  public var earlyExercisePremium: Double { value - europeanValue }

  private static func asPut(_ option: BlackScholes) -> Double {
    let isCall = option.kind == .call
    let asset = isCall ? option.exercisePrice : option.assetValue
    let price = isCall ? option.assetValue : option.exercisePrice
    let rate = isCall ? option.yieldRate : option.riskFreeRate
    let payout = isCall ? option.riskFreeRate : option.yieldRate
    let values = [1_000, 1_001].map { steps in
      BinomialLattice.forward(
        steps: steps, maturity: option.maturity, growth: rate - payout, discountRate: rate,
        volatility: option.volatility
      ).value(assetValue: asset, isAmerican: true) { _, asset in
        OptionKind.put.payoff(asset, price)
      }
    }
    return (values[0] + values[1]) / 2
  }
}
