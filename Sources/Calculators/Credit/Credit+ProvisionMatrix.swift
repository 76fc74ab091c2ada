import Lending
import NumericalMethods

extension CreditCalculators {
  static let provisionMatrix = Calculator(
    "credit.provision-matrix",
    title: "Provision matrix",
    summary: "Allowance for receivables by age band.",
    formula: "allowances[k] = balances[k]*rates[k]",
    inputs: [
      Input(
        "balances", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        "balance of each age band"),
      Input(
        "rates", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000,
        "loss rate of each band"),
    ],
    outputs: [
      Output("allowances", "array-of-number", unit: "currency", "by band"),
      Output("total", "number", unit: "currency", "sum"),
      Output("averageRate", "number", unit: "1", "total over balances"),
    ],
    refusals: [
      Refusal("rates", "length differs from balances"),
      Refusal("balances", "all zero"),
    ],
    notes: [
      "No rounding."
    ],
    source: "IFRS 9 Illustrative Examples, Example 12."
  ) { inputs in
    let matrix = try ProvisionMatrix(
      balances: inputs.numbers("balances"), rates: inputs.numbers("rates"))
    return [
      .numbers("allowances", matrix.allowances),
      .number("total", matrix.total),
      .number("averageRate", matrix.averageRate),
    ]
  }
}
