import Finance
import Lending
import NumericalMethods

extension LoanCalculators {
  static let revolvingInterest = Calculator(
    "loan.revolving-interest",
    title: "Revolving line",
    summary: "Interest on what is drawn and commitment fee on what is not.",
    formula: """
      interest = round(sum drawn_j*annualRate*days_j/dayBasis); commitmentFee = round(sum (limit \
      - drawn_j)*commitmentRate*days_j/dayBasis)
      """,
    inputs: [
      Input("limit", .number, unit: "currency", range: "(0,inf)", "committed line"),
      Input(
        "dates", .days, unit: "ISO 8601 date", count: 1...1_000_000,
        "dates of the moves, increasing; the first one starts the count"),
      Input(
        "moves", .numbers, unit: "currency", count: 1...1_000_000,
        "draws (+) and repayments (-)"),
      Input("endDate", .day, unit: "ISO 8601 date", "last day of the count, not itself counted"),
      Input("annualRate", .number, unit: "1/year", range: "[0,1]", "rate on the drawn part"),
      Input(
        "commitmentRate", .number, unit: "1/year", default: .number(0), range: "[0,1]",
        "fee on the undrawn part"),
      Input(
        "dayBasis", .integer, unit: "days", default: .number(360), range: "[360,365]",
        "days in the year of the rate: 360 or 365"),
    ],
    outputs: [
      Output("interest", "number", unit: "currency", "interest of the whole span"),
      Output("commitmentFee", "number", unit: "currency", "fee of the whole span"),
      Output("averageDrawn", "number", unit: "currency", "day-weighted mean of the drawn amount"),
      Output("peakUtilization", "number", unit: "1", "largest drawn amount divided by limit"),
      Output("drawnAtEnd", "number", unit: "currency", "drawn amount at endDate"),
    ],
    refusals: [
      Refusal("moves", "length differs from dates, or the drawn amount leaves 0..limit"),
      Refusal("dates", "not strictly increasing"),
      Refusal("endDate", "not after the last date"),
      Refusal("dayBasis", "neither 360 nor 365"),
    ],
    notes: [
      """
      All money arithmetic is exact on the decimal inputs as written (multiply before dividing); \
      each contractual amount is then rounded half-up (ties away from zero) to 0.01.
      """,
      "A move counts from its own day. The sums are rounded once at the end.",
    ],
    source: "Standard definition."
  ) { inputs in
    let (dates, moves) = (try inputs.days("dates"), try inputs.numbers("moves"))
    try require(
      moves.count == dates.count, "moves", moves.count, "must have \(dates.count) entries")
    let line = try revolving {
      try RevolvingLine(
        limit: Money(try inputs.number("limit"), .cny),
        moves: zip(dates, moves).map { RevolvingLine.Move($0, $1) },
        to: try inputs.day("endDate"), rate: try inputs.number("annualRate"),
        commitmentRate: try inputs.number("commitmentRate"),
        dayBasis: try inputs.integer("dayBasis"))
    }
    return [
      .number("interest", line.interest.amount),
      .number("commitmentFee", line.commitmentFee.amount),
      .number("averageDrawn", line.averageDrawn.amount),
      .number("peakUtilization", line.peakUtilization),
      .number("drawnAtEnd", line.drawnAtEnd.amount),
    ]
  }
}
