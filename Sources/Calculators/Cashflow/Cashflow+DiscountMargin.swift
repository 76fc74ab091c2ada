import Finance

extension CashflowCalculators {
  static let discountMargin = Calculator(
    "cashflow.discount-margin",
    title: "Discount margin of a floating note",
    summary: "Margin over a flat index that returns the price of an amortizing floating note.",
    formula: """
      interest_k = balance_k-1*(index + quotedMargin)/frequency; price = sum (interest_k + \
      principalPayments[k])/(1 + (index + discountMargin)/frequency)^k
      """,
    inputs: [
      Input("index", .number, unit: "1/year", range: "(-1,1]", "flat index"),
      Input("quotedMargin", .number, unit: "1/year", range: "(-1,1]", "contract margin"),
      Input(
        "principalPayments", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        "principal at the end of each period"),
      Input(
        "price", .number, unit: "per 100", range: "(0,inf)",
        "dirty price per 100 of the sum of principal"),
      Input(
        "frequency", .integer, unit: "1/year", default: .number(4), range: "[1,12]",
        "periods a year"),
    ],
    outputs: [
      Output("discountMargin", "number", unit: "1/year", "margin"),
      Output("weightedAverageLife", "number", unit: "years", "of the principal"),
    ],
    refusals: [
      Refusal("principalPayments", "all zero"),
      Refusal("price", "no margin in the span"),
    ],
    notes: [
      """
      Simple discounting inside a period, compounded over periods; search for the discount rate \
      index + discountMargin between -0.9 and 10.
      """
    ],
    source: "Standard discount-margin definition."
  ) { inputs in
    let principal = try inputs.numbers("principalPayments")
    let perYear = try inputs.integer("frequency")
    let margin = try renaming(["principal": "principalPayments"]) {
      try Spreads.discountMargin(
        principal: principal, index: try inputs.number("index"),
        quotedMargin: try inputs.number("quotedMargin"), price: try inputs.number("price"),
        perYear: perYear)
    }
    let times = (1...principal.count).map { Double($0) / Double(perYear) }
    return [
      .number("discountMargin", margin),
      .number("weightedAverageLife", try WeightedAverageLife.of(principal, at: times)),
    ]
  }
}
