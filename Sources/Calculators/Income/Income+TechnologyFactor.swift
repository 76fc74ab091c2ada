import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let technologyFactor = Calculator(
    "income.technology-factor",
    title: "Technology factor method",
    summary: """
      Applies an industry factor and an individual strength index to the value of free cash \
      flows.
      """,
    formula: "value = industryFactor*individualStrength*sum_k freeCashFlows_k*(1+rate)^-t_k",
    inputs: [
      Input(
        "freeCashFlows", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"],
        "free cash flows"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("end"),
        "where in its period a flow falls: end, mid or start"),
      Input(
        "industryFactor", .number, unit: "1", range: "[0,1]",
        "maximum share of technology in the industry"),
      Input("individualStrength", .number, unit: "1", range: "[0,1]", "strength of the technology"),
    ],
    outputs: [
      Output("presentValueOfCashFlows", "number", unit: "currency", "all cash flows"),
      Output("technologyFactor", "number", unit: "1", "product of the two factors"),
      Output("value", "number", unit: "currency", "indicated value"),
    ],
    source: "Technology factor method used in Korea"
  ) { inputs in
    let flows = try inputs.numbers("freeCashFlows")
    let method = try TechnologyFactor(
      freeCashFlows: flows, industryFactor: inputs.number("industryFactor"),
      individualStrength: inputs.number("individualStrength"),
      over: inputs.timeline(periods: flows.count))
    let result = try method.value(at: inputs.annualRate("rate"))
    return [
      .number("presentValueOfCashFlows", result.presentValueOfCashFlows),
      .number("technologyFactor", result.technologyFactor),
      .number("value", result.value),
      .numbers("presentValues", result.rows.map(\.presentValue)).asWorking,
    ]
  }
}
