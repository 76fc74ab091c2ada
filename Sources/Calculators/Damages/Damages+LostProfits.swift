import Licensing

extension DamagesCalculators {
  static let lostProfits = Calculator(
    "damages.lost-profits",
    title: "Lost profits with market share",
    summary: """
      Profits lost on the patentee's share of infringing sales and a royalty on the rest.
      """,
    formula: """
      lostUnits = infringingUnits*marketShare; lostProfits = lostUnits*(price-incrementalCost); \
      royaltyOnRest = (infringingUnits-lostUnits)*infringerPrice*residualRoyaltyRate
      """,
    inputs: [
      Input("infringingUnits", .number, unit: "unit", range: "[0,inf)", "infringer's units"),
      Input(
        "marketShare", .number, unit: "1", range: "[0,1]",
        "patentee's share without the infringer"),
      Input("price", .number, unit: "currency/unit", range: "[0,inf)", "patentee's price"),
      Input(
        "incrementalCost", .number, unit: "currency/unit", range: "[0,inf)",
        "incremental cost"),
      Input(
        "infringerPrice", .number, unit: "currency/unit", default: .number(0.0), range: "[0,inf)",
        "infringer's price"),
      Input(
        "residualRoyaltyRate", .number, unit: "1", default: .number(0.0), range: "[0,1]",
        "royalty on the other sales"),
    ],
    outputs: [
      Output("lostUnits", "number", unit: "unit", "units"),
      Output("lostProfits", "number", unit: "currency", "profits"),
      Output("royaltyOnRest", "number", unit: "currency", "royalty"),
      Output("damages", "number", unit: "currency", "sum"),
    ],
    refusals: [
      Refusal("incrementalCost", "above price")
    ],
    source: "Panduit; State Industries v. Mor-Flo (share rule)"
  ) { inputs in
    let lost = try LostProfits(
      infringingUnits: inputs.number("infringingUnits"),
      marketShare: inputs.number("marketShare"), price: inputs.number("price"),
      incrementalCost: inputs.number("incrementalCost"),
      infringerPrice: inputs.number("infringerPrice"),
      residualRoyaltyRate: inputs.number("residualRoyaltyRate"))
    return [
      .number("lostUnits", lost.lostUnits),
      .number("lostProfits", lost.lostProfits),
      .number("royaltyOnRest", lost.royaltyOnRest),
      .number("damages", lost.damages),
    ]
  }
}
