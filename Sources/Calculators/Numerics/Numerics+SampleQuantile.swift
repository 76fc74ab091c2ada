import NumericalMethods

extension NumericsCalculators {
  static let sampleQuantile = Calculator(
    "numerics.sample-quantile",
    title: "Sample quantiles",
    summary: "Sample quantiles of Hyndman-Fan types 1 and 4 to 9.",
    formula: """
      type 1 inverse of the empirical distribution; type 7 position 1+(n-1)p; type 8 position \
      (n+1/3)p+1/3; others as in Hyndman and Fan
      """,
    inputs: [
      Input("values", .numbers, count: 1...1_000_000, shape: ["n"], "sample"),
      Input("probabilities", .numbers, unit: "1", range: "[0,1]", count: 1...1_000_000, "levels"),
      Input(
        "quantileType", .integer, unit: "count", default: .number(7), range: "[1,9]",
        "type; 2 and 3 are not offered"),
    ],
    outputs: [
      Output("quantiles", "array-of-number", "per level")
    ],
    refusals: [
      Refusal("probabilities", "an element outside [0,1]"),
      Refusal("quantileType", "2 or 3"),
    ],
    source: "Hyndman and Fan (1996)"
  ) { inputs in
    let number = try inputs.integer("quantileType")
    guard let type = QuantileType(rawValue: number), number != 2, number != 3 else {
      throw InvalidInput("quantileType", "must be 1 or from 4 to 9", got: number.description)
    }
    let sorted = try inputs.numbers("values").sorted()
    let quantiles = try inputs.numbers("probabilities").map {
      Statistics.quantile(ofSorted: sorted, at: $0, type: type)
    }
    return [.numbers("quantiles", quantiles)]
  }
}
