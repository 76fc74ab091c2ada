import Finance
import NumericalMethods
import Valuation

extension CostCalculators {
  static let economicObsolescence = Calculator(
    "cost.economic-obsolescence",
    title: "Economic obsolescence by inutility",
    summary: "Share of value lost because demand is below capacity.",
    formula: "obsolescence = 1-(actual/capacity)^exponent; value = costNew*(1-obsolescence)",
    inputs: [
      Input("capacity", .number, unit: "unit", range: "(0,inf)", "designed use"),
      Input("actual", .number, unit: "unit", range: "[0,inf)", "actual or expected use"),
      Input(
        "exponent", .number, unit: "1", default: .number(0.6), range: "(0,2]",
        "scale exponent"),
      Input(
        "costNew", .number, unit: "currency", default: .number(1.0), range: "[0,inf)",
        "cost to which it applies"),
    ],
    outputs: [
      Output("obsolescence", "number", unit: "1", "economic obsolescence"),
      Output("value", "number", unit: "currency", "remaining cost"),
    ],
    refusals: [
      Refusal("actual", "actual > capacity")
    ],
    source: "Cost-to-capacity (six-tenths) rule"
  ) { inputs in
    let inutility = try Inutility(
      capacity: inputs.number("capacity"), actual: inputs.number("actual"),
      exponent: inputs.number("exponent"))
    let obsolescence = inutility.obsolescence()
    return [
      .number("obsolescence", obsolescence),
      .number("value", try inputs.number("costNew") * (1 - obsolescence)),
    ]
  }
}
