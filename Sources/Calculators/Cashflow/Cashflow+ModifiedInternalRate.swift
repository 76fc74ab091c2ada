import Finance
import NumericalMethods

extension CashflowCalculators {
  static let modifiedInternalRate = Calculator(
    "cashflow.modified-internal-rate",
    title: "Modified internal rate of return",
    summary: "Rate of return with separate financing and reinvestment rates.",
    formula: """
      n = number of flows - 1; rate = (sum positive cashFlows[k]*(1+reinvestRate)^(n-k) / -sum \
      negative cashFlows[k]/(1+financeRate)^k)^(1/n) - 1
      """,
    inputs: [
      Input(
        "cashFlows", .numbers, unit: "currency", count: 2...1_000_000,
        "cash flow of periods 0, 1, 2, ..."),
      Input("financeRate", .number, unit: "1/period", range: "(-1,10]", "rate on negative flows"),
      Input("reinvestRate", .number, unit: "1/period", range: "(-1,10]", "rate on positive flows"),
    ],
    outputs: [
      Output("rate", "number", unit: "1/period", "modified rate")
    ],
    refusals: [
      Refusal("cashFlows", "no positive or no negative flow")
    ],
    source: "Microsoft Excel MIRR."
  ) { inputs in
    let flows = try inputs.numbers("cashFlows")
    try require(
      flows.contains { $0 > 0 } && flows.contains { $0 < 0 }, "cashFlows", "flows of one sign",
      "must have a positive and a negative flow")
    return [
      .number(
        "rate",
        try InternalRateOfReturn.modified(
          flows, finance: try inputs.number("financeRate"),
          reinvestment: try inputs.number("reinvestRate")))
    ]
  }
}
