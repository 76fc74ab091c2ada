import Finance
public import NumericalMethods

/// A right as the cost of making it again, with multipliers for creative labour and failed research.
///
/// `value = (material + creativity × labour)/(1 − research risk) × (1 + return) × (1 − obsolescence)`
///
/// > Source: PRC asset-appraisal textbooks, multiplier method (倍加系数法).
public struct MultiplierCost: ValuationMethod {
  public let name = "multiplier cost"
  let cost: CreativeLabourMultiplier
  let yearsUsed: Double
  let yearsRemaining: Double?

  /// Cost and what age has taken of it.
  ///
  /// - Parameters:
  ///   - cost: the cost of making it again.
  ///   - yearsUsed: at least 0.
  ///   - yearsRemaining: remaining economic life, at least 0; nil leaves obsolescence out.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    _ cost: CreativeLabourMultiplier, yearsUsed: Double = 0, yearsRemaining: Double? = nil
  ) throws(InvalidInput) {
    try requireNotNegative(yearsUsed, "yearsUsed")
    if let yearsRemaining { try requireNotNegative(yearsRemaining, "yearsRemaining") }
    self.cost = cost
    self.yearsUsed = yearsUsed
    self.yearsRemaining = yearsRemaining
  }

  public func value(
    of asset: IPAsset, under assumptions: AppraisalAssumptions
  ) throws -> IndicatedValue {
    let indication = try cost.value(yearsUsed: yearsUsed, yearsRemaining: yearsRemaining)
    let currency = assumptions.currency
    func money(_ amount: Double) -> Quantity { .money(Money(amount, currency)) }
    let replacement = Explanation.computed(
      "replacement cost", money(indication.replacementCost),
      formula: "(material + creativity × labour) / (1 − research risk) × (1 + return)",
      from: [
        .input("material cost", money(cost.materialCost), path: "materialCost"),
        .input("labour cost", money(cost.labourCost), path: "labourCost"),
        .input(
          "creativity multiplier", .number(cost.creativityMultiplier, unit: ""),
          path: "creativityMultiplier"),
        .input("research risk", .fraction(cost.researchRisk), path: "researchRisk"),
        .input(
          "return on investment", .fraction(cost.returnOnInvestment), path: "returnOnInvestment"),
      ], name: "replacement-cost")
    var parts = [replacement]
    if let yearsRemaining {
      parts.append(
        .computed(
          "obsolescence", .fraction(indication.obsolescence),
          formula: "years used / (years used + years remaining)",
          from: [
            .input("years used", .years(yearsUsed), path: "yearsUsed"),
            .input("years remaining", .years(yearsRemaining), path: "yearsRemaining"),
          ], name: "obsolescence"))
    }
    return IndicatedValue(
      method: name, value: Money(indication.value, currency), periods: [], findings: [],
      explanation: .computed(
        Label("value by {}", name), money(indication.value),
        formula: "replacement cost × (1 − obsolescence)", from: parts, name: "indicated-value"))
  }
}
