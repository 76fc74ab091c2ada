import Finance
import NumericalMethods
import Valuation

extension DiscountRateCalculators {
  static let relever = Calculator(
    "discount-rate.relever",
    title: "Unlever and relever beta",
    summary: "Removes the peers' leverage from beta and adds the target's.",
    formula: """
      hamada: unlevered = leveredBeta/(1+(1-taxRate)*debtToEquity), relevered = \
      unlevered*(1+(1-targetTaxRate)*targetDebtToEquity); harris-pringle: same without tax
      """,
    inputs: [
      Input("leveredBeta", .number, unit: "1", "observed beta"),
      Input("debtToEquity", .number, unit: "1", range: "[0,inf)", "observed leverage"),
      Input("targetDebtToEquity", .number, unit: "1", range: "[0,inf)", "target leverage"),
      Input(
        "taxRate", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "income tax rate"),
      Input(
        "targetTaxRate", .number, unit: "1", optional: true, range: "[0,1)",
        "tax rate of the target; default taxRate"),
      Input(
        "method", .choice(["hamada", "harris-pringle"]), default: .text("hamada"),
        "tax treatment of debt"),
    ],
    outputs: [
      Output("unleveredBeta", "number", unit: "1", "asset beta"),
      Output("releveredBeta", "number", unit: "1", "target beta"),
    ],
    source: "Hamada (1972); Harris and Pringle (1985)"
  ) { inputs in
    let taxRate = try inputs.number("taxRate")
    let isHamada = try inputs.choice("method") == "hamada"
    let asset = try BetaLeverage(
      debtToEquity: inputs.number("debtToEquity"), taxRate: isHamada ? taxRate : 0
    ).unlevered(inputs.number("leveredBeta"))
    let targetTax = inputs.number(ifGiven: "targetTaxRate") ?? taxRate
    let target = try BetaLeverage(
      debtToEquity: inputs.number("targetDebtToEquity"), taxRate: isHamada ? targetTax : 0)
    return [
      .number("unleveredBeta", asset),
      .number("releveredBeta", try target.levered(asset)),
    ]
  }
}
