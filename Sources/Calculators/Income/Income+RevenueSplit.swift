import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let revenueSplit = Calculator(
    "income.revenue-split",
    title: "Revenue split with decay",
    summary: "Values a technology as a share of revenue that decays every period (收入提成率法).",
    formula: """
      value = sum_k revenues_k*s_k*(1-taxRate)*(1+rate)^-t_k; s_k = splitRate*(1-annualDecay)^k, \
      or splitRate*decayFactors_k
      """,
    inputs: [
      Input(
        "revenues", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "revenue of each period"),
      Input("splitRate", .number, unit: "1", range: "[0,1]", "split rate of the first period"),
      Input(
        "annualDecay", .number, unit: "1/period", default: .number(0.0), range: "[0,1)",
        "constant loss of split rate per period"),
      Input(
        "decayFactors", .numbers, unit: "1", optional: true, range: "[0,1]", count: 1...1_000_000,
        shape: ["n"],
        "remaining share of the split rate per period; replaces annualDecay"),
      Input(
        "taxRate", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "income tax rate"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("mid"),
        "where in its period a flow falls: end, mid or start"),
      Input(
        "stubFraction", .number, unit: "year", default: .number(1.0), range: "(0,1]",
        "length of the first period in years"),
      Input(
        "roundUpTo", .number, unit: "currency", optional: true, range: "(0,inf)",
        "round the value up to a multiple of this amount"),
    ],
    outputs: [
      Output("splitRates", "array-of-number", unit: "1", "rate of each period"),
      Output("contributions", "array-of-number", unit: "currency", "split income after tax"),
      Output("presentValues", "array-of-number", unit: "currency", "discounted contributions"),
      Output("value", "number", unit: "currency", "sum"),
      Output(
        "roundedValue", "number", unit: "currency",
        "value rounded up; equal to value when roundUpTo is omitted"),
    ],
    refusals: [
      Refusal("revenues", "an element outside [0,inf)"),
      Refusal("decayFactors", "an element outside [0,1]"),
      Refusal("decayFactors", "length differs from revenues"),
    ],
    notes: [
      """
      Discount years: period k (k = 0, 1, ...) starts at s_k with s_0 = 0, s_1 = stubFraction, \
      s_(k+1) = s_k + 1; it falls at its end, its middle or its start. Discount factor \
      (1+rate)^-t.
      """,
      "roundedValue = roundUpTo * ceiling(value/roundUpTo - 1e-9).",
    ],
    source: """
      Chinese patent appraisal practice; real appraisal at \
      https://m.taowenge.com/p-74066557.html
      """
  ) { inputs in
    let revenues = try inputs.numbers("revenues")
    let obsolescence: Obsolescence =
      if let shares = inputs.numbers(ifGiven: "decayFactors") {
        try .table(shares)
      } else {
        try .geometric(perPeriod: inputs.number("annualDecay"))
      }
    let method = try RevenueSplit(
      revenues: revenues, splitRate: inputs.number("splitRate"), obsolescence: obsolescence,
      over: inputs.timeline(periods: revenues.count), taxRate: inputs.number("taxRate"))
    let result = try method.value(at: inputs.annualRate("rate"))
    let rounded = try inputs.number(ifGiven: "roundUpTo").map(result.roundedUp(to:))
    return [
      .numbers("splitRates", result.rows.map(\.splitRate)),
      .numbers("contributions", result.rows.map(\.contribution)),
      .numbers("presentValues", result.rows.map(\.presentValue)),
      .number("value", result.value),
      .number("roundedValue", rounded ?? result.value),
      .numbers("discountYears", result.rows.map(\.years)).asWorking,
      .numbers("discountFactors", result.rows.map(\.factor)).asWorking,
    ]
  }
}
