import NumericalMethods
import Valuation

extension MarketCalculators {
  static let adjustedComparables = Calculator(
    "market.adjusted-comparables",
    title: "Adjusted comparable transactions",
    summary: "Adjusts comparable prices by multiplicative factors and combines them.",
    formula: """
      adjusted_j = prices_j*prod_m adjustments_jm; weightedValue = sum_j weights_j*adjusted_j
      """,
    inputs: [
      Input(
        "prices", .numbers, unit: "currency", range: "(0,inf)", count: 1...1_000_000, shape: ["c"],
        "transaction prices"),
      Input(
        "adjustments", .table, unit: "1", range: "(0,inf)", count: 1...1_000_000,
        shape: ["c", "m"],
        "factors of each transaction (date, size, life, strength, exclusivity, territory, ...)"),
      Input(
        "weights", .numbers, unit: "1", optional: true, range: "[0,1]", count: 1...1_000_000,
        shape: ["c"],
        "weights, sum 1; default equal"),
    ],
    outputs: [
      Output("adjustedPrices", "array-of-number", unit: "currency", "per transaction"),
      Output("weightedValue", "number", unit: "currency", "weighted mean"),
      Output("medianValue", "number", unit: "currency", "median of adjusted prices"),
      Output(
        "coefficientOfVariation", "number", unit: "1",
        "sample standard deviation over mean; 0 for one transaction"),
    ],
    refusals: [
      Refusal("prices", "an element outside (0,inf)"),
      Refusal("adjustments", "an element outside (0,inf)"),
      Refusal("weights", "an element outside [0,1]"),
      Refusal("adjustments", "length differs from prices"),
      Refusal("weights", "length differs from prices"),
      Refusal("weights", "sum differs from 1 by more than 1e-6"),
    ],
    notes: [
      """
      Every factor moves the comparable to the subject: above 1 when the subject is better. The \
      median of an even count is the mean of the two middle values.
      """
    ],
    source: "IVS 210 market approach; PRC 市场法"
  ) { inputs in
    let rows = try inputs.table("adjustments")
    let transactions = try zip(inputs.numbers("prices"), rows).map {
      try ComparableTransaction(price: $0, adjustments: $1)
    }
    let indication = try ComparableTransactions(
      transactions, weights: inputs.numbers(ifGiven: "weights")
    ).indication()
    return [
      .numbers("adjustedPrices", indication.adjustedPrices),
      .number("weightedValue", indication.weightedValue),
      .number("medianValue", indication.medianValue),
      .number("coefficientOfVariation", indication.coefficientOfVariation),
    ]
  }
}
