public import Finance
public import NumericalMethods

/// The pre-tax rate that gives pre-tax flows the value that the post-tax rate gives them after tax.
///
/// It is solved for: dividing the post-tax rate by one less tax is right only where tax is in
/// proportion to the flows, for ever.
///
/// > Source: IAS 36, basis for conclusions BCZ85.
public struct PreTaxRate: Hashable, Sendable {
  /// The rate solved, and the shortcut beside it.
  public struct Solution: Hashable, Sendable, Codable {
    /// Value of the flows after tax at the post-tax rate.
    public let postTaxValue: Double
    /// Effective annual rate at which the pre-tax flows have that value.
    public let preTaxRate: Double
    /// The shortcut, for comparison: `postTaxRate/(1 − taxRate)`.
    public let grossedUpRate: Double
  }

  /// Flows before tax at the ends of years 1, 2, ….
  public let preTaxCashFlows: [Double]
  /// Income tax rate.
  public let taxRate: Double
  /// Cost deductible for tax, straight line.
  public let deductibleCost: Double
  /// Years of deduction.
  public let taxLife: Int

  /// Flows before tax and what may be deducted from them.
  ///
  /// - Parameters:
  ///   - preTaxCashFlows: at year ends, at least 0 and not all 0.
  ///   - taxRate: in [0, 1).
  ///   - deductibleCost: at least 0; what falls after the last flow is lost.
  ///   - taxLife: years of straight-line deduction, 1 to 100.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    preTaxCashFlows: [Double], taxRate: Double, deductibleCost: Double = 0, taxLife: Int = 1
  ) throws(InvalidInput) {
    try requireEach(preTaxCashFlows, "preTaxCashFlows", requireNotNegative)
    try requireTaxRate(taxRate)
    try requireNotNegative(deductibleCost, "deductibleCost")
    try require((1...100).contains(taxLife), "taxLife", taxLife, "must be 1 to 100")
    try require(
      preTaxCashFlows.contains { $0 > 0 }, "preTaxCashFlows", "zeros", "must not all be 0")
    self.preTaxCashFlows = preTaxCashFlows
    self.taxRate = taxRate
    self.deductibleCost = deductibleCost
    self.taxLife = taxLife
  }

  /// The pre-tax rate equivalent to a post-tax rate.
  ///
  /// Deductions may exceed income, and tax is then received.
  ///
  /// - Parameter postTaxRate: discount rate for flows after tax.
  /// - Returns: the rate, the value and the shortcut.
  /// - Throws: `NumericalError` when the rate or the value leaves the range of numbers.
  public func solve(postTaxRate: Rate) throws(NumericalError) -> Solution {
    let deduction = deductibleCost / Double(taxLife)
    let afterTax = preTaxCashFlows.enumerated().map { year, flow in
      flow - taxRate * (flow - (year < taxLife ? deduction : 0))
    }
    let value = try PresentValue.of(
      afterTax, at: afterTax.indices.map { Double($0 + 1) }, rate: postTaxRate)
    // One change of sign, so one root.
    guard let preTaxRate = try InternalRateOfReturn.allRoots(of: [-value] + preTaxCashFlows).first
    else { throw .noSolution("the flows have no value after tax") }
    return Solution(
      postTaxValue: value, preTaxRate: try finite(preTaxRate, "the pre-tax rate"),
      grossedUpRate: postTaxRate.effectiveAnnual / (1 - taxRate))
  }
}
