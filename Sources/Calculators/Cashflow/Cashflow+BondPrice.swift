import Finance

extension CashflowCalculators {
  static let bondPrice = Calculator(
    "cashflow.bond-price",
    title: "Bond price, duration and convexity from yield",
    summary: """
      Clean and dirty price, accrued interest, durations and convexity of a fixed-rate bond.
      """,
    formula: """
      w = DSC/E; dirty = sum (100*couponRate/frequency)/(1+yield/frequency)^(k+w) + \
      redemption/(1+yield/frequency)^(n-1+w), k = 0..n-1; one coupon left and lastPeriodSimple: \
      dirty = (redemption + coupon)/(1 + w*yield/frequency); accrued = coupon*A/E; clean = dirty \
      - accrued
      """,
    inputs: [
      Input("settlement", .day, unit: "ISO 8601 date", "settlement date"),
      Input("maturity", .day, unit: "ISO 8601 date", "maturity date"),
      Input("couponRate", .number, unit: "1/year", range: "[0,1]", "coupon"),
      Input(
        "frequency", .integer, unit: "1/year", range: "[1,12]",
        "coupons a year: 1, 2, 4 or 12"),
      Input(
        "basis", .choice(["30-360-us", "actual-actual", "actual-360", "actual-365"]),
        default:
          .text("actual-actual"),
        "day count of the fraction of the coupon period"),
      Input(
        "redemption", .number, unit: "per 100", default: .number(100), range: "(0,inf)",
        "redemption"),
      Input(
        "lastPeriodSimple", .boolean, default: .boolean(true),
        "simple interest in the last coupon period, as spreadsheets do"),
      Input(
        "yield", .number, unit: "1/year", range: "(-1,10]",
        "yield compounded frequency times a year"),
    ],
    outputs: [
      Output("cleanPrice", "number", unit: "per 100", "clean price"),
      Output("dirtyPrice", "number", unit: "per 100", "dirty price"),
      Output("accruedInterest", "number", unit: "per 100", "accrued interest"),
      Output(
        "macaulayDuration", "number", unit: "years",
        "sum t*PV/dirty with t = (k+w)/frequency"),
      Output("modifiedDuration", "number", unit: "years", "macaulayDuration/(1+yield/frequency)"),
      Output(
        "convexity", "number", unit: "years^2",
        "sum PV*t*(t+1/frequency)/(1+yield/frequency)^2/dirty"),
      Output("couponsLeft", "integer", unit: "count", "coupons after settlement"),
      Output("nextCoupon", "date", unit: "ISO 8601 date", "next coupon date"),
      Output("previousCoupon", "date", unit: "ISO 8601 date", "previous coupon date"),
    ],
    refusals: [
      Refusal("maturity", "not after settlement"),
      Refusal("frequency", "not 1, 2, 4 or 12"),
    ],
    notes: [
      """
      Coupon dates are counted back from maturity by whole months (day cut to month length, no \
      end-of-month rule, no business days). E = days of the coupon period (360/frequency for \
      30-360-us and actual-360, 365/frequency for actual-365), A = days from the last coupon \
      date to settlement, DSC = days from settlement to the next (E - A for 30-360-us).
      """,
      "Prices are per 100 of face.",
      "Durations and convexity always use compound discounting (k+w powers).",
    ],
    source: """
      Microsoft Excel PRICE, DURATION, MDURATION, COUP functions; QuantLib test-suite/bonds.cpp \
      testCached.
      """
  ) { inputs in
    let bond = try bond(inputs)
    let price = try bond.price(
      at: try inputs.day("settlement"), yield: try inputs.number("yield"))
    return [
      .number("cleanPrice", price.clean), .number("dirtyPrice", price.dirty),
      .number("accruedInterest", price.position.accruedInterest),
      .number("macaulayDuration", price.measures.macaulayDuration),
      .number("modifiedDuration", price.measures.modifiedDuration),
      .number("convexity", price.measures.convexity),
      .integer("couponsLeft", price.position.couponsLeft),
      .day("nextCoupon", price.position.nextCoupon),
      .day("previousCoupon", price.position.previousCoupon),
    ]
  }
}
