import Valuation

extension RealOptionsCalculators {
  static let extinction = Calculator(
    "real-options.extinction",
    title: "Option on a right that can be invalidated",
    summary: """
      Black-Scholes-Merton call under three explicit conventions for the hazard of invalidation.
      """,
    formula: "option-dies: exp(-hT)*BSM(r,q); priced-in: BSM(r+h,q); extra-yield: BSM(r,q+h)",
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "present value of the underlying project or asset"),
      Input("exercisePrice", .number, unit: "currency", range: "(0,inf)", "cost of exercise"),
      Input("maturity", .number, unit: "year", range: "(0,inf)", "time to expiry"),
      Input("riskFreeRate", .number, unit: "1/year", "continuously compounded"),
      Input(
        "yieldRate", .number, unit: "1/year", default: .number(0.0),
        "continuous payout or cost of delay"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "volatility of ln value"),
      Input(
        "hazardRate", .number, unit: "1/year", range: "[0,inf)",
        "h, intensity of invalidation"),
      Input(
        "convention", .choice(["option-dies", "priced-in", "extra-yield"]),
        default:
          .text("option-dies"),
        """
        option-dies: assetValue is conditional on validity and option and asset vanish together; \
        priced-in: assetValue already reflects the hazard and jumps to zero; extra-yield: only \
        the payout is raised
        """),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "call under the convention"),
      Output("valueWithoutHazard", "number", unit: "currency", "h = 0"),
    ],
    source: "Merton (1976), jump to ruin"
  ) { inputs in
    let convention: ExtinctionOption.Convention =
      switch try inputs.choice("convention") {
      case "priced-in": .pricedIn
      case "extra-yield": .extraYield
      default: .optionDies
      }
    let option = try ExtinctionOption(
      assetValue: inputs.number("assetValue"), exercisePrice: inputs.number("exercisePrice"),
      maturity: inputs.number("maturity"), riskFreeRate: inputs.number("riskFreeRate"),
      yieldRate: inputs.number("yieldRate"), volatility: inputs.number("volatility"),
      hazardRate: inputs.number("hazardRate"), convention: convention)
    return [
      .number("value", option.value),
      .number("valueWithoutHazard", option.valueWithoutHazard),
    ]
  }
}
