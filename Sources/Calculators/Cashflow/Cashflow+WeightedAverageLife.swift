import Finance

extension CashflowCalculators {
  static let weightedAverageLife = Calculator(
    "cashflow.weighted-average-life",
    title: "Weighted average life",
    summary: "Principal-weighted mean time of repayment.",
    formula: "wal = sum times[k]*principalPayments[k]/sum principalPayments",
    inputs: [
      Input(
        "times", .numbers, unit: "years", range: "(0,inf)", count: 1...1_000_000,
        "times of the flows, increasing"),
      Input(
        "principalPayments", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        "principal at each time"),
    ],
    outputs: [
      Output("weightedAverageLife", "number", unit: "years", "mean time"),
      Output("months", "number", unit: "months", "12 * mean time"),
      Output("total", "number", unit: "currency", "sum of principal"),
    ],
    refusals: [
      Refusal("times", "not strictly increasing"),
      Refusal("principalPayments", "length differs from times, or all zero"),
    ],
    source: "Standard definition."
  ) { inputs in
    let principal = try inputs.numbers("principalPayments")
    let life = try renaming(["principal": "principalPayments"]) {
      try WeightedAverageLife.of(principal, at: try inputs.numbers("times"))
    }
    return [
      .number("weightedAverageLife", life), .number("months", 12 * life),
      .number("total", principal.reduce(0, +)),
    ]
  }
}
