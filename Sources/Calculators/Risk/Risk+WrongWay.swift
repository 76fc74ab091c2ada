import Lending
import NumericalMethods

extension RiskCalculators {
  static let wrongWay = Calculator(
    "risk.wrong-way",
    title: "Wrong-way risk: one-factor default and collateral",
    summary: """
      Expected and stressed loss when default and collateral value share a systematic factor.
      """,
    formula: """
      PD|x = Phi((Phi^-1(PD)-sqrt(rho)x)/sqrt(1-rho)); ln V|x = m+s(g x+sqrt(1-g^2)e); \
      lossRate(x) = PD|x*E[(exposure-V)^+|x]/exposure; expectedLossRate = integral over x ~ \
      N(0,1)
      """,
    inputs: [
      Input("defaultProbability", .number, unit: "1", range: "(0,1)", "unconditional"),
      Input("assetCorrelation", .number, unit: "1", range: "[0,1)", "rho"),
      Input(
        "collateralLoading", .number, unit: "1", range: "[-1,1]",
        "g, positive: collateral falls when the factor falls"),
      Input("exposure", .number, unit: "currency", range: "(0,inf)", "exposure"),
      Input("collateralLogMean", .number, unit: "ln currency", "m"),
      Input("collateralLogSd", .number, unit: "1", range: "(0,5]", "s"),
      Input(
        "stressConfidence", .number, unit: "1", default: .number(0.999), range: "(0,1)",
        "factor at its (1-confidence) quantile"),
    ],
    outputs: [
      Output("expectedLossRate", "number", unit: "1", "share of exposure"),
      Output(
        "expectedLossRateIndependent", "number", unit: "1",
        "PD times unconditional loss given default"),
      Output("wrongWayMultiplier", "number", unit: "1", "ratio"),
      Output("stressedDefaultProbability", "number", unit: "1", "PD at the stressed factor"),
      Output("stressedLossGivenDefault", "number", unit: "1", "at the stressed factor"),
      Output("stressedLossRate", "number", unit: "1", "product"),
    ],
    refusals: [
      Refusal(
        "collateralLogSd",
        "the unconditional loss given default is below 1e-9: the multiplier is not defined")
    ],
    source: "Frye (2000) structure"
  ) { inputs in
    let loan = try WrongWayExposure(
      exposure: inputs.number("exposure"),
      collateral: LognormalValue(
        logMean: inputs.number("collateralLogMean"),
        logDeviation: inputs.number("collateralLogSd")),
      defaultProbability: inputs.number("defaultProbability"),
      assetCorrelation: inputs.number("assetCorrelation"),
      collateralLoading: inputs.number("collateralLoading"))
    let lost = loan.unconditionalLossGivenDefault
    try require(
      lost >= 1e-9, "collateralLogSd", try inputs.number("collateralLogSd"),
      "must give an unconditional loss given default of 1e-9 or more")
    let independent = loan.defaultProbability * lost
    let expected = try loan.expectedLossRate()
    let stressed = try loan.stressed(at: inputs.number("stressConfidence"))
    return [
      .number("expectedLossRate", expected),
      .number("expectedLossRateIndependent", independent),
      .number("wrongWayMultiplier", expected / independent),
      .number("stressedDefaultProbability", stressed.defaultProbability),
      .number("stressedLossGivenDefault", stressed.lossGivenDefault),
      .number("stressedLossRate", stressed.defaultProbability * stressed.lossGivenDefault),
    ]
  }
}
