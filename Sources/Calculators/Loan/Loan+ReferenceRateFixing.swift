import Finance

extension LoanCalculators {
  static let referenceRateFixing = Calculator(
    "loan.reference-rate-fixing",
    title: "Fixing of the loan prime rate",
    summary: "Trimmed mean of the panel's quotes, rounded to the nearest 5 basis points.",
    formula: """
      drop one highest and one lowest quote; mean of the rest; round half-up to a multiple of \
      0.0005
      """,
    inputs: [
      Input(
        "quotes", .numbers, unit: "1/year", range: "[0,1]", count: 3...1_000_000,
        "quotes of the panel banks")
    ],
    outputs: [
      Output("mean", "number", unit: "1/year", "trimmed mean"),
      Output("fixing", "number", unit: "1/year", "published rate"),
    ],
    notes: [
      """
      Exact decimal arithmetic; only one quote is dropped at each end even when several are \
      equal.
      """
    ],
    source: """
      LPR rule as described by csai.cn: extremes dropped, mean rounded to the nearest 5 bp.
      """
  ) { inputs in
    let (mean, published) = try ReferenceRate.fixing(ofQuotes: try inputs.numbers("quotes"))
    return [.number("mean", mean), .number("fixing", published)]
  }
}
