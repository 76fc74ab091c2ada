import Valuation

extension RenewalCalculators {
  static let lognormalConcentration = Calculator(
    "renewal.lognormal-concentration",
    title: "Concentration of lognormal patent values",
    summary: "Skewness figures of a lognormal value distribution.",
    formula: """
      meanOverMedian = exp(sigma^2/2); gini = 2*Phi(sigma/sqrt 2)-1; topShares_j = Phi(sigma - \
      z_(1-fractions_j))
      """,
    inputs: [
      Input("sigma", .number, unit: "1", range: "(0,6]", "standard deviation of ln value"),
      Input(
        "fractions", .numbers, unit: "1", default: .numbers([0.1, 0.01]), range: "(0,1)",
        count:
          1...1_000_000,
        "top fractions"),
    ],
    outputs: [
      Output("meanOverMedian", "number", unit: "1", "ratio"),
      Output("coefficientOfVariation", "number", unit: "1", "sqrt(exp(sigma^2)-1)"),
      Output("gini", "number", unit: "1", "Gini coefficient"),
      Output("topShares", "array-of-number", unit: "1", "value share of the top fractions"),
    ],
    refusals: [
      Refusal("fractions", "an element outside (0,1)")
    ],
    source: "Closed form; lognormal preferred by Harhoff, Scherer and Vopel (1997)"
  ) { inputs in
    let concentration = try LognormalConcentration(sigma: inputs.number("sigma"))
    return [
      .number("meanOverMedian", concentration.meanOverMedian),
      .number("coefficientOfVariation", concentration.coefficientOfVariation),
      .number("gini", concentration.gini),
      .numbers(
        "topShares", try inputs.numbers("fractions").map { try concentration.topShare($0) }),
    ]
  }
}
