import Licensing

extension DamagesCalculators {
  static let priceErosion = Calculator(
    "damages.price-erosion",
    title: "Price erosion",
    summary: """
      Profit lost because infringement forced the price down, with constant-elasticity demand.
      """,
    formula: """
      butForUnits = units*(butForPrice/actualPrice)^elasticity; damages = \
      butForUnits*(butForPrice-unitCost) - units*(actualPrice-unitCost)
      """,
    inputs: [
      Input("actualPrice", .number, unit: "currency/unit", range: "(0,inf)", "actual price"),
      Input(
        "butForPrice", .number, unit: "currency/unit", range: "(0,inf)",
        "price without infringement"),
      Input("units", .number, unit: "unit", range: "[0,inf)", "units sold"),
      Input("elasticity", .number, unit: "1", range: "(-inf,0]", "price elasticity of demand"),
      Input("unitCost", .number, unit: "currency/unit", range: "[0,inf)", "incremental cost"),
    ],
    outputs: [
      Output("butForUnits", "number", unit: "unit", "units at the higher price"),
      Output("damages", "number", unit: "currency", "may be negative when demand is elastic"),
    ],
    refusals: [
      Refusal("butForPrice", "below actualPrice")
    ],
    source: "Crystal Semiconductor v. TriTech (demand must be considered)"
  ) { inputs in
    let erosion = try PriceErosion(
      actualPrice: inputs.number("actualPrice"), butForPrice: inputs.number("butForPrice"),
      units: inputs.number("units"), elasticity: inputs.number("elasticity"),
      unitCost: inputs.number("unitCost"))
    return [
      .number("butForUnits", erosion.butForUnits),
      .number("damages", erosion.damages),
    ]
  }
}
