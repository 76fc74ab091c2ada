public import NumericalMethods

/// The yearly fee in advance that covers the expected claims on a guaranteed loan.
///
/// Defaults fall in mid-year; the fee is paid at the start of each year while the loan is alive.
/// `expectedClaims = Σ S_k PD_k balance_k LGD coveredShare e^(−r (k − ½))`,
/// `feeBase = Σ S_k balance_k e^(−r (k − 1))`.
///
/// > Source: discounted expected claims over discounted exposure; Hull, *Options, Futures, and
/// > Other Derivatives*, ch. 25, with an amortising notional.
public struct GuaranteeFee: Hashable, Sendable {
  /// Present value of the claims, an amount; also the single fee that replaces the yearly one.
  public let expectedClaims: Double
  /// Present value of the balances on which the fee is paid, an amount.
  public let feeBase: Double

  /// The fee of a guarantee.
  ///
  /// - Parameters:
  ///   - balances: guaranteed loan balance in each year, above zero; one or more.
  ///   - conditionalProbabilities: default in each year given survival, in `[0, 1]`.
  ///   - lossGivenDefault: in `[0, 1]`.
  ///   - coveredShare: share guaranteed, in `[0, 1]`.
  ///   - rate: continuous discount rate per year.
  /// - Throws: `InvalidInput` naming the argument that is out of range or of another length.
  public init(
    balances: [Double], conditionalProbabilities: [Double], lossGivenDefault: Double,
    coveredShare: Double, rate: Double
  ) throws(InvalidInput) {
    try require(!balances.isEmpty, "balances", balances.count, "must have an entry")
    try requireEach(balances, "balances", requirePositive)
    try requireEach(conditionalProbabilities, "conditionalProbabilities", requireFraction)
    try requireFraction(lossGivenDefault, "lossGivenDefault")
    try requireFraction(coveredShare, "coveredShare")
    try requireFinite(rate, "rate")
    try requireSameCount(
      balances.count, conditionalProbabilities.count, "conditionalProbabilities", as: "balances")
    var survival = 1.0
    var claims = 0.0
    var base = 0.0
    for (index, (balance, probability)) in zip(balances, conditionalProbabilities).enumerated() {
      let start = Double(index)
      claims += survival * probability * balance * exp(-rate * (start + 0.5))
      base += survival * balance * exp(-rate * start)
      survival *= 1 - probability
    }
    expectedClaims = claims * lossGivenDefault * coveredShare
    feeBase = base
  }

  /// Fair fee, a share of the balance a year.
  public var fairFee: Double { expectedClaims / feeBase }

  /// The fee with a risk loading and the guarantor's expenses, a share of the balance a year.
  ///
  /// `fairFee (1 + loading)/(1 − expenseShare)`.
  ///
  /// - Parameters:
  ///   - loading: risk loading, at least zero.
  ///   - expenseShare: expenses as a share of the fee, from 0 to below 1.
  /// - Returns: a share of the balance a year.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public func loadedFee(
    loading: Double = 0, expenseShare: Double = 0
  ) throws(InvalidInput) -> Double {
    try requireNonnegative(loading, "loading")
    try requireShareBelowOne(expenseShare, "expenseShare")
    return fairFee * (1 + loading) / (1 - expenseShare)
  }
}
