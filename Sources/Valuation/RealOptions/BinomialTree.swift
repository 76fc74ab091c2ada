public import Finance
public import NumericalMethods

/// A European or American option on a tree with a stated number of steps, its discretisation error
/// included.
///
/// Cox–Ross–Rubinstein: `u = e^σ√dt`, `d = 1/u`, `p = (e^(r−y)dt − d) / (u − d)`.
/// Leisen–Reimer: `p = h(d₂)`, `u = e^(r−y)dt h(d₁)/p`, `d = (e^(r−y)dt − p u)/(1 − p)` with `h` the
/// second inversion of Peizer and Pratt; its error falls with the square of an odd number of steps.
///
/// > Source: Cox, Ross & Rubinstein (1979), Journal of Financial Economics 7; Leisen & Reimer
/// > (1996), Applied Mathematical Finance 3.
public struct BinomialTree: Hashable, Sendable {
  /// How the branches are placed.
  public enum Branching: Hashable, Sendable, CaseIterable {
    case coxRossRubinstein, leisenReimer
  }

  /// Value of the option on the tree, in currency.
  public let value: Double

  /// An option on a tree.
  ///
  /// - Parameters:
  ///   - kind: call or put.
  ///   - assetValue: value of the asset, positive.
  ///   - exercisePrice: price of exercise, positive.
  ///   - maturity: years to the end, positive.
  ///   - riskFreeRate: continuous riskless rate a year.
  ///   - yieldRate: continuous payout a year.
  ///   - volatility: per square root of a year, positive.
  ///   - steps: time steps in [1, 20 000], odd for Leisen–Reimer.
  ///   - branching: how the branches are placed.
  ///   - isAmerican: whether exercise is allowed at every node, today included.
  /// - Throws: an input outside its range, steps that are even for Leisen–Reimer or give a
  ///   probability outside (0, 1) or a lower branch that is not positive.
  /// - Complexity: O(n²) in the steps.
  public init(
    _ kind: OptionKind, assetValue: Double, exercisePrice: Double, maturity: Double,
    riskFreeRate: Double, yieldRate: Double = 0, volatility: Double, steps: Int,
    branching: Branching = .coxRossRubinstein, isAmerican: Bool = false
  ) throws(InvalidInput) {
    let option = try BlackScholes(
      kind, assetValue: assetValue, exercisePrice: exercisePrice, maturity: maturity,
      riskFreeRate: riskFreeRate, yieldRate: yieldRate, volatility: volatility)
    try require(exercisePrice > 0, "exercisePrice", exercisePrice, "must be positive")
    try require(maturity > 0, "maturity", maturity, "must be positive")
    try require(volatility > 0, "volatility", volatility, "must be positive")
    try require((1...20_000).contains(steps), "steps", steps, "must be from 1 to 20,000")
    let lattice =
      switch branching {
      case .coxRossRubinstein: try BinomialTree.coxRossRubinstein(option, steps: steps)
      case .leisenReimer: try BinomialTree.leisenReimer(option, steps: steps)
      }
    value = lattice.value(assetValue: assetValue, isAmerican: isAmerican) { _, asset in
      kind.payoff(asset, exercisePrice)
    }
    try require(
      value.isFinite, "volatility", volatility, "must keep the tree within a number's range")
  }

  private static func coxRossRubinstein(
    _ option: BlackScholes, steps: Int
  ) throws(InvalidInput) -> BinomialLattice {
    let step = option.maturity / Double(steps)
    let spread = option.volatility * step.squareRoot()
    let growth = exp((option.riskFreeRate - option.yieldRate) * step)
    let probability = (growth - exp(-spread)) / (exp(spread) - exp(-spread))
    try require(
      probability > 0 && probability < 1, "steps", steps,
      "must be so many that the probability of a branch lies in (0, 1)")
    return BinomialLattice(
      steps: steps, logUp: spread, logDown: -spread, probability: probability,
      discount: exp(-option.riskFreeRate * step))
  }

  private static func leisenReimer(
    _ option: BlackScholes, steps: Int
  ) throws(InvalidInput) -> BinomialLattice {
    try require(steps % 2 == 1, "steps", steps, "must be odd for Leisen and Reimer's tree")
    let step = option.maturity / Double(steps)
    let growth = exp((option.riskFreeRate - option.yieldRate) * step)
    let probability = peizerPratt(option.d2, steps)
    let up = growth * peizerPratt(option.d1, steps) / probability
    let down = (growth - probability * up) / (1 - probability)
    try require(
      probability > 0 && probability < 1 && up.isFinite && down > 0, "steps", steps,
      "must give a probability in (0, 1) and a positive lower branch")
    return BinomialLattice(
      steps: steps, logUp: log(up), logDown: log(down), probability: probability,
      discount: exp(-option.riskFreeRate * step))
  }

  private static func peizerPratt(_ z: Double, _ steps: Int) -> Double {
    let count = Double(steps)
    let ratio = z / (count + 1.0 / 3 + 0.1 / (count + 1))
    let root = (-expMinusOne(-ratio * ratio * (count + 1.0 / 6))).squareRoot()
    return z < 0 ? 0.5 - root / 2 : 0.5 + root / 2
  }
}
