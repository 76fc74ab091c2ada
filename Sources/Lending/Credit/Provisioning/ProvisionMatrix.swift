public import NumericalMethods

/// Allowance for receivables by age band, `allowances[k] = balances[k] rates[k]`.
///
/// > Source: IFRS 9 Illustrative Examples, Example 12.
public struct ProvisionMatrix: Hashable, Sendable {
  /// Balance of each age band, an amount.
  public let balances: [Double]
  /// Loss rate of each band.
  public let rates: [Double]

  /// Receivables by age band.
  ///
  /// - Parameters:
  ///   - balances: at least zero each, one or more, not all zero.
  ///   - rates: in `[0, 1]`, as many as `balances`.
  /// - Throws: `InvalidInput` naming the argument that is out of range or of another length.
  public init(balances: [Double], rates: [Double]) throws(InvalidInput) {
    try requireEach(balances, "balances", requireNonnegative)
    try requireEach(rates, "rates", requireFraction)
    try requireSameCount(balances.count, rates.count, "rates", as: "balances")
    try require(balances.contains { $0 > 0 }, "balances", balances.count, "must not all be zero")
    self.balances = balances
    self.rates = rates
  }

  /// Allowance of each band, an amount.
  public var allowances: [Double] { zip(balances, rates).map { $0 * $1 } }

  /// Allowance of all bands, an amount.
  public var total: Double { allowances.reduce(0, +) }

  /// Allowance over balances.
  public var averageRate: Double { total / balances.reduce(0, +) }
}
