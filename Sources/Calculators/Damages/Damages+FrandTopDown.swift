import Licensing

extension DamagesCalculators {
  static let frandTopDown = Calculator(
    "damages.frand-top-down",
    title: "Top-down license rate for essential patents",
    summary: """
      Share of an aggregate royalty burden by essential families, adjusted by regional strength.
      """,
    formula: """
      share = ownedFamilies/totalFamilies; rate = aggregateRate*share*sum_m \
      salesShares_m*strengths_m; perUnit = devicePrice*rate
      """,
    inputs: [
      Input("devicePrice", .number, unit: "currency/unit", range: "(0,inf)", "price of the device"),
      Input("aggregateRate", .number, unit: "1", range: "[0,1]", "total burden for the standard"),
      Input(
        "ownedFamilies", .number, unit: "count", range: "[0,inf)",
        "owner's essential families"),
      Input("totalFamilies", .number, unit: "count", range: "(0,inf)", "all essential families"),
      Input(
        "salesShares", .numbers, unit: "1", default: .numbers([1.0]), range: "[0,1]",
        count:
          1...1_000_000, shape: ["m"],
        "sales by region, sum 1"),
      Input(
        "strengths", .numbers, unit: "1", default: .numbers([1.0]), range: "[0,inf)",
        count:
          1...1_000_000, shape: ["m"],
        "relative portfolio strength by region"),
    ],
    outputs: [
      Output("share", "number", unit: "1", "of the standard"),
      Output("rate", "number", unit: "1", "of the device price"),
      Output("royaltyPerUnit", "number", unit: "currency/unit", "per device"),
    ],
    refusals: [
      Refusal("salesShares", "an element outside [0,1]"),
      Refusal("strengths", "an element outside [0,inf)"),
      Refusal("strengths", "length differs from salesShares"),
      Refusal("ownedFamilies", "above totalFamilies"),
      Refusal("salesShares", "sum differs from 1 by more than 1e-6"),
    ],
    source: "TCL v. Ericsson type top-down method"
  ) { inputs in
    let shares = try inputs.numbers("salesShares")
    let strengths = try inputs.numbers("strengths")
    let regions = try zip(shares, strengths).map { share, strength in
      try TopDownRate.Region(salesShare: share, strength: strength)
    }
    let topDown = try TopDownRate(
      devicePrice: inputs.number("devicePrice"), aggregateRate: inputs.number("aggregateRate"),
      ownedFamilies: inputs.number("ownedFamilies"), totalFamilies: inputs.number("totalFamilies"),
      regions: regions)
    return [
      .number("share", topDown.share),
      .number("rate", topDown.rate),
      .number("royaltyPerUnit", topDown.royaltyPerUnit),
    ]
  }
}
