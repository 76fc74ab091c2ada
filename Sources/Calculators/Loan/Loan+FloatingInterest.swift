import Finance
import Lending
import NumericalMethods

extension LoanCalculators {
  static let floatingInterest = Calculator(
    "loan.floating-interest",
    title: "Floating interest on the loan prime rate",
    summary: "Interest of a bullet loan on LPR plus a spread, with reset rule, floor and cap.",
    formula: """
      rate after a reset on day d = clamp(reference rate in force on d + spread, floorRate, \
      capRate); interest_k = round(principal*(sum over the days of the period of the rate of \
      that day)/dayBasis)
      """,
    inputs: [
      Input(
        "principal", .number, unit: "currency", range: "(0,inf)",
        "amount lent, at most two decimals"),
      Input(
        "spread", .number, unit: "1/year", range: "[-1,1]",
        "margin over the reference rate; may be negative"),
      Input(
        "dates", .days, unit: "ISO 8601 date", count: 2...1_000_000,
        "drawdown date and the interest payment dates"),
      Input(
        "referenceDates", .days, unit: "ISO 8601 date", count: 1...1_000_000,
        "dates from which each reference rate is in force, increasing"),
      Input(
        "referenceRates", .numbers, unit: "1/year", range: "[-1,1]", count: 1...1_000_000,
        "reference rates, one for each of referenceDates"),
      Input(
        "reset", .choice(["each-period", "january-first", "anniversary"]),
        default:
          .text("january-first"),
        """
        when the contract rate is set anew, besides the drawdown date: on each payment date, on \
        each 1 January, or on each yearly anniversary of the drawdown date
        """),
      Input(
        "floorRate", .number, unit: "1/year", optional: true, range: "[-1,1]",
        "lowest contract rate"),
      Input(
        "capRate", .number, unit: "1/year", optional: true, range: "[-1,1]",
        "highest contract rate"),
      Input(
        "dayBasis", .integer, unit: "days", default: .number(360), range: "[360,365]",
        "days in the year of the rate: 360 or 365"),
    ],
    outputs: [
      Output("interest", "array-of-number", unit: "currency", "interest of each period"),
      Output("totalInterest", "number", unit: "currency", "sum of interest"),
      Output(
        "openingRates", "array-of-number", unit: "1/year",
        "contract rate on the first day of each period"),
      Output(
        "averageRates", "array-of-number", unit: "1/year",
        "day-weighted mean rate of each period"),
    ],
    refusals: [
      Refusal("dates", "not strictly increasing"),
      Refusal(
        "referenceDates",
        "not strictly increasing, or the first one lies after the drawdown date"),
      Refusal("referenceRates", "length differs from referenceDates"),
      Refusal("capRate", "cap below floor"),
      Refusal("dayBasis", "neither 360 nor 365"),
    ],
    notes: [
      """
      All money arithmetic is exact on the decimal inputs as written (multiply before dividing); \
      each contractual amount is then rounded half-up (ties away from zero) to 0.01.
      """,
      """
      Interest is rounded once a period. A reset inside a period splits the accrual by days; the \
      new rate applies from the reset day.
      """,
      """
      A reference rate is in force from its own date until the next one. An anniversary of 29 \
      February falls on 28 February in common years.
      """,
      "Floor and cap act on reference + spread; floor first, then cap.",
    ],
    source: """
      Reset mechanics of RMB floating loans; reference rate published by the National Interbank \
      Funding Center.
      """
  ) { inputs in
    let dates = try inputs.days("dates")
    let (days, values) = (try inputs.days("referenceDates"), try inputs.numbers("referenceRates"))
    try requireIncreasing(dates)
    try requireIncreasing(days, "referenceDates")
    try require(
      days[0] <= dates[0], "referenceDates", days[0], "must begin by the drawdown date \(dates[0])")
    try require(
      values.count == days.count, "referenceRates", values.count, "must have \(days.count) entries")
    let floating = try renaming(["cap": "capRate", "floor": "floorRate"]) {
      try FloatingRate(
        try ReferenceRate("reference", zip(days, values).map { ReferenceRate.Fixing($0, $1) }),
        spread: try inputs.number("spread"),
        reset: FloatingRate.Reset(rawValue: try inputs.choice("reset")) ?? .januaryFirst,
        floor: inputs.number(ifGiven: "floorRate"), cap: inputs.number(ifGiven: "capRate"))
    }
    try requireDayBasis(inputs)
    let interest = try FloatingInterest(
      on: try cash(inputs, "principal"), at: floating, dates: dates,
      dayBasis: try inputs.integer("dayBasis"))
    return [
      .numbers("interest", interest.interest.map(\.amount)),
      .number("totalInterest", try interest.total.amount),
      .numbers("openingRates", interest.openingRates),
      .numbers("averageRates", interest.averageRates),
    ]
  }
}
