import Lending

extension CreditCalculators {
  static let jointPoolLoss = Calculator(
    "credit.joint-pool-loss",
    title: "Pool loss with collateral and default on one factor",
    summary: """
      Expected loss, quantile and tranche loss of a granular pledge-loan pool whose default rate \
      and collateral value share one factor.
      """,
    formula: """
      given factor Z (low is bad): p(Z) = N((N^-1(PD) - \
      sqrt(defaultLoading)*Z)/sqrt(1-defaultLoading)); ln V normal with mean ln collateralRatio \
      + (drift - volatility^2/2)*years + volatility*sqrt(valueLoading*years)*Z and variance \
      volatility^2*(1-valueLoading)*years; loss(Z) = p(Z)*E[max(1 - (1-saleDiscount)*V, 0)]; \
      results integrate over Z
      """,
    inputs: [
      Input(
        "defaultProbability", .number, unit: "1", range: "(0,1)",
        "probability of default over the horizon"),
      Input("defaultLoading", .number, unit: "1", range: "[0,1)", "asset correlation of defaults"),
      Input(
        "valueLoading", .number, unit: "1", range: "[0,1)",
        "share of the variance of collateral values that is common"),
      Input(
        "collateralRatio", .number, unit: "1", range: "(0,inf)",
        "collateral value over exposure"),
      Input("drift", .number, unit: "1/year", range: "[-1,1]", "growth of values"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,3]", "volatility of one value"),
      Input("years", .number, unit: "years", range: "(0,30]", "horizon"),
      Input("saleDiscount", .number, unit: "1", range: "[0,1)", "forced-sale discount"),
      Input(
        "attachment", .number, unit: "1", range: "(0,1)",
        "loss from which the senior class suffers"),
      Input("confidence", .number, unit: "1", range: "(0,1)", "confidence level"),
    ],
    outputs: [
      Output("poolExpectedLoss", "number", unit: "1", "per unit of pool"),
      Output("juniorExpectedLoss", "number", unit: "1", "E[min(loss, attachment)]/attachment"),
      Output(
        "seniorExpectedLoss", "number", unit: "1",
        "E[max(loss - attachment, 0)]/(1 - attachment)"),
      Output("lossQuantile", "number", unit: "1", "loss at Z = N^-1(1 - confidence)"),
      Output(
        "independentExpectedLoss", "number", unit: "1",
        "pool loss if values had no common factor"),
      Output("independentQuantile", "number", unit: "1", "its quantile"),
    ],
    notes: [
      """
      N is the standard normal distribution function, N^-1 its inverse, N2(a, b; r) the \
      bivariate normal one. The last two results show what separate models of value and default \
      would miss.
      """
    ],
    source: "Conditional independence; compare credit.wrong-way-loss."
  ) { inputs in
    let pool = try CollateralizedPool(
      defaultProbability: inputs.number("defaultProbability"),
      defaultLoading: inputs.number("defaultLoading"),
      valueLoading: inputs.number("valueLoading"),
      sale: LognormalValue(
        value: inputs.number("collateralRatio"), drift: inputs.number("drift"),
        volatility: inputs.number("volatility"), years: inputs.number("years"),
        saleDiscount: inputs.number("saleDiscount")))
    let independent = pool.withIndependentValues
    let attachment = try inputs.number("attachment")
    let confidence = try inputs.number("confidence")
    let excess = try pool.expectedExcess(over: attachment)
    return [
      .number("poolExpectedLoss", pool.expectedLoss),
      .number("juniorExpectedLoss", (pool.expectedLoss - excess) / attachment),
      .number("seniorExpectedLoss", excess / (1 - attachment)),
      .number("lossQuantile", try pool.quantile(at: confidence)),
      .number("independentExpectedLoss", independent.expectedLoss),
      .number("independentQuantile", try independent.quantile(at: confidence)),
    ]
  }
}
