import Finance
import NumericalMethods
import Valuation

extension CostCalculators {
  static let multiplier = Calculator(
    "cost.multiplier",
    title: "Creative-labor multiplier method",
    summary: """
      Replacement cost of self-developed technology (倍加系数法) and its value after age-life \
      obsolescence.
      """,
    formula: """
      replacementCost = (materialCost + \
      creativityMultiplier*laborCost)/(1-researchRisk)*(1+returnOnInvestment); obsolescence = \
      yearsUsed/(yearsUsed+yearsRemaining); value = replacementCost*(1-obsolescence)
      """,
    inputs: [
      Input("materialCost", .number, unit: "currency", range: "[0,inf)", "materialised labor (C)"),
      Input("laborCost", .number, unit: "currency", range: "[0,inf)", "living labor (V)"),
      Input(
        "creativityMultiplier", .number, unit: "1", range: "[0,inf)",
        "multiplier of creative labor"),
      Input("researchRisk", .number, unit: "1", range: "[0,1)", "average failure rate of research"),
      Input(
        "returnOnInvestment", .number, unit: "1", default: .number(0.0), range: "[0,inf)",
        "return on investment"),
      Input(
        "yearsUsed", .number, unit: "year", default: .number(0.0), range: "[0,inf)",
        "years used"),
      Input(
        "yearsRemaining", .number, unit: "year", optional: true, range: "[0,inf)",
        "remaining economic life"),
    ],
    outputs: [
      Output("replacementCost", "number", unit: "currency", "replacement cost"),
      Output(
        "obsolescence", "number", unit: "1",
        "age-life obsolescence (0 when yearsRemaining is omitted)"),
      Output("value", "number", unit: "currency", "depreciated value"),
    ],
    refusals: [
      Refusal("yearsRemaining", "yearsUsed and yearsRemaining are both zero")
    ],
    notes: [
      "The obsolescence step is skipped when yearsRemaining is omitted."
    ],
    source: "PRC asset-appraisal textbooks, https://t.100ksw.com/kj/pgs/fxzd/339796.shtml"
  ) { inputs in
    let method = try CreativeLabourMultiplier(
      materialCost: inputs.number("materialCost"), labourCost: inputs.number("laborCost"),
      creativityMultiplier: inputs.number("creativityMultiplier"),
      researchRisk: inputs.number("researchRisk"),
      returnOnInvestment: inputs.number("returnOnInvestment"))
    let result = try method.value(
      yearsUsed: inputs.number("yearsUsed"),
      yearsRemaining: inputs.number(ifGiven: "yearsRemaining"))
    return [
      .number("replacementCost", result.replacementCost),
      .number("obsolescence", result.obsolescence),
      .number("value", result.value),
    ]
  }
}
