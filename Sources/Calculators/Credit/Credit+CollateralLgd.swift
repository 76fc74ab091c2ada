import Lending

extension CreditCalculators {
  static let collateralLgd = Calculator(
    "credit.collateral-lgd",
    title: "Loss given default from a collateral value distribution",
    summary: """
      Expected recovery, capped at the claim, when the sale value is lognormal with discount, \
      cost and delay.
      """,
    formula: """
      sale value V = collateralValue*exp((drift - volatility^2/2)*years + \
      volatility*sqrt(years)*X), X standard normal; recovery = min(exposure, max((1 - \
      saleDiscount)*V - cost, 0)); lossGivenDefault = 1 - \
      exp(-discountRate*years)*E[recovery]/exposure
      """,
    inputs: [
      Input("exposure", .number, unit: "currency", range: "(0,inf)", "exposure at default"),
      Input(
        "collateralValue", .number, unit: "currency", range: "(0,inf)",
        "value of the collateral today"),
      Input("drift", .number, unit: "1/year", range: "[-1,1]", "growth of the value, continuous"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,3]", "volatility of the value"),
      Input("years", .number, unit: "years", range: "(0,30]", "time to sale"),
      Input(
        "saleDiscount", .number, unit: "1", default: .number(0), range: "[0,1)",
        "forced-sale discount and proportional cost"),
      Input(
        "cost", .number, unit: "currency", default: .number(0), range: "[0,inf)",
        "fixed cost and prior claims"),
      Input(
        "discountRate", .number, unit: "1/year", default: .number(0), range: "[-1,1]",
        "continuous rate from default to sale"),
    ],
    outputs: [
      Output(
        "expectedRecovery", "number", unit: "currency",
        "expected recovery at the sale, undiscounted"),
      Output("lossGivenDefault", "number", unit: "1", "loss given default"),
      Output(
        "fullRecoveryProbability", "number", unit: "1",
        "probability that recovery equals the exposure"),
      Output("zeroRecoveryProbability", "number", unit: "1", "probability of no recovery"),
    ],
    notes: [
      """
      N is the standard normal distribution function, N^-1 its inverse, N2(a, b; r) the \
      bivariate normal one.
      """
    ],
    source: "Capped lognormal recovery: difference of two Black-type calls."
  ) { inputs in
    let recovery = try CollateralRecovery(
      exposure: inputs.number("exposure"), sale: collateralSale(inputs),
      cost: inputs.number("cost"), years: inputs.number("years"),
      discountRate: inputs.number("discountRate"))
    return [
      .number("expectedRecovery", recovery.expectedRecovery),
      .number("lossGivenDefault", recovery.lossGivenDefault),
      .number("fullRecoveryProbability", recovery.fullRecoveryProbability),
      .number("zeroRecoveryProbability", recovery.zeroRecoveryProbability),
    ]
  }
}
