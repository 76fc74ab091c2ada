import Finance

extension CashflowCalculators {
  static let rateConversion = Calculator(
    "cashflow.rate-conversion",
    title: "Nominal, effective and continuous rates",
    summary: "Converts a yearly rate between compounding rules.",
    formula: """
      effective = (1 + nominal/m)^m - 1 = exp(continuous) - 1; nominal_to = \
      m_to*((1+effective)^(1/m_to) - 1)
      """,
    inputs: [
      Input("rate", .number, unit: "1/year", range: "(-1,100]", "rate to convert"),
      Input("from", .choice(["nominal", "effective", "continuous"]), "kind of the given rate"),
      Input(
        "fromPeriods", .integer, unit: "1/year", default: .number(12), range: "[1,366]",
        "compounding periods of a nominal rate"),
      Input(
        "toPeriods", .integer, unit: "1/year", default: .number(12), range: "[1,366]",
        "compounding periods of the nominal result"),
    ],
    outputs: [
      Output("effectiveRate", "number", unit: "1/year", "effective"),
      Output("nominalRate", "number", unit: "1/year", "nominal at toPeriods"),
      Output("continuousRate", "number", unit: "1/year", "continuous"),
      Output("discountRate", "number", unit: "1/year", "effective/(1+effective)"),
    ],
    refusals: [
      Refusal("rate", "1 + rate/fromPeriods not positive")
    ],
    notes: [
      "Use expm1 and log1p for small rates."
    ],
    source: "Microsoft Excel EFFECT and NOMINAL."
  ) { inputs in
    let value = try inputs.number("rate")
    let rate: Rate
    switch try inputs.choice("from") {
    case "nominal": rate = try .nominal(value, perYear: try inputs.integer("fromPeriods"))
    case "effective": rate = try .annual(value)
    default: rate = try .continuous(value)
    }
    return [
      .number("effectiveRate", rate.effectiveAnnual),
      .number("nominalRate", rate.nominal(perYear: try inputs.integer("toPeriods"))),
      .number("continuousRate", rate.continuous),
      .number("discountRate", rate.effectiveAnnual * rate.discountFactor(over: 1)),
    ]
  }
}
