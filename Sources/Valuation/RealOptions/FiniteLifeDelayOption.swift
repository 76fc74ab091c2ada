public import NumericalMethods

/// The right to invest at any time in a product that is protected until the patent expires, when the
/// right may be lost on the way.
///
/// Investing at `t` brings `C(t) × (1 − e^−k(T−t)) / k − investment` with `k = payoutRate +
/// hazardRate`; the cash-flow rate `C` grows at `riskFreeRate − payoutRate`. In units of `C` the
/// right is a put on `investment / C`, whose bounded worth the tree holds for any volatility.
///
/// > Source: Dixit & Pindyck, *Investment under Uncertainty* (1994), ch. 6.1 (numéraire) with the
/// > project's life ending at a date; the explicit form of the cost of delay 1/n.
public struct FiniteLifeDelayOption: Hashable, Sendable {
  /// Value of the right, in currency.
  public let optionValue: Double
  /// Value of investing now, in currency; may be negative.
  public let netPresentValue: Double

  /// A right to invest under a patent.
  ///
  /// - Parameters:
  ///   - cashFlowRate: the product's cash flow today, a year, positive.
  ///   - volatility: of the cash-flow rate, per square root of a year, positive.
  ///   - riskFreeRate: continuous riskless rate a year, in [0, 1].
  ///   - payoutRate: shortfall of the cash flow's growth below the riskless rate, in [0, 1].
  ///   - investment: cost of the project, positive.
  ///   - patentLife: years of protection left, in (0, 100].
  ///   - hazardRate: intensity of losing the right, not negative.
  /// - Throws: an input outside its range, or values beyond a number's range.
  public init(
    cashFlowRate: Double, volatility: Double, riskFreeRate: Double, payoutRate: Double,
    investment: Double, patentLife: Double, hazardRate: Double = 0
  ) throws(InvalidInput) {
    try require(
      cashFlowRate > 0 && cashFlowRate.isFinite, "cashFlowRate", cashFlowRate, "must be positive")
    try require(
      volatility > 0 && volatility.isFinite, "volatility", volatility, "must be positive")
    try require(
      (0...1).contains(riskFreeRate), "riskFreeRate", riskFreeRate, "must be in [0, 1]")
    try require((0...1).contains(payoutRate), "payoutRate", payoutRate, "must be in [0, 1]")
    try require(
      investment > 0 && investment.isFinite, "investment", investment, "must be positive")
    try require(
      patentLife > 0 && patentLife <= 100, "patentLife", patentLife, "must be in (0, 100]")
    try require(
      hazardRate >= 0 && hazardRate.isFinite, "hazardRate", hazardRate, "must not be negative")
    let decay = payoutRate + hazardRate
    // Present value, in years of today's cash flow, of the protection left.
    func annuity(_ left: Double) -> Double {
      decay * left < 1e-300 ? left : -expMinusOne(-decay * left) / decay
    }
    let now = cashFlowRate * annuity(patentLife) - investment
    try require(
      now.isFinite && (investment / cashFlowRate).isFinite, "cashFlowRate", cashFlowRate,
      "must give values within a number's range")
    netPresentValue = now
    let values = [2_000, 2_001].map { steps in
      let worth = (0...steps).map { annuity(patentLife * (1 - Double($0) / Double(steps))) }
      return BinomialLattice.forward(
        steps: steps, maturity: patentLife, growth: payoutRate - riskFreeRate,
        discountRate: decay, volatility: volatility
      ).value(assetValue: investment / cashFlowRate, isAmerican: true) { step, cost in
        max(0, worth[step] - cost)
      }
    }
    optionValue = max(cashFlowRate * (values[0] + values[1]) / 2, now, 0)
  }

  /// Whether waiting adds less than a two-thousandth, the accuracy of the tree.
  public var investNow: Bool { optionValue <= max(0, netPresentValue) * 1.0005 }
}
