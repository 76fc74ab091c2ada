import Lending

extension CreditCalculators {
  static let nthToDefault = Calculator(
    "credit.nth-to-default",
    title: "Nth-to-default spread",
    summary: """
      Break-even spread of a basket that pays on the nth default of equal names, Gaussian \
      copula.
      """,
    formula: """
      Q(t) = P(fewer than rank defaults by t); weekly grid for the loss leg: sum (Q_j-1 - \
      Q_j)*(1-recoveryRate)*df(mid_j); premium leg: quarterly sum dt*Q*df at quarter ends plus \
      accrual (time since the last quarter end) at default mid-weeks; spread = loss leg/premium \
      leg
      """,
    inputs: [
      Input("names", .integer, unit: "count", range: "[1,100]", "names"),
      Input("rank", .integer, unit: "count", range: "[1,100]", "which default triggers"),
      Input("hazardRate", .number, unit: "1/year", range: "(0,1]", "hazard of every name"),
      Input("recoveryRate", .number, unit: "1", range: "[0,1)", "recovery"),
      Input("years", .integer, unit: "years", range: "[1,30]", "maturity"),
      Input("riskFreeRate", .number, unit: "1/year", range: "[-1,1]", "continuous"),
      Input("assetCorrelation", .number, unit: "1", range: "[0,1)", "rho"),
    ],
    outputs: [
      Output("spread", "number", unit: "1/year", "break-even spread"),
      Output(
        "triggerProbability", "number", unit: "1",
        "probability of the nth default by maturity"),
    ],
    refusals: [
      Refusal("rank", "above names")
    ],
    notes: [
      "52 weeks a year; df(t) = exp(-riskFreeRate*t)."
    ],
    source: "Hull and White (2004), as carried in QuantLib test-suite/nthtodefault.cpp."
  ) { inputs in
    let pool = try FactorPool(
      names: inputs.integer("names"), assetCorrelation: inputs.number("assetCorrelation"))
    let basket = try NthToDefault(
      rank: inputs.integer("rank"), of: pool, hazardRate: inputs.number("hazardRate"),
      recoveryRate: inputs.number("recoveryRate"), years: inputs.integer("years"),
      riskFreeRate: inputs.number("riskFreeRate"))
    return [
      .number("spread", basket.spread),
      .number("triggerProbability", basket.triggerProbability),
    ]
  }
}
