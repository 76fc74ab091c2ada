import NumericalMethods
import Valuation

extension RealOptionsCalculators {
  static let finiteLifeDelay = Calculator(
    "real-options.finite-life-delay",
    title: "Delay option on a right with an expiry",
    summary: """
      American option to invest when the protected cash flow ends at the patent's expiry and the \
      right may be lost.
      """,
    formula: """
      exercise at t pays C_t*(1-exp(-k(T-t)))/k - investment, k = payoutRate + hazardRate; C \
      grows at riskFreeRate - payoutRate with the given volatility; the right is lost at \
      hazardRate before exercise
      """,
    inputs: [
      Input(
        "cashFlowRate", .number, unit: "currency/year", range: "(0,inf)",
        "C_0, present cash-flow rate"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "volatility of ln value"),
      Input("riskFreeRate", .number, unit: "1/year", range: "[0,1]", "continuous"),
      Input("payoutRate", .number, unit: "1/year", range: "[0,1]", "delta"),
      Input("investment", .number, unit: "currency", range: "(0,inf)", "cost of exercise"),
      Input("patentLife", .number, unit: "year", range: "(0,100]", "T"),
      Input(
        "hazardRate", .number, unit: "1/year", default: .number(0.0), range: "[0,inf)",
        "invalidation intensity"),
    ],
    outputs: [
      Output("optionValue", "number", unit: "currency", "converged value"),
      Output("netPresentValue", "number", unit: "currency", "invest now"),
      Output("investNow", "boolean", "optionValue <= max(0, netPresentValue)*1.0005"),
    ],
    refusals: [
      Refusal(
        "investment",
        "the option is worth less than 0.5 (outside the accuracy of the method)")
    ],
    source: "Explicit finite-life model replacing the 1/life cost of delay"
  ) { inputs in
    let investment = try inputs.number("investment")
    let option = try FiniteLifeDelayOption(
      cashFlowRate: inputs.number("cashFlowRate"), volatility: inputs.number("volatility"),
      riskFreeRate: inputs.number("riskFreeRate"), payoutRate: inputs.number("payoutRate"),
      investment: investment, patentLife: inputs.number("patentLife"),
      hazardRate: inputs.number("hazardRate"))
    try require(
      option.optionValue >= 0.5, "investment", investment,
      "must leave the option worth at least 0.5, the accuracy of the method")
    return [
      .number("optionValue", option.optionValue),
      .number("netPresentValue", option.netPresentValue),
      .boolean("investNow", option.investNow),
    ]
  }
}
