import Finance

extension CashflowCalculators {
  static let bondYield = Calculator(
    "cashflow.bond-yield",
    title: "Bond yield from price",
    summary: "Yield of a fixed-rate bond from its clean price.",
    formula: "solve cashflow.bond-price(yield).cleanPrice = cleanPrice",
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
      Input("cleanPrice", .number, unit: "per 100", range: "(0,inf)", "clean price"),
    ],
    outputs: [
      Output("yield", "number", unit: "1/year", "compounded frequency times a year"),
      Output("effectiveYield", "number", unit: "1/year", "(1+yield/frequency)^frequency - 1"),
    ],
    refusals: [
      Refusal("maturity", "not after settlement"),
      Refusal("frequency", "not 1, 2, 4 or 12"),
      Refusal("cleanPrice", "no yield in the span"),
    ],
    notes: [
      """
      Coupon dates are counted back from maturity by whole months (day cut to month length, no \
      end-of-month rule, no business days). E = days of the coupon period (360/frequency for \
      30-360-us and actual-360, 365/frequency for actual-365), A = days from the last coupon \
      date to settlement, DSC = days from settlement to the next (E - A for 30-360-us).
      """,
      "Prices are per 100 of face.",
      "Search between -0.9*frequency and 10.",
    ],
    source: "Microsoft Excel YIELD; QuantLib test-suite/bonds.cpp testCached."
  ) { inputs in
    let bond = try bond(inputs)
    let yield = try bond.yield(
      at: try inputs.day("settlement"), cleanPrice: try inputs.number("cleanPrice"))
    return [
      .number("yield", yield),
      .number("effectiveYield", try Rate.nominal(yield, perYear: bond.perYear).effectiveAnnual),
    ]
  }
}
