import Valuation

extension RiskCalculators {
  static let haircut = Calculator(
    "risk.haircut",
    title: "Advance rate by quantile",
    summary: """
      Largest loan per unit of appraised value that the sale proceeds cover with a given \
      probability, allowing for invalidation.
      """,
    formula: """
      s = exp(-hazardRate*realizationYears); when s < confidence advanceRate = 0, otherwise \
      advanceRate = (1-liquidationCost)*exp((drift-volatility^2/2)T+volatility sqrt \
      T*Phi^-1(1-confidence/s))/exp(loanRate*T)
      """,
    inputs: [
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "collateral volatility"),
      Input("drift", .number, unit: "1/year", default: .number(0.0), "expected drift"),
      Input("realizationYears", .number, unit: "year", range: "(0,inf)", "T"),
      Input(
        "liquidationCost", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "share lost in selling"),
      Input(
        "loanRate", .number, unit: "1/year", default: .number(0.0),
        "interest accrued on the loan, continuous"),
      Input(
        "hazardRate", .number, unit: "1/year", default: .number(0.0), range: "[0,inf)",
        "invalidation intensity"),
      Input(
        "confidence", .number, unit: "1", default: .number(0.95), range: "(0,1)",
        "required probability of cover"),
    ],
    outputs: [
      Output("survival", "number", unit: "1", "s"),
      Output("feasible", "boolean", "s > confidence"),
      Output(
        "advanceRate", "number", unit: "1",
        "loan per unit of appraised value; 0 when infeasible"),
      Output("haircut", "number", unit: "1", "1 - advanceRate"),
    ],
    notes: [
      """
      An unattainable confidence is an answer (advanceRate 0, haircut 1), not an error. s = \
      confidence exactly counts as infeasible.
      """
    ],
    source: "Quantile haircut with jump to zero"
  ) { inputs in
    let result = try PrudentHaircut(
      volatility: inputs.number("volatility"), drift: inputs.number("drift"),
      realizationYears: inputs.number("realizationYears"),
      liquidationCost: inputs.number("liquidationCost"), loanRate: inputs.number("loanRate"),
      hazardRate: inputs.number("hazardRate"), confidence: inputs.number("confidence"))
    return [
      .number("survival", result.survival), .boolean("feasible", result.feasible),
      .number("advanceRate", result.advanceRate), .number("haircut", result.haircut),
    ]
  }
}
