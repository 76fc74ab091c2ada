import Lending

extension CreditCalculators {
  static let firstPassage = Calculator(
    "credit.first-passage",
    title: "First-passage default (Black-Cox)",
    summary: "Probability that the asset value touches a flat barrier before the horizon.",
    formula: """
      a = drift - volatility^2/2; b = ln(barrier/assetValue); probability = N((b - \
      a*years)/(volatility*sqrt(years))) + exp(2*a*b/volatility^2)*N((b + \
      a*years)/(volatility*sqrt(years)))
      """,
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "value of the firm's assets"),
      Input(
        "barrier", .number, unit: "currency", range: "(0,inf)",
        "default barrier, below the asset value"),
      Input("drift", .number, unit: "1/year", range: "[-1,1]", "growth of assets, continuous"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "volatility of assets"),
      Input("years", .number, unit: "years", range: "(0,50]", "horizon"),
    ],
    outputs: [
      Output("defaultProbability", "number", unit: "1", "probability of touching"),
      Output(
        "terminalProbability", "number", unit: "1",
        "probability of being below the barrier at the horizon"),
    ],
    refusals: [
      Refusal("barrier", "not below assetValue")
    ],
    notes: [
      """
      N is the standard normal distribution function, N^-1 its inverse, N2(a, b; r) the \
      bivariate normal one.
      """
    ],
    source: "Black and Cox (1976), constant barrier."
  ) { inputs in
    let passage = try FirstPassage(
      assetValue: inputs.number("assetValue"), barrier: inputs.number("barrier"),
      drift: inputs.number("drift"), volatility: inputs.number("volatility"),
      years: inputs.number("years"))
    return [
      .number("defaultProbability", passage.defaultProbability),
      .number("terminalProbability", passage.terminalProbability),
    ]
  }
}
