import Finance

extension TimeCalculators {
  static let businessDayAdjust = Calculator(
    "time.business-day-adjust",
    title: "Business-day adjustment",
    summary: "Rolls a date to a business day.",
    formula: """
      following: next open day; preceding: previous open day; the modified forms go the other \
      way when the month would change; unadjusted: the date itself
      """,
    inputs: [
      Input("date", .day, unit: "ISO 8601 date", "date to adjust"),
      Input(
        "convention",
        .choice([
          "unadjusted", "following", "modified-following", "preceding",
          "modified-preceding",
        ]), default: .text("following"),
        "roll rule"),
      Input(
        "calendar", .choice(["none", "weekends", "china-interbank", "china-exchange"]),
        default:
          .text("china-interbank"),
        "business days"),
    ],
    outputs: [
      Output("adjusted", "date", unit: "ISO 8601 date", "business day"),
      Output("isBusinessDay", "boolean", "the given date is open"),
      Output("shift", "integer", unit: "days", "adjusted - date"),
    ],
    notes: [
      """
      none: every day is open; weekends: Monday to Friday; china-interbank: Monday to Friday \
      less public holidays plus make-up working weekends; china-exchange: the same without \
      make-up weekends. The two China calendars cover 2005-2026 (data file china-calendar.csv) \
      and refuse dates outside.
      """
    ],
    source: "Yearly holiday notices of the State Council; ISDA business-day conventions."
  ) { inputs in
    let date = try inputs.day("date")
    let calendar = calendar(try inputs.choice("calendar"))
    let rule = rule(try inputs.choice("convention"))
    let (isOpen, adjusted) = try naming("date") {
      (try calendar.isBusinessDay(date), try calendar.adjusted(date, rule))
    }
    return [
      .day("adjusted", adjusted), .boolean("isBusinessDay", isOpen),
      .integer("shift", adjusted - date),
    ]
  }
}
