import Finance
import Valuation

extension RealOptionsCalculators {
  static let mertonJump = Calculator(
    "real-options.merton-jump",
    title: "Merton jump diffusion",
    summary: "European option with lognormal jumps (trial or litigation shocks).",
    formula: """
      value = sum_n Poisson(n; lambda'T)*BSM(r_n, s_n), lambda' = jumpIntensity*(1+k), k = \
      exp(jumpMean+jumpVolatility^2/2)-1, s_n^2 = s^2+n*jumpVolatility^2/T, r_n = r - \
      jumpIntensity*k + n*ln(1+k)/T
      """,
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "present value of the underlying project or asset"),
      Input("exercisePrice", .number, unit: "currency", range: "(0,inf)", "cost of exercise"),
      Input("maturity", .number, unit: "year", range: "(0,inf)", "time to expiry"),
      Input("riskFreeRate", .number, unit: "1/year", "continuously compounded"),
      Input(
        "yieldRate", .number, unit: "1/year", default: .number(0.0),
        "continuous payout or cost of delay"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "volatility of ln value"),
      Input(
        "optionType", .choice(["call", "put"]), default: .text("call"),
        "call to invest, put to abandon"),
      Input("jumpIntensity", .number, unit: "1/year", range: "[0,inf)", "jumps per year"),
      Input("jumpMean", .number, unit: "1", "mean of the log jump"),
      Input(
        "jumpVolatility", .number, unit: "1", range: "[0,inf)",
        "standard deviation of the log jump"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "option value"),
      Output("valueWithoutJumps", "number", unit: "currency", "jumpIntensity = 0"),
    ],
    notes: [
      "Each term discounts with r_n: BSM(S, K, T, r_n, q, s_n)."
    ],
    source: "Merton (1976)"
  ) { inputs in
    let option = try JumpDiffusionOption(
      OptionKind(named: inputs.choice("optionType")), assetValue: inputs.number("assetValue"),
      exercisePrice: inputs.number("exercisePrice"), maturity: inputs.number("maturity"),
      riskFreeRate: inputs.number("riskFreeRate"), yieldRate: inputs.number("yieldRate"),
      volatility: inputs.number("volatility"), jumpIntensity: inputs.number("jumpIntensity"),
      jumpMean: inputs.number("jumpMean"), jumpVolatility: inputs.number("jumpVolatility"))
    return [
      .number("value", option.value),
      .number("valueWithoutJumps", option.valueWithoutJumps),
    ]
  }
}
