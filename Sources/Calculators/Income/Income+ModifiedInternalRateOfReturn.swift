import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let modifiedInternalRateOfReturn = Calculator(
    "income.modified-internal-rate-of-return",
    title: "Modified internal rate of return",
    summary: "Rate linking reinvested inflows to financed outflows.",
    formula: """
      modifiedRate = (FV/PV)^(1/n) - 1, FV = sum of positive flows * (1+reinvestRate)^(n-k), PV \
      = -sum of negative flows * (1+financeRate)^-k, k = 0..n
      """,
    inputs: [
      Input(
        "cashFlows", .numbers, unit: "currency", count: 2...1_000_000, shape: ["n"],
        "flows at times 0..n"),
      Input("financeRate", .number, unit: "1/year", range: "(-1,inf)", "rate paid on outflows"),
      Input("reinvestRate", .number, unit: "1/year", range: "(-1,inf)", "rate earned on inflows"),
    ],
    outputs: [
      Output("modifiedRate", "number", unit: "1/year", "modified rate")
    ],
    refusals: [
      Refusal("cashFlows", "no positive or no negative flow")
    ],
    source: "Spreadsheet MIRR convention"
  ) { inputs in
    let flows = try inputs.numbers("cashFlows")
    try require(
      flows.contains { $0 > 0 } && flows.contains { $0 < 0 }, "cashFlows", "flows of one sign",
      "must have a positive and a negative flow")
    let rate = try InternalRateOfReturn.modified(
      flows, finance: inputs.number("financeRate"), reinvestment: inputs.number("reinvestRate"))
    return [.number("modifiedRate", rate)]
  }
}
