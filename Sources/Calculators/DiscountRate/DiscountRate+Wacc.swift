import Finance
import NumericalMethods
import Valuation

extension DiscountRateCalculators {
  static let wacc = Calculator(
    "discount-rate.wacc",
    title: "Weighted average cost of capital",
    summary: "After-tax weighted cost and its pre-tax gross-up.",
    formula: """
      wacc = (1-debtWeight)*costOfEquity + debtWeight*costOfDebt*(1-taxRate); preTaxGrossUp = \
      wacc/(1-taxRate)
      """,
    inputs: [
      Input("costOfEquity", .number, unit: "1/year", "cost of equity"),
      Input("costOfDebt", .number, unit: "1/year", "pre-tax cost of debt"),
      Input("taxRate", .number, unit: "1", range: "[0,1)", "income tax rate"),
      Input(
        "debtWeight", .number, unit: "1", range: "[0,1]",
        "debt share of capital at market values"),
    ],
    outputs: [
      Output("wacc", "number", unit: "1/year", "after-tax WACC"),
      Output("preTaxGrossUp", "number", unit: "1/year", "simple gross-up"),
    ],
    source: "Standard"
  ) { inputs in
    let capital = try WeightedAverageCostOfCapital(
      costOfEquity: inputs.number("costOfEquity"), costOfDebt: inputs.number("costOfDebt"),
      taxRate: inputs.number("taxRate"), debtWeight: inputs.number("debtWeight"))
    return [
      .number("wacc", try capital.rate()),
      .number("preTaxGrossUp", try capital.preTaxGrossUp()),
    ]
  }
}
