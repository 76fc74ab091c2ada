import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let reliefFromRoyalty = Calculator(
    "income.relief-from-royalty",
    title: "Relief from royalty",
    summary: """
      Values an intangible as the present value of the after-tax royalties its owner does not \
      have to pay.
      """,
    formula: """
      value = (sum_k (revenues_k*royaltyRates_k - \
      maintenanceCosts_k)*(1-taxRate)*exp(-hazardRate*t_k)*(1+rate)^-t_k + TV) * tabFactor
      """,
    inputs: [
      Input(
        "revenues", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "revenue covered by the right in each period, already stated for part-periods"),
      Input(
        "royaltyRates", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000, shape: ["n"],
        singleValueApplies: true,
        "royalty as a share of revenue, one for all periods or one each"),
      Input(
        "taxRate", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "income tax rate"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("end"),
        "where in its period a flow falls: end, mid or start"),
      Input(
        "stubFraction", .number, unit: "year", default: .number(1.0), range: "(0,1]",
        "length of the first period in years"),
      Input(
        "finalFraction", .number, unit: "year", default: .number(1.0), range: "(0,1]",
        "length of the last period in years (expiry inside a year)"),
      Input(
        "maintenanceCosts", .numbers, unit: "currency", optional: true, range: "[0,inf)",
        count:
          1...1_000_000, shape: ["n"], singleValueApplies: true,
        "owner's yearly cost, one for all periods or one each"),
      Input(
        "hazardRate", .number, unit: "1/year", default: .number(0.0), range: "[0,inf)",
        "continuous rate of loss of the right"),
      Input(
        "terminalGrowth", .number, unit: "1/year", optional: true, range: "(-1,inf)",
        "growth of the last flow for ever (trade marks); omitted for rights that expire"),
      Input(
        "tabYears", .integer, unit: "year", default: .number(0), range: "[0,100]",
        "years of straight-line tax amortization; 0 means no tax amortization benefit"),
    ],
    outputs: [
      Output(
        "afterTaxFlows", "array-of-number", unit: "currency",
        "flow before survival and discounting"),
      Output("presentValueExplicit", "number", unit: "currency", "discounted explicit flows"),
      Output("presentValueTerminal", "number", unit: "currency", "discounted terminal value"),
      Output("tabFactor", "number", unit: "1", "tax amortization factor"),
      Output("value", "number", unit: "currency", "indicated value"),
    ],
    refusals: [
      Refusal("revenues", "an element outside [0,inf)"),
      Refusal("royaltyRates", "an element outside [0,1]"),
      Refusal("maintenanceCosts", "an element outside [0,inf)"),
      Refusal("royaltyRates", "length differs from revenues (one value is allowed)"),
      Refusal("maintenanceCosts", "length differs from revenues (one value is allowed)"),
      Refusal(
        "terminalGrowth",
        """
        terminalGrowth >= rate, or hazardRate > 0 or finalFraction < 1 together with a terminal \
        value
        """),
      Refusal("taxRate", "taxRate * present value of deductions >= 1"),
    ],
    notes: [
      """
      Discount years: period k (k = 0, 1, ...) starts at s_k with s_0 = 0, s_1 = stubFraction, \
      s_(k+1) = s_k + 1; it falls at its end, its middle or its start. Discount factor \
      (1+rate)^-t. The last of two or more periods lasts finalFraction; with one period its \
      length is stubFraction when that is below 1, otherwise finalFraction.
      """,
      """
      TV = lastFlow*(1+terminalGrowth)/(rate-terminalGrowth) times the discount factor of the \
      last explicit period (so mid timing uses the mid-period factor).
      """,
      """
      Tax amortization factor = 1/(1 - taxRate/tabYears*a*c), a = (1-(1+rate)^-tabYears)/rate \
      (tabYears when rate = 0), c = (1+rate)^0.5 for mid timing and 1 otherwise (start timing is \
      treated as end); the factor is 1 when tabYears = 0. taxRate is refused when the \
      denominator is not positive.
      """,
      "Negative flows are kept, not floored.",
    ],
    source: "IVS 210 relief-from-royalty method; Chinese appraisal practice 收入提成法"
  ) { inputs in
    let revenues = try inputs.numbers("revenues")
    let timeline = try PeriodTimeline(
      periods: revenues.count, timing: inputs.timing(),
      stubFraction: inputs.number("stubFraction"), finalFraction: inputs.number("finalFraction"))
    let method = try ReliefFromRoyalty(
      revenues: revenues, royaltyRates: inputs.numbers("royaltyRates"), over: timeline,
      taxRate: inputs.number("taxRate"),
      maintenanceCosts: inputs.numbers(ifGiven: "maintenanceCosts") ?? [0],
      hazardRate: inputs.number("hazardRate"),
      terminalGrowth: inputs.number(ifGiven: "terminalGrowth"),
      amortizationYears: inputs.integer("tabYears"))
    let result = try method.value(at: inputs.annualRate("rate"))
    return [
      .numbers("afterTaxFlows", result.rows.map(\.afterTaxFlow)),
      .number("presentValueExplicit", result.presentValueExplicit),
      .number("presentValueTerminal", result.presentValueTerminal),
      .number("tabFactor", result.taxAmortizationFactor),
      .number("value", result.value),
      .numbers("survival", result.rows.map(\.survival)).asWorking,
      .numbers("discountYears", result.rows.map(\.years)).asWorking,
      .numbers("discountFactors", result.rows.map(\.factor)).asWorking,
      .numbers("presentValues", result.rows.map(\.presentValue)).asWorking,
    ]
  }
}
