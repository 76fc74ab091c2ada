import Valuation

extension RealOptionsCalculators {
  static let oneStep = Calculator(
    "real-options.one-step",
    title: "One-step project tree with an option",
    summary: "Risk-neutral one-period value of deferring or expanding a project.",
    formula: """
      p = (V(1+riskFree) - V_down)/(V_up - V_down); defer: \
      p*max(V_up-I(1+riskFree),0)+(1-p)*max(V_down-I(1+riskFree),0) discounted; expand: \
      (p*max(V_up, f*V_up-c)+(1-p)*max(V_down, f*V_down-c))/(1+riskFree) - I
      """,
    inputs: [
      Input("presentValue", .number, unit: "currency", range: "(0,inf)", "V"),
      Input("upValue", .number, unit: "currency", range: "(0,inf)", "V_up"),
      Input("downValue", .number, unit: "currency", range: "(0,inf)", "V_down"),
      Input("riskFree", .number, unit: "1/year", range: "(-1,inf)", "effective rate of the period"),
      Input("investment", .number, unit: "currency", range: "[0,inf)", "I"),
      Input("expandFactor", .number, unit: "1", default: .number(1.5), range: "[1,inf)", "f"),
      Input("expandCost", .number, unit: "currency", default: .number(0.0), range: "[0,inf)", "c"),
    ],
    outputs: [
      Output("riskNeutralProbability", "number", unit: "1", "p"),
      Output(
        "deferValue", "number", unit: "currency",
        "value of the project with the right to defer"),
      Output("deferPremium", "number", unit: "currency", "deferValue - (V - I)"),
      Output("expandValue", "number", unit: "currency", "net value with the right to expand"),
      Output("expandPremium", "number", unit: "currency", "expandValue - (V - I)"),
    ],
    refusals: [
      Refusal("upValue", "p outside (0,1)")
    ],
    source: "Trigeorgis (1996), generic project"
  ) { inputs in
    let project = try OneStepProject(
      presentValue: inputs.number("presentValue"), upValue: inputs.number("upValue"),
      downValue: inputs.number("downValue"), riskFree: inputs.number("riskFree"),
      investment: inputs.number("investment"), expandFactor: inputs.number("expandFactor"),
      expandCost: inputs.number("expandCost"))
    return [
      .number("riskNeutralProbability", project.riskNeutralProbability),
      .number("deferValue", project.deferValue),
      .number("deferPremium", project.deferPremium),
      .number("expandValue", project.expandValue),
      .number("expandPremium", project.expandPremium),
    ]
  }
}
