import Probability

extension RiskCalculators {
  static let shapleySplit = Calculator(
    "risk.shapley-split",
    title: "Shapley split of a bundle",
    summary: "Splits the value of a bundle of rights by Shapley values of all sub-bundles.",
    formula: "share_j = sum over S not containing j of |S|!(n-|S|-1)!/n!*(v(S+j)-v(S))",
    inputs: [
      Input("count", .integer, unit: "count", range: "[1,12]", "n, number of rights"),
      Input(
        "bundleValues", .numbers, unit: "currency", count: 1...1_000_000,
        """
        2^n - 1 values: entry b-1 is the value of the bundle whose members are the set bits of b \
        (bit 0 = first right)
        """),
    ],
    outputs: [
      Output("shares", "array-of-number", unit: "currency", "Shapley value of each right"),
      Output("total", "number", unit: "currency", "value of the full bundle"),
      Output(
        "overlap", "number", unit: "currency",
        "sum of stand-alone values less the full bundle"),
    ],
    refusals: [
      Refusal("bundleValues", "length differs from 2^count - 1")
    ],
    source: "Shapley (1953)"
  ) { inputs in
    let split = try renaming(["worths": "bundleValues"]) {
      try ShapleySplit(count: inputs.integer("count"), worths: inputs.numbers("bundleValues"))
    }
    return [
      .numbers("shares", split.shares), .number("total", split.total),
      .number("overlap", split.overlap),
    ]
  }
}
