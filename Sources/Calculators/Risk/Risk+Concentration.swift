import Probability

extension RiskCalculators {
  static let concentration = Calculator(
    "risk.concentration",
    title: "Concentration of a portfolio",
    summary: "Herfindahl index, effective numbers, Gini coefficient and top shares.",
    formula: """
      herfindahl = sum s_j^2; effectiveNumber = 1/herfindahl; gini = sum_j (2j-n-1)s_(j)/n for \
      ascending shares; entropyNumber = exp(-sum s ln s)
      """,
    inputs: [
      Input(
        "values", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "values of the parts"),
      Input(
        "top", .integer, unit: "count", default: .number(1), range: "[1,inf)",
        "number of largest parts for topShare"),
    ],
    outputs: [
      Output("shares", "array-of-number", unit: "1", "values over their sum"),
      Output("herfindahl", "number", unit: "1", "index"),
      Output("effectiveNumber", "number", unit: "1", "inverse"),
      Output("gini", "number", unit: "1", "Gini coefficient"),
      Output("entropyNumber", "number", unit: "1", "entropy-based number"),
      Output("topShare", "number", unit: "1", "share of the top parts"),
    ],
    refusals: [
      Refusal("values", "an element outside [0,inf)"),
      Refusal("values", "sum is zero"),
    ],
    notes: [
      "0 ln 0 = 0; top above the count gives 1."
    ],
    source: "Herfindahl-Hirschman"
  ) { inputs in
    let indices = try ConcentrationIndices(inputs.numbers("values"))
    return [
      .numbers("shares", indices.shares),
      .number("herfindahl", indices.herfindahl),
      .number("effectiveNumber", indices.effectiveNumber),
      .number("gini", indices.gini),
      .number("entropyNumber", indices.entropyNumber),
      .number("topShare", indices.topShare(try inputs.integer("top"))),
    ]
  }
}
