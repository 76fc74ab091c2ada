import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let distributor = Calculator(
    "income.distributor",
    title: "Distributor method",
    summary: "Values customer assets on the profit a distributor would earn.",
    formula: """
      flow_k = sales_k*survival_k*(distributorMargin*(1-taxRate) - sum_j \
      contributoryRatios_j*contributoryReturns_j - workforceCharge); value = tabFactor*PV
      """,
    inputs: [
      Input(
        "sales", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "sales to the customers"),
      Input(
        "survival", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000, shape: ["n"],
        "share of customers left"),
      Input("distributorMargin", .number, unit: "1", range: "[0,1]", "EBIT margin of distributors"),
      Input("taxRate", .number, unit: "1", range: "[0,1)", "income tax rate"),
      Input(
        "contributoryRatios", .numbers, unit: "1", range: "[0,inf)", count: 1...1_000_000,
        shape: ["c"],
        "distributor-level balances as a share of sales"),
      Input(
        "contributoryReturns", .numbers, unit: "1/year", range: "[0,inf)", count: 1...1_000_000,
        shape: ["c"],
        "after-tax returns"),
      Input(
        "workforceCharge", .number, unit: "1", default: .number(0.0), range: "[0,1]",
        "after-tax charge as a share of sales"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("mid"),
        "where in its period a flow falls: end, mid or start"),
      Input(
        "tabYears", .integer, unit: "year", default: .number(0), range: "[0,100]",
        "years of straight-line tax amortization; 0 means no tax amortization benefit"),
    ],
    outputs: [
      Output("flows", "array-of-number", unit: "currency", "per period"),
      Output("presentValue", "number", unit: "currency", "before tax amortization"),
      Output("value", "number", unit: "currency", "indicated value"),
    ],
    refusals: [
      Refusal("sales", "an element outside [0,inf)"),
      Refusal("survival", "an element outside [0,1]"),
      Refusal("contributoryRatios", "an element outside [0,inf)"),
      Refusal("contributoryReturns", "an element outside [0,inf)"),
      Refusal("survival", "length differs from sales"),
      Refusal("contributoryReturns", "length differs from contributoryRatios"),
    ],
    notes: [
      """
      Tax amortization factor = 1/(1 - taxRate/tabYears*a*c), a = (1-(1+rate)^-tabYears)/rate \
      (tabYears when rate = 0), c = (1+rate)^0.5 for mid timing and 1 otherwise (start timing is \
      treated as end); the factor is 1 when tabYears = 0. taxRate is refused when the \
      denominator is not positive.
      """
    ],
    source: "IVS 210 distributor method"
  ) { inputs in
    let sales = try inputs.numbers("sales")
    let method = try Distributor(
      sales: sales, survival: inputs.numbers("survival"),
      distributorMargin: inputs.number("distributorMargin"), taxRate: inputs.number("taxRate"),
      contributoryAssets: inputs.contributoryAssets(),
      workforceCharge: inputs.number("workforceCharge"),
      over: inputs.timeline(periods: sales.count), amortizationYears: inputs.integer("tabYears"))
    let result = try method.value(at: inputs.annualRate("rate"))
    return [
      .numbers("flows", result.rows.map(\.excessEarnings)),
      .number("presentValue", result.presentValue),
      .number("value", result.value),
      .number("tabFactor", result.taxAmortizationFactor).asWorking,
      .numbers("presentValues", result.rows.map(\.presentValue)).asWorking,
    ]
  }
}
