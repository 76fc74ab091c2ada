import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let greenfield = Calculator(
    "income.greenfield",
    title: "Greenfield method",
    summary: "Values a license or right as the start-up business that owns nothing else.",
    formula: """
      value = sum_k FCF_k*(1+rate)^-t_k + \
      FCF_n*(1+terminalGrowth)/(rate-terminalGrowth)*(1+rate)^-t_n; FCF = ebit - tax + \
      depreciation - capitalExpenditure - workingCapitalChange
      """,
    inputs: [
      Input(
        "ebit", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"],
        "earnings before interest and tax"),
      Input(
        "depreciation", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "depreciation"),
      Input(
        "capitalExpenditure", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "capital expenditure"),
      Input(
        "workingCapitalChange", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"],
        "increase in working capital"),
      Input("taxRate", .number, unit: "1", range: "[0,1)", "income tax rate"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("end"),
        "where in its period a flow falls: end, mid or start"),
      Input(
        "lossTreatment", .choice(["immediate", "carry-forward"]), default: .text("immediate"),
        "losses earn relief at once or are carried forward without limit"),
      Input(
        "terminalGrowth", .number, unit: "1/year", optional: true, range: "(-1,inf)",
        "growth after the last year; omitted: no terminal value"),
    ],
    outputs: [
      Output("freeCashFlows", "array-of-number", unit: "currency", "per period"),
      Output(
        "remainingLosses", "number", unit: "currency",
        "unused losses at the end (0 with immediate relief)"),
      Output("presentValueExplicit", "number", unit: "currency", "explicit flows"),
      Output("presentValueTerminal", "number", unit: "currency", "terminal value"),
      Output("value", "number", unit: "currency", "indicated value"),
    ],
    refusals: [
      Refusal("depreciation", "an element outside [0,inf)"),
      Refusal("capitalExpenditure", "an element outside [0,inf)"),
      Refusal("depreciation", "length differs from ebit"),
      Refusal("capitalExpenditure", "length differs from ebit"),
      Refusal("workingCapitalChange", "length differs from ebit"),
      Refusal("terminalGrowth", "terminalGrowth >= rate"),
    ],
    notes: [
      """
      immediate: tax = taxRate*ebit also when ebit < 0. carry-forward: a loss pays no tax and \
      adds to a pool used against later profits in full.
      """,
      "The terminal flow is the last free cash flow as computed.",
    ],
    source: "IVS 210 greenfield method"
  ) { inputs in
    let ebit = try inputs.numbers("ebit")
    let depreciation = try inputs.numbers("depreciation")
    let capitalExpenditure = try inputs.numbers("capitalExpenditure")
    let workingCapitalChange = try inputs.numbers("workingCapitalChange")
    let years = try ebit.indices.map { year in
      try Greenfield.Year(
        ebit: ebit[year], depreciation: depreciation[year],
        capitalExpenditure: capitalExpenditure[year],
        workingCapitalChange: workingCapitalChange[year])
    }
    let losses = try inputs.choice("lossTreatment")
    let method = try Greenfield(
      years: years, taxRate: inputs.number("taxRate"),
      over: inputs.timeline(periods: years.count),
      lossTreatment: Greenfield.LossTreatment(rawValue: losses) ?? .immediate,
      terminalGrowth: inputs.number(ifGiven: "terminalGrowth"))
    let result = try method.value(at: inputs.annualRate("rate"))
    return [
      .numbers("freeCashFlows", result.rows.map(\.amount)),
      .number("remainingLosses", result.remainingLosses),
      .number("presentValueExplicit", result.presentValueExplicit),
      .number("presentValueTerminal", result.presentValueTerminal),
      .number("value", result.value),
      .numbers("taxes", result.taxes).asWorking,
      .numbers("presentValues", result.rows.map(\.presentValue)).asWorking,
    ]
  }
}
