import Probability

extension RiskCalculators {
  static let eulerAllocation = Calculator(
    "risk.euler-allocation",
    title: "Euler risk allocation",
    summary: """
      Splits standard deviation, value at risk and expected shortfall of a normal portfolio.
      """,
    formula: """
      sd = sqrt(w'Sw); contribution_j = w_j (S w)_j/sd; valueAtRisk = z_a*sd; expectedShortfall \
      = phi(z_a)/(1-a)*sd
      """,
    inputs: [
      Input(
        "exposures", .numbers, unit: "currency", count: 1...1_000_000, shape: ["n"],
        "exposures w"),
      Input(
        "volatilities", .numbers, unit: "1", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "volatility of each"),
      Input(
        "correlations", .table, unit: "1", range: "[-1,1]", count: 1...1_000_000,
        shape: [
          "n",
          "any",
        ],
        "correlation matrix"),
      Input("confidence", .number, unit: "1", default: .number(0.99), range: "(0,1)", "confidence"),
    ],
    outputs: [
      Output("standardDeviation", "number", unit: "currency", "portfolio"),
      Output("contributions", "array-of-number", unit: "currency", "of standard deviation"),
      Output("valueAtRisk", "number", unit: "currency", "zero-mean normal"),
      Output("expectedShortfall", "number", unit: "currency", "zero-mean normal"),
      Output(
        "shortfallContributions", "array-of-number", unit: "currency",
        "of expected shortfall"),
      Output("diversificationRatio", "number", unit: "1", "sum |w| vol / sd"),
    ],
    refusals: [
      Refusal("volatilities", "an element outside [0,inf)"),
      Refusal("correlations", "an element outside [-1,1]"),
      Refusal("volatilities", "length differs from exposures"),
      Refusal("correlations", "length differs from exposures"),
      Refusal(
        "correlations",
        """
        not square of the right size, not symmetric, diagonal not 1 or not positive semidefinite \
        (tolerance 1e-9)
        """),
      Refusal("exposures", "portfolio standard deviation is zero"),
    ],
    source: "Tasche (1999)"
  ) { inputs in
    let split = try EulerContributions(
      exposures: inputs.numbers("exposures"), volatilities: inputs.numbers("volatilities"),
      correlations: CorrelationMatrix(inputs.table("correlations")))
    let confidence = try inputs.number("confidence")
    let deviation = split.standardDeviation
    let atRisk = try Normal.standard.valueAtRisk(at: confidence)
    let shortfall = try Normal.standard.expectedShortfall(at: confidence)
    return [
      .number("standardDeviation", deviation),
      .numbers("contributions", split.contributions),
      .number("valueAtRisk", atRisk * deviation),
      .number("expectedShortfall", shortfall * deviation),
      .numbers("shortfallContributions", split.contributions.map { shortfall * $0 }),
      .number("diversificationRatio", split.diversificationRatio),
    ]
  }
}
