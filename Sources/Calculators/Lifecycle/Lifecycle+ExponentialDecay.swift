import Valuation

extension LifecycleCalculators {
  static let exponentialDecay = Calculator(
    "lifecycle.exponential-decay",
    title: "Exponential obsolescence",
    summary: """
      Half-life, mean life and present value of an income that decays exponentially until the \
      right expires.
      """,
    formula: """
      presentValue = \
      incomeRate*(1-exp(-(decayRate+discountRate)*legalLife))/(decayRate+discountRate)
      """,
    inputs: [
      Input("decayRate", .number, unit: "1/year", range: "(0,inf)", "continuous decay"),
      Input(
        "discountRate", .number, unit: "1/year", default: .number(0.0),
        "continuously compounded"),
      Input("legalLife", .number, unit: "year", range: "(0,inf)", "years"),
      Input(
        "incomeRate", .number, unit: "currency/year", default: .number(1.0),
        "income rate today"),
    ],
    outputs: [
      Output("halfLife", "number", unit: "year", "ln2/decayRate"),
      Output("meanLife", "number", unit: "year", "1/decayRate"),
      Output("annualDecay", "number", unit: "1", "1-exp(-decayRate)"),
      Output("remainingAtExpiry", "number", unit: "1", "exp(-decayRate*legalLife)"),
      Output("presentValue", "number", unit: "currency", "continuous income"),
    ],
    notes: [
      "presentValue = incomeRate*legalLife when decayRate + discountRate = 0."
    ],
    source: "Pakes and Schankerman (1984) decay of appropriable revenue"
  ) { inputs in
    let decay = try ExponentialDecay(rate: inputs.number("decayRate"))
    let life = try inputs.number("legalLife")
    let annuity = try decay.annuity(over: life, discountRate: inputs.number("discountRate"))
    return [
      .number("halfLife", decay.halfLife),
      .number("meanLife", decay.meanLife),
      .number("annualDecay", decay.annualDecay),
      .number("remainingAtExpiry", decay.remaining(after: life)),
      .number("presentValue", try inputs.number("incomeRate") * annuity),
    ]
  }
}
