public import NumericalMethods

/// Interest on a credit-impaired loan over a period without payments.
///
/// Revenue is earned on the net amount; the rest of the gross accrual unwinds the discount of the
/// allowance.
///
/// > Source: IFRS 9, 5.4.1(b).
public struct ImpairedInterest: Hashable, Sendable {
  /// Gross carrying amount at the start.
  public let gross: Double
  /// Loss allowance at the start.
  public let allowance: Double
  /// `(1 + effectiveRate)^years − 1`.
  public let growth: Double

  /// A period of an impaired loan.
  ///
  /// - Parameters:
  ///   - gross: gross carrying amount, above zero.
  ///   - allowance: loss allowance, from zero to `gross`.
  ///   - effectiveRate: per year, above −1.
  ///   - years: length of the period, at least zero.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    gross: Double, allowance: Double, effectiveRate: Double, years: Double = 1
  ) throws(InvalidInput) {
    try requirePositive(gross, "gross")
    try requireNonnegative(allowance, "allowance")
    try require(
      effectiveRate > -1 && effectiveRate.isFinite, "effectiveRate", effectiveRate,
      "must be above -1 and finite")
    try requireNonnegative(years, "years")
    try require(allowance <= gross, "allowance", allowance, "must be at most gross, \(gross)")
    self.gross = gross
    self.allowance = allowance
    growth = expMinusOne(years * logOnePlus(effectiveRate))
  }

  /// Interest revenue, on the net amount.
  public var revenue: Double { (gross - allowance) * growth }

  /// Accrual on the gross amount.
  public var grossAccrual: Double { gross * growth }

  /// Increase of the allowance as its discount unwinds.
  public var unwind: Double { allowance * growth }

  /// Net amount at the end, `gross + grossAccrual − allowance − unwind`.
  public var netCarrying: Double { (gross - allowance) * (1 + growth) }
}
