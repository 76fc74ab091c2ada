import Licensing

extension DamagesCalculators {
  static let reasonableRoyalty = Calculator(
    "damages.reasonable-royalty",
    title: "Reasonable royalty",
    summary: "Royalty on an apportioned base with an adjusted comparable rate.",
    formula: "rate = comparableRate*prod adjustments; damages = units*unitBase*featureShare*rate",
    inputs: [
      Input("units", .number, unit: "unit", range: "[0,inf)", "infringing units"),
      Input(
        "unitBase", .number, unit: "currency/unit", range: "[0,inf)",
        "price of the smallest saleable unit or value per unit"),
      Input(
        "featureShare", .number, unit: "1", default: .number(1.0), range: "[0,1]",
        "share of the unit owed to the patented feature"),
      Input("comparableRate", .number, unit: "1", range: "[0,1]", "rate of the comparable license"),
      Input(
        "adjustments", .numbers, unit: "1", optional: true, range: "(0,inf)", count: 1...1_000_000,
        "factors on the rate"),
      Input(
        "totalRevenue", .number, unit: "currency", optional: true, range: "(0,inf)",
        "revenue for the effective rate"),
    ],
    outputs: [
      Output("adjustedRate", "number", unit: "1", "rate after adjustments"),
      Output("royaltyPerUnit", "number", unit: "currency/unit", "per unit"),
      Output("damages", "number", unit: "currency", "total"),
      Output(
        "effectiveRate", "number", unit: "1",
        "damages over totalRevenue; over units*unitBase when omitted (0 when that is 0)"),
    ],
    refusals: [
      Refusal("adjustments", "an element outside (0,inf)"),
      Refusal("adjustments", "adjusted rate above 1"),
    ],
    source: "Georgia-Pacific apportionment"
  ) { inputs in
    let royalty = try ReasonableRoyalty(
      units: inputs.number("units"), unitBase: inputs.number("unitBase"),
      featureShare: inputs.number("featureShare"),
      comparableRate: inputs.number("comparableRate"),
      adjustments: inputs.numbers(ifGiven: "adjustments") ?? [],
      totalRevenue: inputs.number(ifGiven: "totalRevenue"))
    return [
      .number("adjustedRate", royalty.adjustedRate),
      .number("royaltyPerUnit", royalty.royaltyPerUnit),
      .number("damages", royalty.damages),
      .number("effectiveRate", royalty.effectiveRate),
    ]
  }
}
