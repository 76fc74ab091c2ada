import Finance

extension TimeCalculators {
  static let schedule = Calculator(
    "time.schedule",
    title: "Schedule of payment dates",
    summary: "Dates at equal month steps between two dates, with stub and business-day rules.",
    formula: """
      backward: end, end - m, end - 2m, ... down to start; forward: start, start + m, ... up to \
      end; the rest is a short stub; then each date is adjusted
      """,
    inputs: [
      Input("start", .day, unit: "ISO 8601 date", "first date"),
      Input("end", .day, unit: "ISO 8601 date", "last date, after start"),
      Input("stepMonths", .integer, unit: "months", range: "[1,120]", "months between dates"),
      Input(
        "rule", .choice(["backward", "forward"]), default: .text("backward"),
        "side from which dates are counted"),
      Input(
        "endOfMonth", .boolean, default: .boolean(false),
        "keep month ends when the anchor date is a month end"),
      Input(
        "firstDate", .day, unit: "ISO 8601 date", optional: true,
        "explicit second date (first coupon), between start and end"),
      Input(
        "calendar", .choice(["none", "weekends", "china-interbank", "china-exchange"]),
        default:
          .text("china-interbank"),
        "business days"),
      Input(
        "convention",
        .choice([
          "unadjusted", "following", "modified-following", "preceding",
          "modified-preceding",
        ]), default: .text("following"),
        "roll rule"),
    ],
    outputs: [
      Output("unadjusted", "array-of-date", unit: "ISO 8601 date", "dates before adjustment"),
      Output("dates", "array-of-date", unit: "ISO 8601 date", "dates after adjustment"),
      Output("count", "integer", unit: "count", "number of periods"),
      Output("stub", "string", "none, front or back: where a period differs from a full step"),
    ],
    refusals: [
      Refusal("end", "not after start"),
      Refusal("firstDate", "not strictly between start and end"),
    ],
    notes: [
      """
      none: every day is open; weekends: Monday to Friday; china-interbank: Monday to Friday \
      less public holidays plus make-up working weekends; china-exchange: the same without \
      make-up weekends. The two China calendars cover 2005-2026 (data file china-calendar.csv) \
      and refuse dates outside.
      """,
      """
      Step k is counted from the anchor (k*stepMonths from end or start), not from the last \
      date; a day that the month lacks becomes its last day. endOfMonth moves every counted date \
      to its month end when the anchor is one; start and end themselves stay.
      """,
      """
      With firstDate, backward counting stops at firstDate (dates at or before it are dropped), \
      and forward counting starts from firstDate as anchor.
      """,
      "Dates that fall together after adjustment are kept once.",
    ],
    source: "Rules as in QuantLib 1.44 Schedule (backward and forward generation)."
  ) { inputs in
    let schedule = try Schedule(
      from: try inputs.day("start"), to: try inputs.day("end"),
      every: .months(try inputs.integer("stepMonths")),
      direction: try inputs.choice("rule") == "forward" ? .forward : .backward,
      endOfMonth: try inputs.boolean("endOfMonth"), firstDate: inputs.day(ifGiven: "firstDate"),
      calendar: calendar(try inputs.choice("calendar")),
      rule: rule(try inputs.choice("convention")))
    return [
      .days("unadjusted", schedule.unadjusted), .days("dates", schedule.dates),
      .integer("count", schedule.periods), .text("stub", schedule.stub.rawValue),
    ]
  }
}
