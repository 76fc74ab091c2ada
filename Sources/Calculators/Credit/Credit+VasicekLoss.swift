import Lending

extension CreditCalculators {
  static let vasicekLoss = Calculator(
    "credit.vasicek-loss",
    title: "Vasicek loss distribution",
    summary: """
      Quantile, expected shortfall and standard deviation of the default rate of a large \
      homogeneous pool.
      """,
    formula: """
      quantile = N((N^-1(defaultProbability) + \
      sqrt(assetCorrelation)*N^-1(confidence))/sqrt(1-assetCorrelation)); shortfall = \
      N2(N^-1(PD), N^-1(1-confidence); sqrt(assetCorrelation))/(1-confidence); variance = \
      N2(N^-1(PD), N^-1(PD); assetCorrelation) - PD^2; all times lossGivenDefault (variance \
      times its square)
      """,
    inputs: [
      Input(
        "defaultProbability", .number, unit: "1", range: "(0,1)",
        "probability of default over the horizon"),
      Input(
        "assetCorrelation", .number, unit: "1", range: "(0,1)",
        "asset correlation of the one-factor model"),
      Input("confidence", .number, unit: "1", range: "(0,1)", "confidence level"),
      Input(
        "lossGivenDefault", .number, unit: "1", default: .number(1), range: "(0,1]",
        "loss given default"),
    ],
    outputs: [
      Output("quantile", "number", unit: "1", "loss quantile"),
      Output("expectedShortfall", "number", unit: "1", "mean loss above the quantile"),
      Output("standardDeviation", "number", unit: "1", "standard deviation of loss"),
      Output("expectedLoss", "number", unit: "1", "mean loss"),
      Output("unexpectedLoss", "number", unit: "1", "quantile - expectedLoss"),
    ],
    notes: [
      """
      N is the standard normal distribution function, N^-1 its inverse, N2(a, b; r) the \
      bivariate normal one.
      """
    ],
    source: "Vasicek (1987, 2002)."
  ) { inputs in
    let pool = try VasicekPool(
      defaultProbability: inputs.number("defaultProbability"),
      assetCorrelation: inputs.number("assetCorrelation"),
      lossGivenDefault: inputs.number("lossGivenDefault"))
    let confidence = try inputs.number("confidence")
    return [
      .number("quantile", try pool.quantile(at: confidence)),
      .number("expectedShortfall", try pool.expectedShortfall(at: confidence)),
      .number("standardDeviation", pool.standardDeviation),
      .number("expectedLoss", pool.expectedLoss),
      .number("unexpectedLoss", try pool.unexpectedLoss(at: confidence)),
    ]
  }
}
