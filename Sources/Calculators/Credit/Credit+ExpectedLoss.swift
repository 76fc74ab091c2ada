import Lending

extension CreditCalculators {
  static let expectedLoss = Calculator(
    "credit.expected-loss",
    title: "Expected and unexpected loss of one exposure",
    summary: "Expected loss under independence and the standard deviation of loss.",
    formula: """
      expectedLoss = exposure*defaultProbability*lossGivenDefault; standardDeviation = \
      exposure*sqrt(defaultProbability*(lgdDeviation^2 + lossGivenDefault^2) - \
      (defaultProbability*lossGivenDefault)^2)
      """,
    inputs: [
      Input("drawn", .number, unit: "currency", range: "[0,inf)", "drawn amount"),
      Input(
        "undrawn", .number, unit: "currency", default: .number(0), range: "[0,inf)",
        "undrawn commitment"),
      Input(
        "conversionFactor", .number, unit: "1", default: .number(1), range: "[0,1]",
        "share of the undrawn amount drawn at default"),
      Input("defaultProbability", .number, unit: "1", range: "[0,1]", "probability of default"),
      Input(
        "lossGivenDefault", .number, unit: "1", range: "[0,1]",
        "share of exposure lost in default"),
      Input(
        "lgdDeviation", .number, unit: "1", default: .number(0), range: "[0,0.5]",
        "standard deviation of loss given default"),
    ],
    outputs: [
      Output("exposure", "number", unit: "currency", "drawn + conversionFactor*undrawn"),
      Output("expectedLoss", "number", unit: "currency", "expected loss"),
      Output("standardDeviation", "number", unit: "currency", "standard deviation of loss"),
    ],
    notes: [
      """
      Loss given default and default are independent here; see credit.wrong-way-loss otherwise.
      """
    ],
    source: "Standard definition."
  ) { inputs in
    let loss = try ExpectedLoss(
      drawn: inputs.number("drawn"), undrawn: inputs.number("undrawn"),
      conversionFactor: inputs.number("conversionFactor"),
      defaultProbability: inputs.number("defaultProbability"),
      lossGivenDefault: inputs.number("lossGivenDefault"),
      lossGivenDefaultDeviation: inputs.number("lgdDeviation"))
    return [
      .number("exposure", loss.exposure),
      .number("expectedLoss", loss.amount),
      .number("standardDeviation", loss.standardDeviation),
    ]
  }
}
