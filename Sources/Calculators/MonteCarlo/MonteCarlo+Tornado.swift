import NumericalMethods
import Probability
import Valuation

extension MonteCarloCalculators {
  static let tornado = Calculator(
    "monte-carlo.tornado",
    title: "Tornado of a royalty stream",
    summary: "One-at-a-time sensitivity of a level-growth royalty value.",
    formula: """
      value = sales*royaltyRate*(1-taxRate)*sum_(t=1)^years (1+growthRate)^t*(1+rate)^-t; each \
      range replaces one input
      """,
    inputs: [
      Input("sales", .number, unit: "currency/year", range: "(0,inf)", "present sales"),
      Input(
        "growthRates", .numbers, unit: "1/year", range: "(-1,inf)", count: 3...1_000_000,
        "[base, low, high]"),
      Input(
        "royaltyRates", .numbers, unit: "1", range: "[0,1]", count: 3...1_000_000,
        "[base, low, high]"),
      Input(
        "rates", .numbers, unit: "1/year", range: "(-1,inf)", count: 3...1_000_000,
        "[base, low, high]"),
      Input(
        "taxRate", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "income tax rate"),
      Input("years", .integer, unit: "year", range: "[1,200]", "years"),
    ],
    outputs: [
      Output("base", "number", unit: "currency", "base value"),
      Output("growthValues", "array-of-number", unit: "currency", "[low, high]"),
      Output("royaltyValues", "array-of-number", unit: "currency", "[low, high]"),
      Output("rateValues", "array-of-number", unit: "currency", "[low, high]"),
      Output(
        "swings", "array-of-number", unit: "currency",
        "absolute differences for growth, royalty, rate"),
    ],
    refusals: [
      Refusal("growthRates", "an element outside (-1,inf)"),
      Refusal("royaltyRates", "an element outside [0,1]"),
      Refusal("rates", "an element outside (-1,inf)"),
      Refusal("growthRates", "not three values"),
      Refusal("royaltyRates", "not three values"),
      Refusal("rates", "not three values"),
    ],
    source: "One-at-a-time sensitivity"
  ) { inputs in
    func range(_ name: String) throws -> RoyaltyTornado.Range {
      let values = try inputs.numbers(name)
      try require(values.count == 3, name, values.count, "must be three values: base, low, high")
      return RoyaltyTornado.Range(base: values[0], low: values[1], high: values[2])
    }
    let tornado = try RoyaltyTornado(
      sales: inputs.number("sales"), growth: range("growthRates"),
      royaltyRate: range("royaltyRates"), rate: range("rates"),
      taxRate: inputs.number("taxRate"), years: inputs.integer("years")
    ).tornado
    return [
      .number("base", tornado.base),
      .numbers("growthValues", [tornado.bars[0].low, tornado.bars[0].high]),
      .numbers("royaltyValues", [tornado.bars[1].low, tornado.bars[1].high]),
      .numbers("rateValues", [tornado.bars[2].low, tornado.bars[2].high]),
      .numbers("swings", tornado.bars.map(\.swing)),
    ]
  }
}
