import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let excessEarnings = Calculator(
    "income.excess-earnings",
    title: "Multi-period excess earnings",
    summary: "Values the residual asset after charges for all contributory assets (MPEEM).",
    formula: """
      excess_k = R_k*(ebitMargin*(1-taxRate) - sum_j contributoryRatios_j*contributoryReturns_j \
      - contributoryCharge - contributoryRoyalty*(1-taxRate)); R_k = revenues_k*survival_k; \
      value = tabFactor*sum_k excess_k*(1+rate)^-t_k
      """,
    inputs: [
      Input(
        "revenues", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "revenue of each period"),
      Input(
        "survival", .numbers, unit: "1", optional: true, range: "[0,1]", count: 1...1_000_000,
        shape: ["n"],
        "share of revenue still carried by the asset; default 1"),
      Input("ebitMargin", .number, unit: "1", range: "(-1,1]", "EBIT margin"),
      Input("taxRate", .number, unit: "1", range: "[0,1)", "income tax rate"),
      Input(
        "contributoryRatios", .numbers, unit: "1", optional: true, range: "[0,inf)",
        count:
          1...1_000_000, shape: ["c"],
        "balance of each contributory asset as a share of revenue"),
      Input(
        "contributoryReturns", .numbers, unit: "1/year", optional: true, range: "[0,inf)",
        count:
          1...1_000_000, shape: ["c"],
        "after-tax return on each contributory asset"),
      Input(
        "contributoryCharge", .number, unit: "1", default: .number(0.0), range: "[0,1]",
        "further after-tax charges as a share of revenue (workforce)"),
      Input(
        "contributoryRoyalty", .number, unit: "1", default: .number(0.0), range: "[0,1]",
        "pre-tax royalty charged by assets valued by relief from royalty"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("mid"),
        "where in its period a flow falls: end, mid or start"),
      Input(
        "tabYears", .integer, unit: "year", default: .number(0), range: "[0,100]",
        "years of straight-line tax amortization; 0 means no tax amortization benefit"),
    ],
    outputs: [
      Output(
        "charges", "array-of-number", unit: "currency",
        "after-tax contributory charges per period"),
      Output("excessEarnings", "array-of-number", unit: "currency", "excess earnings per period"),
      Output("presentValue", "number", unit: "currency", "before tax amortization"),
      Output("tabFactor", "number", unit: "1", "tax amortization factor"),
      Output("value", "number", unit: "currency", "indicated value"),
    ],
    refusals: [
      Refusal("revenues", "an element outside [0,inf)"),
      Refusal("survival", "an element outside [0,1]"),
      Refusal("contributoryRatios", "an element outside [0,inf)"),
      Refusal("contributoryReturns", "an element outside [0,inf)"),
      Refusal("survival", "length differs from revenues"),
      Refusal("contributoryReturns", "length differs from contributoryRatios"),
      Refusal("contributoryReturns", "given without contributoryRatios or of another length"),
    ],
    notes: [
      """
      Charges are after tax and are not taxed again, except contributoryRoyalty, which is stated \
      before tax. Charges apply to survival-adjusted revenue. Negative excess earnings are kept.
      """,
      """
      Tax amortization factor = 1/(1 - taxRate/tabYears*a*c), a = (1-(1+rate)^-tabYears)/rate \
      (tabYears when rate = 0), c = (1+rate)^0.5 for mid timing and 1 otherwise (start timing is \
      treated as end); the factor is 1 when tabYears = 0. taxRate is refused when the \
      denominator is not positive.
      """,
    ],
    source: "Appraisal Foundation (2010), contributory asset charges; IVS 210"
  ) { inputs in
    let revenues = try inputs.numbers("revenues")
    let method = try ExcessEarnings(
      revenues: revenues, survival: inputs.numbers(ifGiven: "survival"),
      ebitMargin: inputs.number("ebitMargin"), taxRate: inputs.number("taxRate"),
      contributoryAssets: inputs.contributoryAssets(),
      contributoryCharge: inputs.number("contributoryCharge"),
      contributoryRoyalty: inputs.number("contributoryRoyalty"),
      over: inputs.timeline(periods: revenues.count),
      amortizationYears: inputs.integer("tabYears"))
    let result = try method.value(at: inputs.annualRate("rate"))
    return [
      .numbers("charges", result.rows.map(\.charge)),
      .numbers("excessEarnings", result.rows.map(\.excessEarnings)),
      .number("presentValue", result.presentValue),
      .number("tabFactor", result.taxAmortizationFactor),
      .number("value", result.value),
      .numbers("presentValues", result.rows.map(\.presentValue)).asWorking,
    ]
  }
}
