import Valuation

extension LifecycleCalculators {
  static let economicLife = Calculator(
    "lifecycle.economic-life",
    title: "Economic life",
    summary: "Expected least of the legal, contract and a random technology life.",
    formula: """
      economicLife = integral_0^cap S(t)dt, cap = min(legalLife, productLife, contractLife), S \
      the Weibull or exponential survival
      """,
    inputs: [
      Input("legalLife", .number, unit: "year", range: "[0,inf)", "remaining legal life"),
      Input(
        "productLife", .number, unit: "year", optional: true, range: "[0,inf)",
        "remaining product life"),
      Input(
        "contractLife", .number, unit: "year", optional: true, range: "[0,inf)",
        "remaining contract term"),
      Input(
        "shape", .number, unit: "1", default: .number(1.0), range: "(0,inf)",
        "Weibull shape of technology life (1: exponential)"),
      Input(
        "scale", .number, unit: "year", optional: true, range: "(0,inf)",
        "Weibull scale of technology life; omitted: no technology risk"),
    ],
    outputs: [
      Output("certainLife", "number", unit: "year", "cap"),
      Output("economicLife", "number", unit: "year", "expected life"),
      Output("probabilityOfReachingCap", "number", unit: "1", "S(cap)"),
    ],
    notes: [
      """
      economicLife = cap without a scale. It is \
      scale/shape*gammaLower(1/shape,(cap/scale)^shape).
      """
    ],
    source: "Expected minimum of lives"
  ) { inputs in
    let scale = inputs.number(ifGiven: "scale")
    let shape = try inputs.number("shape")
    let life = try EconomicLife(
      legalLife: inputs.number("legalLife"), productLife: inputs.number(ifGiven: "productLife"),
      contractLife: inputs.number(ifGiven: "contractLife"),
      technology: scale.map { try WeibullLife(shape: shape, scale: $0) })
    return [
      .number("certainLife", life.certainLife),
      .number("economicLife", life.expected),
      .number("probabilityOfReachingCap", life.probabilityOfReachingCertainLife),
    ]
  }
}
