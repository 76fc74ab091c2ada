import Lending

extension RiskCalculators {
  static let pledgeExpectedLoss = Calculator(
    "risk.pledge-expected-loss",
    title: "Expected loss of an IP-pledged loan",
    summary: """
      Loss given default and expected loss when the collateral is lognormal, costs money to sell \
      and may be invalidated.
      """,
    formula: """
      lgdGivenValid = E[(exposure-(1-liquidationCost)V_T)^+]/exposure; lossGivenDefault = \
      s*lgdGivenValid + 1 - s, s = exp(-hazardRate*horizon); expectedLoss = \
      defaultProbability*lossGivenDefault*exposure
      """,
    inputs: [
      Input("exposure", .number, unit: "currency", range: "(0,inf)", "exposure at default"),
      Input(
        "appraisedValue", .number, unit: "currency", range: "(0,inf)",
        "appraised value of the collateral today"),
      Input(
        "drift", .number, unit: "1/year", default: .number(0.0),
        "expected log-return drift of the collateral (E[V_T] = V exp(drift*T))"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "[0,5]", "collateral volatility"),
      Input("horizon", .number, unit: "year", range: "[0,inf)", "time to sale"),
      Input(
        "liquidationCost", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "share lost in selling"),
      Input(
        "hazardRate", .number, unit: "1/year", default: .number(0.0), range: "[0,inf)",
        "invalidation intensity"),
      Input("defaultProbability", .number, unit: "1", range: "[0,1]", "probability of default"),
    ],
    outputs: [
      Output("lgdGivenValid", "number", unit: "1", "with a valid right"),
      Output("lossGivenDefault", "number", unit: "1", "with invalidation"),
      Output("expectedLoss", "number", unit: "currency", "expected loss"),
      Output("loanToValue", "number", unit: "1", "exposure/appraisedValue"),
    ],
    notes: [
      """
      Zero volatility or horizon: lgdGivenValid = max(0, \
      1-(1-liquidationCost)*appraisedValue*exp(drift*horizon)/exposure).
      """
    ],
    source: "Lognormal collateral with jump to zero"
  ) { inputs in
    let exposure = try inputs.number("exposure")
    let value = try inputs.number("appraisedValue")
    let horizon = try inputs.number("horizon")
    let pledge = try PledgedRight(
      appraisedValue: value, drift: inputs.number("drift"),
      volatility: inputs.number("volatility"), saleCost: inputs.number("liquidationCost"),
      invalidationRate: inputs.number("hazardRate"))
    let standing = try pledge.saleValue(after: horizon).shortfall(below: exposure) / exposure
    let lost = try pledge.expectedShortfall(on: exposure, after: horizon) / exposure
    return [
      .number("lgdGivenValid", standing),
      .number("lossGivenDefault", lost),
      .number("expectedLoss", try inputs.number("defaultProbability") * lost * exposure),
      .number("loanToValue", exposure / value),
    ]
  }
}
