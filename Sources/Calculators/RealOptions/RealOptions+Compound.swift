import Finance
import Valuation

extension RealOptionsCalculators {
  static let compound = Calculator(
    "real-options.compound",
    title: "Compound option (Geske)",
    summary: "Option on an option: pay the first cost for the right to pay the second.",
    formula: """
      call on call: S e^(-qT2)*Phi2(a1,b1;rho) - K2 e^(-rT2)*Phi2(a2,b2;rho) - K1 \
      e^(-rT1)*Phi(a2), rho = sqrt(T1/T2); other types correspondingly
      """,
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "present value of the underlying project or asset"),
      Input(
        "firstCost", .number, unit: "currency", range: "(0,inf)",
        "exercise price of the mother option"),
      Input(
        "secondCost", .number, unit: "currency", range: "(0,inf)",
        "exercise price of the daughter option"),
      Input("firstTime", .number, unit: "year", range: "(0,inf)", "expiry of the mother"),
      Input(
        "secondTime", .number, unit: "year", range: "(0,inf)",
        "expiry of the daughter, from today"),
      Input("riskFreeRate", .number, unit: "1/year", "continuously compounded"),
      Input(
        "yieldRate", .number, unit: "1/year", default: .number(0.0),
        "continuous payout or cost of delay"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "volatility of ln value"),
      Input("motherType", .choice(["call", "put"]), default: .text("call"), "mother"),
      Input("daughterType", .choice(["call", "put"]), default: .text("call"), "daughter"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "compound value"),
      Output(
        "criticalValue", "number", unit: "currency",
        """
        asset value at firstTime at which the daughter is worth firstCost; 0 when there is none
        """),
    ],
    refusals: [
      Refusal("secondTime", "not after firstTime")
    ],
    source: "Geske (1979); values collected in the QuantLib test suite compoundoption.cpp"
  ) { inputs in
    let option = try renaming(["maturity": "secondTime"]) {
      try CompoundOption(
        OptionKind(named: inputs.choice("motherType")),
        on: OptionKind(named: inputs.choice("daughterType")),
        assetValue: inputs.number("assetValue"), firstCost: inputs.number("firstCost"),
        secondCost: inputs.number("secondCost"), firstTime: inputs.number("firstTime"),
        secondTime: inputs.number("secondTime"), riskFreeRate: inputs.number("riskFreeRate"),
        yieldRate: inputs.number("yieldRate"), volatility: inputs.number("volatility"))
    }
    return [
      .number("value", option.value),
      .number("criticalValue", option.criticalValue ?? 0),
    ]
  }
}
