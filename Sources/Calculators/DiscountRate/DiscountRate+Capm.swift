import Finance
import NumericalMethods
import Valuation

extension DiscountRateCalculators {
  static let capm = Calculator(
    "discount-rate.capm",
    title: "Cost of equity by the capital asset pricing model",
    summary: """
      Risk-free rate plus beta times the equity premium plus size, specific and country \
      premiums.
      """,
    formula: """
      costOfEquity = riskFree + beta*equityRiskPremium + sizePremium + specificPremium + \
      countryPremium
      """,
    inputs: [
      Input("riskFree", .number, unit: "1/year", "risk-free rate"),
      Input("beta", .number, unit: "1", "levered beta"),
      Input("equityRiskPremium", .number, unit: "1/year", "equity risk premium"),
      Input("sizePremium", .number, unit: "1/year", default: .number(0.0), "size premium"),
      Input(
        "specificPremium", .number, unit: "1/year", default: .number(0.0),
        "asset-specific premium"),
      Input("countryPremium", .number, unit: "1/year", default: .number(0.0), "country premium"),
    ],
    outputs: [
      Output("costOfEquity", "number", unit: "1/year", "cost of equity")
    ],
    source: "Sharpe-Lintner CAPM with add-ons"
  ) { inputs in
    let model = try CapitalAssetPricing(
      riskFree: inputs.number("riskFree"), beta: inputs.number("beta"),
      equityRiskPremium: inputs.number("equityRiskPremium"),
      sizePremium: inputs.number("sizePremium"),
      specificPremium: inputs.number("specificPremium"),
      countryPremium: inputs.number("countryPremium"))
    return [.number("costOfEquity", try model.costOfEquity())]
  }
}
