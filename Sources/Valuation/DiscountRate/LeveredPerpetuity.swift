public import NumericalMethods

/// A growing perpetuity with a fixed debt, whose cost of capital takes its weights from the value.
///
/// `V = freeCashFlow/(rate − growth)` and
/// `rate = (V − debt)/V × costOfEquity + debt/V × costOfDebt (1 − taxRate)` together give
/// `V = (freeCashFlow + debt (costOfEquity − costOfDebt (1 − taxRate)))/(costOfEquity − growth)`.
///
/// > Source: fixed point of the two equations; Brealey, Myers & Allen, 13th ed., ch. 19.
public struct LeveredPerpetuity: Hashable, Sendable {
  /// Value and cost of capital that agree with each other.
  public struct Solution: Hashable, Sendable, Codable {
    /// Value of the business.
    public let enterpriseValue: Double
    /// `enterpriseValue − debt`.
    public let equityValue: Double
    /// Cost of capital per year after tax.
    public let costOfCapital: Double
  }

  /// Free cash flow of the next year.
  public let freeCashFlow: Double
  /// Growth per year.
  public let growthRate: Double
  /// Amount of debt.
  public let debt: Double
  /// Cost of equity per year.
  public let costOfEquity: Double
  /// Cost of debt per year before tax.
  public let costOfDebt: Double
  /// Income tax rate.
  public let taxRate: Double

  /// A perpetuity with debt.
  ///
  /// - Parameters:
  ///   - freeCashFlow: of the next year, above 0.
  ///   - growthRate: per year, above −1 and below `costOfEquity`.
  ///   - debt: at least 0.
  ///   - costOfEquity: per year.
  ///   - costOfDebt: per year, before tax.
  ///   - taxRate: in [0, 1).
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    freeCashFlow: Double, growthRate: Double = 0, debt: Double, costOfEquity: Double,
    costOfDebt: Double, taxRate: Double
  ) throws(InvalidInput) {
    try require(
      freeCashFlow > 0 && freeCashFlow.isFinite, "freeCashFlow", freeCashFlow, "must be above 0")
    try requireNotNegative(debt, "debt")
    try requireFinite(costOfEquity, "costOfEquity")
    try requireFinite(costOfDebt, "costOfDebt")
    try requireTaxRate(taxRate)
    try require(
      growthRate > -1 && growthRate < costOfEquity, "growthRate", growthRate,
      "must be above -1 and below the cost of equity \(costOfEquity)")
    self.freeCashFlow = freeCashFlow
    self.growthRate = growthRate
    self.debt = debt
    self.costOfEquity = costOfEquity
    self.costOfDebt = costOfDebt
    self.taxRate = taxRate
  }

  /// Value and cost of capital.
  ///
  /// - Returns: the two that agree.
  /// - Throws: `InvalidInput` for a `debt` above the value; `NumericalError` when a figure leaves
  ///   the range of numbers.
  public func solve() throws -> Solution {
    let afterTaxDebt = costOfDebt * (1 - taxRate)
    let value = try finite(
      (freeCashFlow + debt * (costOfEquity - afterTaxDebt)) / (costOfEquity - growthRate),
      "the enterprise value")
    try require(value >= debt && value > 0, "debt", debt, "must be at most the value \(value)")
    let share = debt / value
    return Solution(
      enterpriseValue: value, equityValue: value - debt,
      costOfCapital: try finite(
        (1 - share) * costOfEquity + share * afterTaxDebt, "the cost of capital"))
  }
}
