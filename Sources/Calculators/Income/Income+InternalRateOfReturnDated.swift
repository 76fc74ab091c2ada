import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let internalRateOfReturnDated = Calculator(
    "income.internal-rate-of-return-dated",
    title: "Dated internal rate of return",
    summary: "Rate at which dated flows have zero net present value (actual/365 fixed).",
    formula: "sum_k cashFlows_k * (1+rate)^(-(dates_k - dates_0)/365) = 0",
    inputs: [
      Input("cashFlows", .numbers, unit: "currency", count: 2...1_000_000, shape: ["n"], "flows"),
      Input(
        "dates", .days, unit: "ISO 8601 date", count: 2...1_000_000, shape: ["n"],
        "date of each flow, any order"),
    ],
    outputs: [
      Output("rate", "number", unit: "1/year", "the rate")
    ],
    refusals: [
      Refusal("dates", "length differs from cashFlows"),
      Refusal(
        "cashFlows",
        "flows in date order (same-day flows added) do not change sign exactly once"),
      Refusal("dates", "all dates are equal"),
    ],
    notes: [
      """
      Exactly one sign change guarantees one root above -1; streams with more are refused rather \
      than resolved silently.
      """
    ],
    source: "Spreadsheet XIRR convention"
  ) { inputs in
    let flows = try inputs.numbers("cashFlows")
    let days = try inputs.days("dates")
    try require(Set(days).count > 1, "dates", "one day", "must not all be equal")
    let byDay = Dictionary(zip(days, flows), uniquingKeysWith: +)
    let signs = byDay.sorted { $0.key < $1.key }.map(\.value).filter { $0 != 0 }.map { $0 < 0 }
    let changes = zip(signs, signs.dropFirst()).count { $0 != $1 }
    try require(
      changes == 1, "cashFlows", "\(changes) changes of sign",
      "must change sign exactly once in date order")
    // Every rate that a number can hold: a gain within days is a large rate a year.
    let times = days.map { DayCount.actual365Fixed.yearFraction(from: days[0], to: $0) }
    let roots = try InternalRateOfReturn.continuousRoots(of: flows, at: times, in: -700...709)
    guard let rate = roots.first else {
      throw NumericalError.noSolution("the rate leaves the range of numbers")
    }
    return [.number("rate", expMinusOne(rate))]
  }
}
