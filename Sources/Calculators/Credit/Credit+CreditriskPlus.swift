import Lending

extension CreditCalculators {
  static let creditriskPlus = Calculator(
    "credit.creditrisk-plus",
    title: "CreditRisk+ loss distribution",
    summary: "One-sector CreditRisk+ by recursion on integer exposure bands.",
    formula: """
      sector rate gamma with mean mu = sum expectedDefaults and standard deviation \
      sectorDeviation*mu; generating function ((1-p)/(1-p*P(z)))^alpha, alpha = \
      1/sectorDeviation^2, p = mu/(mu+alpha), P(z) = sum \
      expectedDefaults[j]*z^exposureUnits[j]/mu; sectorDeviation = 0: exp(mu*(P(z)-1))
      """,
    inputs: [
      Input(
        "exposureUnits", .integers, unit: "units", range: "[1,1000]", count: 1...1_000_000,
        "loss of each band in whole units"),
      Input(
        "expectedDefaults", .numbers, unit: "count", range: "(0,inf)", count: 1...1_000_000,
        "expected number of defaults in each band"),
      Input(
        "sectorDeviation", .number, unit: "1", range: "[0,5]",
        "standard deviation of the sector rate divided by its mean"),
      Input("confidence", .number, unit: "1", range: "(0,1)", "confidence level"),
    ],
    outputs: [
      Output("probabilities", "array-of-number", unit: "1", "P(loss = 0), ..., P(loss = 10) units"),
      Output("expectedLoss", "number", unit: "units", "mean"),
      Output(
        "standardDeviation", "number", unit: "units",
        "sqrt(sum units^2*expectedDefaults + (sectorDeviation*expectedLoss)^2)"),
      Output(
        "quantile", "integer", unit: "units",
        "smallest loss with distribution function >= confidence"),
    ],
    refusals: [
      Refusal("expectedDefaults", "length differs from exposureUnits")
    ],
    source: "CreditRisk+ technical document (CSFB, 1997)."
  ) { inputs in
    let model = try CreditRiskPlus(
      exposureUnits: inputs.integers("exposureUnits"),
      expectedDefaults: inputs.numbers("expectedDefaults"),
      sectorDeviation: inputs.number("sectorDeviation"))
    return [
      .numbers("probabilities", try model.probabilities(11)),
      .number("expectedLoss", model.expectedLoss),
      .number("standardDeviation", model.standardDeviation),
      .integer("quantile", try model.quantile(at: inputs.number("confidence"))),
    ]
  }
}
