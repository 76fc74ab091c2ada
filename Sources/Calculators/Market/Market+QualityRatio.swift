import NumericalMethods
import Valuation

extension MarketCalculators {
  static let qualityRatio = Calculator(
    "market.quality-ratio",
    title: "Quality-ratio method",
    summary: "Scales comparable prices by the ratio of quality scores.",
    formula: "value = mean_j of prices_j*subjectQuality/qualities_j",
    inputs: [
      Input(
        "prices", .numbers, unit: "currency", range: "(0,inf)", count: 1...1_000_000, shape: ["n"],
        "comparable prices"),
      Input(
        "qualities", .numbers, unit: "points", range: "(0,inf)", count: 1...1_000_000, shape: ["n"],
        "quality score of each comparable"),
      Input("subjectQuality", .number, unit: "points", range: "(0,inf)", "score of the subject"),
    ],
    outputs: [
      Output("scaledPrices", "array-of-number", unit: "currency", "per comparable"),
      Output("value", "number", unit: "currency", "mean"),
    ],
    refusals: [
      Refusal("prices", "an element outside (0,inf)"),
      Refusal("qualities", "an element outside (0,inf)"),
      Refusal("qualities", "length differs from prices"),
    ],
    source: "DB1304/T 432-2023 (Handan) market formula"
  ) { inputs in
    let ratio = try QualityRatio(
      prices: inputs.numbers("prices"), qualities: inputs.numbers("qualities"),
      subjectQuality: inputs.number("subjectQuality"))
    return [.numbers("scaledPrices", ratio.scaledPrices), .number("value", ratio.value)]
  }
}
