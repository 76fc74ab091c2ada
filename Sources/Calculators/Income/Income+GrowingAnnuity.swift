import Finance
import NumericalMethods
import Valuation

extension IncomeCalculators {
  static let growingAnnuity = Calculator(
    "income.growing-annuity",
    title: "Growing annuity",
    summary: """
      Present value of a flow that grows at a constant rate for a number of periods or for ever.
      """,
    formula: """
      presentValue = firstFlow/(rate-growthRate)*(1-((1+growthRate)/(1+rate))^periods)*c; \
      periods*firstFlow/(1+rate)*c when rate = growthRate
      """,
    inputs: [
      Input("firstFlow", .number, unit: "currency", "flow of the first period"),
      Input(
        "growthRate", .number, unit: "1/year", default: .number(0.0), range: "(-1,inf)",
        "growth per period"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "periods", .integer, unit: "year", optional: true, range: "[0,2000]",
        "number of periods"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("end"),
        "where in its period a flow falls: end, mid or start"),
    ],
    outputs: [
      Output("presentValue", "number", unit: "currency", "present value")
    ],
    refusals: [
      Refusal("growthRate", "no periods given (perpetuity) and growthRate >= rate")
    ],
    notes: [
      """
      c = 1 (end), (1+rate)^0.5 (mid), 1+rate (start). Omitted periods mean a perpetuity. Near \
      rate = growthRate, and near zero rates, the result must keep 10 correct digits: use \
      -expm1(periods*log1p((growthRate-rate)/(1+rate)))/(rate-growthRate).
      """
    ],
    source: "Closed form"
  ) { inputs in
    let rate = try inputs.annualRate("rate")
    let annual = try inputs.number("rate")
    let growth = try inputs.number("growthRate")
    let factor: Double
    if let periods = inputs.integer(ifGiven: "periods") {
      factor = try GrowingAnnuity.factor(rate: annual, growth: growth, periods: Double(periods))
    } else {
      try require(
        growth < annual, "growthRate", growth, "must be below the rate \(annual) of a perpetuity")
      factor = try GrowingAnnuity.perpetuityFactor(rate: annual, growth: growth)
    }
    let flowYears = try inputs.timing().times(count: 1).first ?? 1
    let shift = rate.growthFactor(over: 1 - flowYears)
    let first = try inputs.number("firstFlow")
    return [
      .number("presentValue", try finite(first * factor * shift, "the present value")),
      .number("annuityFactor", factor).asWorking,
    ]
  }
}
