import Lending

extension CreditCalculators {
  static let kmvDistance = Calculator(
    "credit.kmv-distance",
    title: "KMV default point and distance",
    summary: """
      Default point from short and long debt, with the ratio and the lognormal distance to \
      default.
      """,
    formula: """
      defaultPoint = shortDebt + longDebtWeight*longDebt; ratioDistance = (assetValue - \
      defaultPoint)/(assetValue*volatility); lognormalDistance = (ln(assetValue/defaultPoint) + \
      (drift - volatility^2/2)*years)/(volatility*sqrt(years))
      """,
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "value of the firm's assets"),
      Input(
        "shortDebt", .number, unit: "currency", range: "[0,inf)",
        "debt due within the horizon"),
      Input("longDebt", .number, unit: "currency", range: "[0,inf)", "longer debt"),
      Input(
        "longDebtWeight", .number, unit: "1", default: .number(0.5), range: "[0,1]",
        "share of long debt that counts"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "volatility of assets"),
      Input("drift", .number, unit: "1/year", range: "[-1,1]", "expected growth of assets"),
      Input("years", .number, unit: "years", default: .number(1), range: "(0,50]", "horizon"),
    ],
    outputs: [
      Output("defaultPoint", "number", unit: "currency", "default point"),
      Output("ratioDistance", "number", unit: "1", "simple distance"),
      Output("lognormalDistance", "number", unit: "1", "lognormal distance"),
      Output("defaultProbability", "number", unit: "1", "N(-lognormalDistance)"),
    ],
    refusals: [
      Refusal("shortDebt", "default point is zero")
    ],
    notes: [
      """
      N is the standard normal distribution function, N^-1 its inverse, N2(a, b; r) the \
      bivariate normal one.
      """
    ],
    source: "KMV convention."
  ) { inputs in
    let distance = try DistanceToDefault(
      assetValue: inputs.number("assetValue"), shortDebt: inputs.number("shortDebt"),
      longDebt: inputs.number("longDebt"), longDebtWeight: inputs.number("longDebtWeight"),
      volatility: inputs.number("volatility"), drift: inputs.number("drift"),
      years: inputs.number("years"))
    return [
      .number("defaultPoint", distance.defaultPoint),
      .number("ratioDistance", distance.ratioDistance),
      .number("lognormalDistance", distance.lognormalDistance),
      .number("defaultProbability", distance.defaultProbability),
    ]
  }
}
