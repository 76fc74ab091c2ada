import Finance
import NumericalMethods

extension TimeCalculators {
  static let businessDays = Calculator(
    "time.business-days",
    title: "Business days between dates",
    summary: "Counts open days and finds the date some business days away.",
    formula: """
      count = open days d with start < d <= end; moved = start moved by offset open days \
      (forward when positive; offset 0 rolls forward to an open day)
      """,
    inputs: [
      Input("start", .day, unit: "ISO 8601 date", "first date"),
      Input("end", .day, unit: "ISO 8601 date", "last date, not before start"),
      Input(
        "offset", .integer, unit: "days", default: .number(0), range: "[-1000,1000]",
        "business days to move"),
      Input(
        "calendar", .choice(["none", "weekends", "china-interbank", "china-exchange"]),
        default:
          .text("china-interbank"),
        "business days"),
    ],
    outputs: [
      Output("count", "integer", unit: "days", "open days after start up to end"),
      Output("moved", "date", unit: "ISO 8601 date", "start moved by offset"),
    ],
    refusals: [
      Refusal("end", "before start"),
      Refusal("offset", "leads outside the loaded years"),
    ],
    notes: [
      """
      none: every day is open; weekends: Monday to Friday; china-interbank: Monday to Friday \
      less public holidays plus make-up working weekends; china-exchange: the same without \
      make-up weekends. The two China calendars cover 2005-2026 (data file china-calendar.csv) \
      and refuse dates outside.
      """
    ],
    source: "As in ISDA business-day counting."
  ) { inputs in
    let (start, end) = (try inputs.day("start"), try inputs.day("end"))
    let calendar = calendar(try inputs.choice("calendar"))
    try require(end >= start, "end", end, "must not be before \(start)")
    _ = try naming("start") { try calendar.isBusinessDay(start) }
    let count = try naming("end") { try calendar.businessDays(from: start, to: end) }
    let moved = try naming("offset") {
      try calendar.moved(start, by: try inputs.integer("offset"))
    }
    return [.integer("count", count), .day("moved", moved)]
  }
}
