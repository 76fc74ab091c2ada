import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let internalRateOfReturn = Calculator(
    "income.internal-rate-of-return",
    title: "Internal rate of return, all roots",
    summary: """
      Finds every real rate above -100 % at which periodic flows have zero present value.
      """,
    formula: "sum_k cashFlows_k * (1+r)^-k = 0, k = 0, 1, ...",
    inputs: [
      Input(
        "cashFlows", .numbers, unit: "currency", count: 2...1_000_000, shape: ["n"],
        "flows at times 0, 1, 2, ...")
    ],
    outputs: [
      Output("count", "integer", unit: "count", "number of distinct rates"),
      Output(
        "rates", "array-of-number", unit: "1/year",
        "the rates in ascending order; empty when there is none"),
    ],
    refusals: [
      Refusal("cashFlows", "all flows are zero")
    ],
    notes: [
      "A double root is reported once. No sign change: count 0 and an empty list, not an error."
    ],
    source: "Lorie and Savage (1955) for several roots"
  ) { inputs in
    let flows = try inputs.numbers("cashFlows")
    try require(flows.contains { $0 != 0 }, "cashFlows", "zeros", "must not all be 0")
    let rates = try InternalRateOfReturn.allRoots(of: flows)
    return [.integer("count", rates.count), .numbers("rates", rates)]
  }
}
