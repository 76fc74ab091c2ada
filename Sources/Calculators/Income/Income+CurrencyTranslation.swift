import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let currencyTranslation = Calculator(
    "income.currency-translation",
    title: "Valuation across two currencies",
    summary: "Values foreign-currency flows in home currency by interest parity.",
    formula: """
      foreignRate = (1+homeRate)*(1+foreignRiskFree)/(1+homeRiskFree)-1; value = spot*sum_k \
      foreignCashFlows_k*(1+foreignRate)^-k
      """,
    inputs: [
      Input(
        "foreignCashFlows", .numbers, unit: "foreign currency", count: 1...1_000_000, shape: ["n"],
        "flows at year ends"),
      Input("spot", .number, unit: "home per foreign", range: "(0,inf)", "spot exchange rate"),
      Input("homeRiskFree", .number, unit: "1/year", range: "(-1,inf)", "home risk-free rate"),
      Input(
        "foreignRiskFree", .number, unit: "1/year", range: "(-1,inf)",
        "foreign risk-free rate"),
      Input(
        "homeRate", .number, unit: "1/year", range: "(-1,inf)",
        "discount rate in home currency"),
    ],
    outputs: [
      Output("foreignRate", "number", unit: "1/year", "discount rate in foreign currency"),
      Output(
        "forwardRates", "array-of-number", unit: "home per foreign",
        "parity forwards of years 1, 2, ..."),
      Output("value", "number", unit: "home currency", "value"),
    ],
    source: "Covered interest parity"
  ) { inputs in
    let method = try CurrencyTranslation(
      foreignCashFlows: inputs.numbers("foreignCashFlows"), spot: inputs.number("spot"),
      homeRiskFree: inputs.annualRate("homeRiskFree"),
      foreignRiskFree: inputs.annualRate("foreignRiskFree"))
    let result = try method.value(at: inputs.annualRate("homeRate"))
    return [
      .number("foreignRate", result.foreignRate),
      .numbers("forwardRates", result.forwardRates),
      .number("value", result.value),
    ]
  }
}
