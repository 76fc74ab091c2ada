import Finance
import NumericalMethods
import Valuation

extension DiscountRateCalculators {
  static let wara = Calculator(
    "discount-rate.wara",
    title: "Weighted average return on assets",
    summary: "Reconciles asset returns with WACC and solves the return implied for goodwill.",
    formula: """
      goodwill = price - sum_j values_j; impliedGoodwillReturn = (wacc*price - sum_j \
      values_j*returns_j)/goodwill
      """,
    inputs: [
      Input(
        "values", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "fair values of the identified assets"),
      Input(
        "returns", .numbers, unit: "1/year", count: 1...1_000_000, shape: ["n"],
        "required return of each"),
      Input("price", .number, unit: "currency", range: "(0,inf)", "price of the business"),
      Input("wacc", .number, unit: "1/year", "WACC"),
    ],
    outputs: [
      Output("goodwill", "number", unit: "currency", "residual"),
      Output(
        "impliedGoodwillReturn", "number", unit: "1/year",
        "return on goodwill that makes WARA equal WACC"),
      Output("waraWithGoodwillAtWacc", "number", unit: "1/year", "WARA when goodwill earns WACC"),
      Output(
        "goodwillReturnBelowAssets", "boolean",
        "true when the implied return is below the highest asset return"),
    ],
    refusals: [
      Refusal("values", "an element outside [0,inf)"),
      Refusal("returns", "length differs from values"),
      Refusal("price", "price does not exceed the sum of the values"),
    ],
    source: "Appraisal Foundation (2010) reconciliation"
  ) { inputs in
    let assets = try zip(inputs.numbers("values"), inputs.numbers("returns")).map {
      try WeightedAverageReturnOnAssets.Asset(value: $0, requiredReturn: $1)
    }
    let result = try WeightedAverageReturnOnAssets(
      assets: assets, price: inputs.number("price"), costOfCapital: inputs.number("wacc")
    ).reconcile()
    return [
      .number("goodwill", result.goodwill),
      .number("impliedGoodwillReturn", result.impliedGoodwillReturn),
      .number("waraWithGoodwillAtWacc", result.returnWithGoodwillAtCostOfCapital),
      .boolean("goodwillReturnBelowAssets", result.goodwillReturnBelowAssets),
    ]
  }
}
