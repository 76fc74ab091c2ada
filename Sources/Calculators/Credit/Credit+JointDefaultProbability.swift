import Lending

extension CreditCalculators {
  static let jointDefaultProbability = Calculator(
    "credit.joint-default-probability",
    title: "Joint default of two names",
    summary: """
      Probability that two names default together, Gaussian or t copula, with the default \
      correlation.
      """,
    formula: """
      gaussian: N2(N^-1(PD1), N^-1(PD2); rho); t: bivariate Student t distribution with nu \
      degrees and correlation rho at the t quantiles; defaultCorrelation = (joint - \
      PD1*PD2)/sqrt(PD1*(1-PD1)*PD2*(1-PD2))
      """,
    inputs: [
      Input("defaultProbability1", .number, unit: "1", range: "(0,1)", "first name"),
      Input("defaultProbability2", .number, unit: "1", range: "(0,1)", "second name"),
      Input("assetCorrelation", .number, unit: "1", range: "(-1,1)", "rho"),
      Input(
        "degreesOfFreedom", .number, unit: "1", optional: true, range: "[1,1000]",
        "nu; not given means Gaussian"),
    ],
    outputs: [
      Output("jointProbability", "number", unit: "1", "both default"),
      Output("defaultCorrelation", "number", unit: "1", "correlation of the default indicators"),
      Output("conditionalProbability", "number", unit: "1", "second given first"),
    ],
    notes: [
      """
      N is the standard normal distribution function, N^-1 its inverse, N2(a, b; r) the \
      bivariate normal one.
      """
    ],
    source: "Bivariate normal and Student copulas."
  ) { inputs in
    let joint = try JointDefault(
      inputs.number("defaultProbability1"), inputs.number("defaultProbability2"),
      assetCorrelation: inputs.number("assetCorrelation"),
      degreesOfFreedom: inputs.number(ifGiven: "degreesOfFreedom"))
    return [
      .number("jointProbability", joint.probability),
      .number("defaultCorrelation", joint.defaultCorrelation),
      .number("conditionalProbability", joint.conditionalProbability),
    ]
  }
}
