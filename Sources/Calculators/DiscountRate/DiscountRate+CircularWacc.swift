import Finance
import NumericalMethods
import Valuation

extension DiscountRateCalculators {
  static let circularWacc = Calculator(
    "discount-rate.circular-wacc",
    title: "WACC with weights from the value itself",
    summary: "Solves value and WACC together for a growing perpetuity with fixed debt.",
    formula: """
      V = freeCashFlow/(wacc-growthRate), wacc = (V-debt)/V*costOfEquity + \
      debt/V*costOfDebt*(1-taxRate)
      """,
    inputs: [
      Input(
        "freeCashFlow", .number, unit: "currency/year", range: "(0,inf)",
        "free cash flow of the next year"),
      Input(
        "growthRate", .number, unit: "1/year", default: .number(0.0), range: "(-1,inf)",
        "growth"),
      Input("debt", .number, unit: "currency", range: "[0,inf)", "debt"),
      Input("costOfEquity", .number, unit: "1/year", "cost of equity"),
      Input("costOfDebt", .number, unit: "1/year", "pre-tax cost of debt"),
      Input("taxRate", .number, unit: "1", range: "[0,1)", "income tax rate"),
    ],
    outputs: [
      Output("enterpriseValue", "number", unit: "currency", "V"),
      Output("equityValue", "number", unit: "currency", "V - debt"),
      Output("wacc", "number", unit: "1/year", "consistent WACC"),
    ],
    refusals: [
      Refusal("growthRate", "growthRate >= costOfEquity"),
      Refusal("debt", "the solved value is below the debt"),
    ],
    notes: [
      """
      Closed form V = (freeCashFlow + debt*(costOfEquity - \
      costOfDebt*(1-taxRate)))/(costOfEquity-growthRate).
      """
    ],
    source: "Fixed point of the perpetuity"
  ) { inputs in
    let perpetuity = try LeveredPerpetuity(
      freeCashFlow: inputs.number("freeCashFlow"), growthRate: inputs.number("growthRate"),
      debt: inputs.number("debt"), costOfEquity: inputs.number("costOfEquity"),
      costOfDebt: inputs.number("costOfDebt"), taxRate: inputs.number("taxRate"))
    let solution = try perpetuity.solve()
    return [
      .number("enterpriseValue", solution.enterpriseValue),
      .number("equityValue", solution.equityValue),
      .number("wacc", solution.costOfCapital),
    ]
  }
}
