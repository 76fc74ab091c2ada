import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let realNominal = Calculator(
    "income.real-nominal",
    title: "Real and nominal values",
    summary: "Converts a nominal rate and nominal flows into real ones; both discountings agree.",
    formula: """
      realRate = (1+nominalRate)/(1+inflationRate)-1; realCashFlows_k = \
      nominalCashFlows_k/(1+inflationRate)^k; presentValue = sum_k \
      nominalCashFlows_k*(1+nominalRate)^-k, k = 1, 2, ...
      """,
    inputs: [
      Input("nominalRate", .number, unit: "1/year", range: "(-1,inf)", "nominal rate"),
      Input("inflationRate", .number, unit: "1/year", range: "(-1,inf)", "inflation"),
      Input(
        "nominalCashFlows", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"],
        "nominal flows at year ends"),
    ],
    outputs: [
      Output("realRate", "number", unit: "1/year", "Fisher real rate"),
      Output(
        "realCashFlows", "array-of-number", unit: "currency",
        "in prices of the valuation date"),
      Output("presentValue", "number", unit: "currency", "value"),
    ],
    source: "Fisher relation"
  ) { inputs in
    let method = try RealAndNominal(
      nominalCashFlows: inputs.numbers("nominalCashFlows"),
      inflation: inputs.annualRate("inflationRate"))
    let result = try method.value(at: inputs.annualRate("nominalRate"))
    return [
      .number("realRate", result.realRate),
      .numbers("realCashFlows", result.realCashFlows),
      .number("presentValue", result.presentValue),
    ]
  }
}
