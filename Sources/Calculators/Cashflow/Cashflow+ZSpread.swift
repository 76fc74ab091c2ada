import Finance

extension CashflowCalculators {
  static let zSpread = Calculator(
    "cashflow.z-spread",
    title: "Zero-volatility spread",
    summary: "Constant spread over a zero curve that returns the price.",
    formula: "price = sum cashFlows[k]*exp(-(zeroRates[k]+spread)*times[k])",
    inputs: [
      Input(
        "times", .numbers, unit: "years", range: "(0,inf)", count: 1...1_000_000,
        "times of the flows, increasing"),
      Input(
        "cashFlows", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        "flows"),
      Input(
        "zeroRates", .numbers, unit: "1/year", range: "(-1,1]", count: 1...1_000_000,
        "continuous zero rate at each time"),
      Input("price", .number, unit: "currency", range: "(0,inf)", "dirty price"),
    ],
    outputs: [
      Output("spread", "number", unit: "1/year", "continuous spread"),
      Output("priceAtZeroSpread", "number", unit: "currency", "value on the curve"),
    ],
    refusals: [
      Refusal("times", "not strictly increasing"),
      Refusal("cashFlows", "length differs from times, or all zero"),
      Refusal("zeroRates", "length differs from times"),
      Refusal("price", "no spread in the span"),
    ],
    notes: [
      "Search between -1 and 10."
    ],
    source: "Standard definition."
  ) { inputs in
    let (times, flows) = (try inputs.numbers("times"), try inputs.numbers("cashFlows"))
    let zeroRates = try inputs.numbers("zeroRates")
    let spread = try renaming(["amounts": "cashFlows"]) {
      try Spreads.zeroVolatility(
        of: flows, at: times, over: zeroRates, price: try inputs.number("price"))
    }
    return [
      .number("spread", spread),
      .number("priceAtZeroSpread", Spreads.onCurve(flows, at: times, zeroRates).reduce(0, +)),
    ]
  }
}
