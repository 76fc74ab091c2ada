import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let entryFeeRoyalty = Calculator(
    "income.entry-fee-royalty",
    title: "Entry fee plus level royalty",
    summary: """
      Solves the constant running royalty whose present value equals a target value less an \
      entry fee.
      """,
    formula: "royaltyRate = (targetValue - entryFee)/sum_k revenues_k*(1-taxRate)*(1+rate)^-t_k",
    inputs: [
      Input(
        "targetValue", .number, unit: "currency", range: "(0,inf)",
        "value to be paid in total"),
      Input(
        "entryFee", .number, unit: "currency", default: .number(0.0), range: "[0,inf)",
        "lump sum at the valuation date"),
      Input(
        "revenues", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "revenue of each period"),
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
    ],
    outputs: [
      Output("royaltyRate", "number", unit: "1", "level royalty"),
      Output(
        "contributions", "array-of-number", unit: "currency",
        "royalty of each period before tax"),
      Output(
        "presentValues", "array-of-number", unit: "currency",
        "discounted after-tax royalties"),
      Output("presentValueOfRoyalties", "number", unit: "currency", "sum"),
    ],
    refusals: [
      Refusal("revenues", "an element outside [0,inf)"),
      Refusal("entryFee", "entryFee > targetValue"),
      Refusal("revenues", "all revenues are zero"),
      Refusal("targetValue", "the royalty solved exceeds 1"),
    ],
    notes: [
      """
      Discount years: period k (k = 0, 1, ...) starts at s_k with s_0 = 0, s_1 = stubFraction, \
      s_(k+1) = s_k + 1; it falls at its end, its middle or its start. Discount factor \
      (1+rate)^-t.
      """
    ],
    source: """
      Chinese license practice 入门费加提成; real appraisal at https://m.taowenge.com/p-74066557.html
      """
  ) { inputs in
    let revenues = try inputs.numbers("revenues")
    let contract = try EntryFeeRoyalty(
      targetValue: inputs.number("targetValue"), entryFee: inputs.number("entryFee"),
      revenues: revenues, over: inputs.timeline(periods: revenues.count),
      taxRate: inputs.number("taxRate"))
    let solution = try contract.royalty(at: inputs.annualRate("rate"))
    return [
      .number("royaltyRate", solution.royaltyRate),
      .numbers("contributions", solution.rows.map(\.contribution)),
      .numbers("presentValues", solution.rows.map(\.presentValue)),
      .number("presentValueOfRoyalties", solution.presentValueOfRoyalties),
      .numbers("discountYears", solution.rows.map(\.years)).asWorking,
      .numbers("discountFactors", solution.rows.map(\.factor)).asWorking,
    ]
  }
}
