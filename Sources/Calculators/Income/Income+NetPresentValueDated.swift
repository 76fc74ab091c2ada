import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let netPresentValueDated = Calculator(
    "income.net-present-value-dated",
    title: "Dated net present value",
    summary: "Discounts flows on calendar dates (actual/365 fixed).",
    formula: "netPresentValue = sum_k cashFlows_k * (1+rate)^(-(dates_k - valuationDate)/365)",
    inputs: [
      Input("cashFlows", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"], "flows"),
      Input(
        "dates", .days, unit: "ISO 8601 date", count: 1...1_000_000, shape: ["n"],
        "date of each flow, any order"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "valuationDate", .day, unit: "ISO 8601 date", optional: true,
        "date to which flows are discounted; default the first date of the list"),
    ],
    outputs: [
      Output("netPresentValue", "number", unit: "currency", "value at the valuation date")
    ],
    refusals: [
      Refusal("dates", "length differs from cashFlows")
    ],
    notes: [
      """
      Days are calendar days; flows before valuationDate are compounded forward with the same \
      formula.
      """
    ],
    source: "Spreadsheet XNPV convention"
  ) { inputs in
    let days = try inputs.days("dates")
    let flows = try inputs.numbers("cashFlows")
    guard let valuationDate = inputs.day(ifGiven: "valuationDate") ?? days.first else {
      throw InvalidInput("dates", "must have at least one entry", got: "an empty list")
    }
    let times = days.map { DayCount.actual365Fixed.yearFraction(from: valuationDate, to: $0) }
    let rate = try inputs.annualRate("rate")
    return [
      .number("netPresentValue", try PresentValue.of(flows, at: times, rate: rate)),
      .numbers("discountYears", times).asWorking,
      .numbers("discountFactors", times.map { rate.discountFactor(over: $0) }).asWorking,
    ]
  }
}
