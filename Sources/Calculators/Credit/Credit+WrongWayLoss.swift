import Lending

extension CreditCalculators {
  static let wrongWayLoss = Calculator(
    "credit.wrong-way-loss",
    title: "Expected loss with collateral and default on one scenario",
    summary: """
      Expected loss when the collateral value and the borrower's asset factor are correlated.
      """,
    formula: """
      default when Y < N^-1(defaultProbability); V = collateralValue*exp((drift - \
      volatility^2/2)*years + volatility*sqrt(years)*X); corr(X, Y) = correlation; loss = \
      exposure - min(exposure, max((1 - saleDiscount)*V - cost, 0)); expectedLoss = E[loss; \
      default]
      """,
    inputs: [
      Input("exposure", .number, unit: "currency", range: "(0,inf)", "exposure at default"),
      Input(
        "defaultProbability", .number, unit: "1", range: "(0,1)",
        "probability of default over the horizon"),
      Input(
        "collateralValue", .number, unit: "currency", range: "(0,inf)",
        "value of the collateral today"),
      Input("drift", .number, unit: "1/year", range: "[-1,1]", "growth of the value, continuous"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,3]", "volatility of the value"),
      Input("years", .number, unit: "years", range: "(0,30]", "time to sale"),
      Input(
        "saleDiscount", .number, unit: "1", default: .number(0), range: "[0,1)",
        "forced-sale discount"),
      Input("cost", .number, unit: "currency", default: .number(0), range: "[0,inf)", "fixed cost"),
      Input(
        "correlation", .number, unit: "1", range: "(-1,1)",
        "correlation of value and asset factor; positive is wrong-way"),
    ],
    outputs: [
      Output("expectedLoss", "number", unit: "currency", "expected loss"),
      Output(
        "effectiveLossGivenDefault", "number", unit: "1",
        "expectedLoss/(exposure*defaultProbability)"),
      Output("independentExpectedLoss", "number", unit: "currency", "same with correlation 0"),
      Output("wrongWayAddOn", "number", unit: "1", "expectedLoss/independentExpectedLoss - 1"),
    ],
    notes: [
      """
      N is the standard normal distribution function, N^-1 its inverse, N2(a, b; r) the \
      bivariate normal one. X and Y are standard normal. Default and sale are at the same \
      horizon; no discounting.
      """
    ],
    source: "One-factor Gaussian default with lognormal collateral (Frye-type)."
  ) { inputs in
    let loss = try WrongWayLoss(
      exposure: inputs.number("exposure"),
      defaultProbability: inputs.number("defaultProbability"), sale: collateralSale(inputs),
      cost: inputs.number("cost"), correlation: inputs.number("correlation"))
    return [
      .number("expectedLoss", loss.expectedLoss),
      .number("effectiveLossGivenDefault", loss.effectiveLossGivenDefault),
      .number("independentExpectedLoss", loss.independentExpectedLoss),
      .number("wrongWayAddOn", loss.wrongWayAddOn),
    ]
  }
}
