import Finance
import Valuation

extension RealOptionsCalculators {
  static let american = Calculator(
    "real-options.american",
    title: "American option, converged",
    summary: """
      Value of an option that may be exercised at any time until expiry, converged in the time \
      step.
      """,
    formula: "limit of a tree or finite-difference value with exercise allowed continuously",
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "present value of the underlying project or asset"),
      Input("exercisePrice", .number, unit: "currency", range: "(0,inf)", "cost of exercise"),
      Input("maturity", .number, unit: "year", range: "(0,inf)", "time to expiry"),
      Input("riskFreeRate", .number, unit: "1/year", range: "[0,1]", "continuously compounded"),
      Input(
        "yieldRate", .number, unit: "1/year", default: .number(0.0), range: "[0,1]",
        "continuous payout"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "volatility of ln value"),
      Input(
        "optionType", .choice(["call", "put"]), default: .text("call"),
        "call to invest, put to abandon"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "American value"),
      Output("europeanValue", "number", unit: "currency", "same without early exercise"),
      Output("earlyExercisePremium", "number", unit: "currency", "difference"),
    ],
    notes: [
      """
      Tolerance 1e-4 relative: the mean of Leisen-Reimer values at 1001 and 2001 steps or \
      better.
      """
    ],
    source: "High-precision fixed-point American engine checked with trees"
  ) { inputs in
    let option = try AmericanOption(
      OptionKind(named: inputs.choice("optionType")), assetValue: inputs.number("assetValue"),
      exercisePrice: inputs.number("exercisePrice"), maturity: inputs.number("maturity"),
      riskFreeRate: inputs.number("riskFreeRate"), yieldRate: inputs.number("yieldRate"),
      volatility: inputs.number("volatility"))
    return [
      .number("value", option.value),
      .number("europeanValue", option.europeanValue),
      .number("earlyExercisePremium", option.earlyExercisePremium),
    ]
  }
}
