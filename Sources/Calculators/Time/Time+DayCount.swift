import Finance
import NumericalMethods

extension TimeCalculators {
  static let dayCount = Calculator(
    "time.day-count",
    title: "Day count and year fraction",
    summary: "Days and year fraction between two dates under a named convention.",
    formula: """
      actual-360: days/360; actual-365-fixed: days/365; actual-actual-isda: days in each \
      calendar year over 365 or 366; actual-actual-icma: days/(frequency*(referenceEnd - \
      referenceStart)); 30-360 forms: (360*dYear + 30*dMonth + d2 - d1)/360 after the day rules
      """,
    inputs: [
      Input("start", .day, unit: "ISO 8601 date", "first day, counted"),
      Input("end", .day, unit: "ISO 8601 date", "last day, not counted; not before start"),
      Input(
        "convention",
        .choice([
          "actual-360", "actual-365-fixed", "actual-actual-isda",
          "actual-actual-icma", "30-360-bond", "30-360-us", "30e-360", "30e-360-isda",
        ]),
        "convention"),
      Input(
        "referenceStart", .day, unit: "ISO 8601 date", optional: true,
        "start of the reference coupon period, icma only"),
      Input(
        "referenceEnd", .day, unit: "ISO 8601 date", optional: true,
        "end of the reference coupon period, icma only"),
      Input(
        "frequency", .integer, unit: "1/year", optional: true, range: "[1,12]",
        "coupons a year, icma only"),
      Input(
        "termination", .day, unit: "ISO 8601 date", optional: true,
        "final maturity, used by 30e-360-isda"),
    ],
    outputs: [
      Output("days", "integer", unit: "days", "days counted by the convention"),
      Output("yearFraction", "number", unit: "years", "year fraction"),
    ],
    refusals: [
      Refusal("end", "before start"),
      Refusal("referenceStart", "missing for icma"),
      Refusal("referenceEnd", "missing for icma or not after referenceStart"),
      Refusal("frequency", "missing for icma"),
    ],
    notes: [
      "30-360-bond: d1 = 31 becomes 30; d2 = 31 becomes 30 when d1 is 30 after that.",
      "30e-360: each 31 becomes 30.",
      """
      30-360-us: if start is the last day of February, d1 becomes 30, and d2 too when end is \
      also the last day of February; then d2 = 31 becomes 30 when d1 >= 30; then d1 = 31 becomes \
      30.
      """,
      """
      30e-360-isda: 31 or last day of February becomes 30 at the start; the same at the end, \
      except a last day of February equal to termination.
      """,
    ],
    source: "ISDA 2006 definitions; ISDA, EMU and Market Conventions (1998); ICMA rule 251."
  ) { inputs in
    let (start, end) = (try inputs.day("start"), try inputs.day("end"))
    try require(end >= start, "end", end, "must not be before \(start)")
    let convention: DayCount
    switch try inputs.choice("convention") {
    case "actual-360": convention = .actual360
    case "actual-365-fixed": convention = .actual365Fixed
    case "actual-actual-isda": convention = .actualActualISDA
    case "30-360-bond": convention = .thirty360Bond
    case "30-360-us": convention = .thirty360US
    case "30e-360": convention = .thirtyE360
    case "30e-360-isda":
      convention = .thirtyE360ISDA(termination: inputs.day(ifGiven: "termination"))
    default: convention = .actualActualICMA(try couponPeriod(inputs))
    }
    return [
      .integer("days", convention.days(from: start, to: end)),
      .number("yearFraction", convention.yearFraction(from: start, to: end)),
    ]
  }
}
