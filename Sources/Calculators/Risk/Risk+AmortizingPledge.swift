import Lending

extension RiskCalculators {
  static let amortizingPledge = Calculator(
    "risk.amortizing-pledge",
    title: "Amortizing IP-pledged loan",
    summary: """
      Discounted expected loss, loss given default by year and break-even spread of a loan with \
      yearly balances.
      """,
    formula: """
      year k = 0, 1, ...: default at k+0.5 with probability exp(-hk)-exp(-h(k+1)); sale at T = \
      k+0.5+lag; D = balances_k*exp(accrualRate*lag); loss_k = s*E[(D-(1-c)V_T)^+]+(1-s)D, s = \
      exp(-hazardRate*T); expectedLoss = sum p_k loss_k exp(-discountRate*T); spread = \
      expectedLoss/sum balances_k exp(-h(k+0.5)-discountRate(k+0.5))
      """,
    inputs: [
      Input(
        "balances", .numbers, unit: "currency", range: "(0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "balance of each year"),
      Input("defaultHazard", .number, unit: "1/year", range: "[0,inf)", "h"),
      Input(
        "hazardRate", .number, unit: "1/year", default: .number(0.0), range: "[0,inf)",
        "invalidation intensity"),
      Input(
        "appraisedValue", .number, unit: "currency", range: "(0,inf)",
        "appraised value of the collateral today"),
      Input(
        "drift", .number, unit: "1/year", default: .number(0.0),
        "expected log-return drift of the collateral (E[V_T] = V exp(drift*T))"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "[0,5]", "collateral volatility"),
      Input("liquidationCost", .number, unit: "1", default: .number(0.0), range: "[0,1)", "c"),
      Input(
        "lag", .number, unit: "year", default: .number(1.0), range: "[0,inf)",
        "time from default to sale"),
      Input(
        "accrualRate", .number, unit: "1/year", default: .number(0.0),
        "interest on the exposure during the lag, continuous"),
      Input("discountRate", .number, unit: "1/year", default: .number(0.0), "continuous"),
    ],
    outputs: [
      Output("lossGivenDefaults", "array-of-number", unit: "1", "loss_k/D"),
      Output("expectedLoss", "number", unit: "currency", "present value"),
      Output("breakEvenSpread", "number", unit: "1/year", "spread that pays for it"),
    ],
    refusals: [
      Refusal("balances", "an element outside (0,inf)")
    ],
    source: "Hazard default with lognormal collateral"
  ) { inputs in
    let pledge = try PledgedRight(
      appraisedValue: inputs.number("appraisedValue"), drift: inputs.number("drift"),
      volatility: inputs.number("volatility"), saleCost: inputs.number("liquidationCost"),
      invalidationRate: inputs.number("hazardRate"))
    let result = try renaming(["exposure": "accrualRate"]) {
      try AmortizingPledge(
        balances: inputs.numbers("balances"), defaultHazard: inputs.number("defaultHazard"),
        securedBy: pledge, lag: inputs.number("lag"), accrualRate: inputs.number("accrualRate"),
        discountRate: inputs.number("discountRate"))
    }
    return [
      .numbers("lossGivenDefaults", result.lossGivenDefaults),
      .number("expectedLoss", result.expectedLoss),
      .number("breakEvenSpread", result.breakEvenSpread),
    ]
  }
}
