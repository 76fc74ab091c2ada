import Valuation

extension RealOptionsCalculators {
  static let schwartz = Calculator(
    "real-options.schwartz",
    title: "Patent-protected R&D project (Schwartz 2004)",
    summary: """
      Value of a research project with uncertain cost and cash flow, catastrophic failure and \
      abandonment.
      """,
    formula: """
      dK = -I dt + s sqrt(I K) dz, dC = (alpha-eta) C dt + phi C dw, corr(dz,dw) = rho; failure \
      intensity lambda while investing; at completion \
      C/(r-alpha+eta)*(1-exp(-(r-alpha+eta)(T-t))) + M*C*exp(-(r-alpha+eta)(T-t)); abandon when \
      continuation is negative
      """,
    inputs: [
      Input("cashFlowRate", .number, unit: "currency/year", range: "(0,inf)", "C_0"),
      Input(
        "expectedCost", .number, unit: "currency", range: "(0,inf)",
        "K_0, expected cost to completion"),
      Input("investmentRate", .number, unit: "currency/year", range: "(0,inf)", "I"),
      Input("costVolatility", .number, unit: "1", range: "[0,3]", "s"),
      Input("cashFlowVolatility", .number, unit: "1/sqrt(year)", range: "(0,3]", "phi"),
      Input("cashFlowDrift", .number, unit: "1/year", "alpha"),
      Input("riskPremium", .number, unit: "1/year", "eta"),
      Input("correlation", .number, unit: "1", range: "(-1,1)", "rho"),
      Input("failureRate", .number, unit: "1/year", range: "[0,inf)", "lambda"),
      Input("riskFreeRate", .number, unit: "1/year", "continuous r"),
      Input("patentLife", .number, unit: "year", range: "(0,100]", "T"),
      Input(
        "terminalMultiple", .number, unit: "1", range: "[0,inf)",
        "M, multiple of the cash-flow rate at expiry"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "with abandonment"),
      Output("valueWithoutAbandonment", "number", unit: "currency", "committed"),
      Output(
        "valueIfCompleted", "number", unit: "currency",
        "value of the cash flows if the project were complete today"),
    ],
    refusals: [
      Refusal("riskFreeRate", "r - alpha + eta <= 0")
    ],
    notes: [
      """
      Investment and abandonment are decided continuously. If K has not reached zero at \
      patentLife the project pays terminalMultiple*C only when complete: an uncompleted project \
      is worth 0 at expiry.
      """,
      """
      Tolerance 2 %: finite differences with extrapolation, or simulation with an exact or \
      bridge-corrected completion time.
      """,
    ],
    source: "Schwartz (2004), Economic Notes 33(1)"
  ) { inputs in
    let research = try ResearchProject.Research(
      expectedCost: inputs.number("expectedCost"),
      investmentRate: inputs.number("investmentRate"),
      costVolatility: inputs.number("costVolatility"), failureRate: inputs.number("failureRate"))
    let cashFlow = try ResearchProject.CashFlow(
      rate: inputs.number("cashFlowRate"), drift: inputs.number("cashFlowDrift"),
      riskPremium: inputs.number("riskPremium"),
      volatility: inputs.number("cashFlowVolatility"),
      terminalMultiple: inputs.number("terminalMultiple"))
    let project = try ResearchProject(
      research: research, cashFlow: cashFlow, correlation: inputs.number("correlation"),
      riskFreeRate: inputs.number("riskFreeRate"), patentLife: inputs.number("patentLife"))
    return [
      .number("value", project.value),
      .number("valueWithoutAbandonment", project.valueWithoutAbandonment),
      .number("valueIfCompleted", project.valueIfCompleted),
    ]
  }
}
