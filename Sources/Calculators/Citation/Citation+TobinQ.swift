import NumericalMethods
import Valuation

extension CitationCalculators {
  static let tobinQ = Calculator(
    "citation.tobin-q",
    title: "Tobin's q equation",
    summary: """
      Log value equation with R&D, patent and citation intensities and their semi-elasticities.
      """,
    formula: """
      z = 1+gammaRd*rdToAssets+gammaPatents*patentsToRd+gammaCitations*citationsPerPatent; \
      logTerm = ln z; semi-elasticity = gamma/z
      """,
    inputs: [
      Input("gammaRd", .number, range: "[0,inf)", "coefficient of R&D over assets"),
      Input("gammaPatents", .number, range: "[0,inf)", "coefficient of patents over R&D"),
      Input("gammaCitations", .number, range: "[0,inf)", "coefficient of citations per patent"),
      Input("rdToAssets", .number, range: "[0,inf)", "R&D stock over assets"),
      Input("patentsToRd", .number, range: "[0,inf)", "patent stock over R&D stock"),
      Input("citationsPerPatent", .number, range: "[0,inf)", "citation stock over patent stock"),
    ],
    outputs: [
      Output("logTerm", "number", unit: "1", "ln z"),
      Output("valueMultiple", "number", unit: "1", "z"),
      Output(
        "citationEffect", "number", unit: "1",
        "share of value per further citation per patent"),
      Output("rdEffect", "number", unit: "1", "share of value per unit of R&D over assets"),
    ],
    source: "Hall, Jaffe and Trajtenberg (2005), RAND J. Econ. 36(1)"
  ) { inputs in
    let equation = try TobinQ(
      coefficients: .init(
        research: inputs.number("gammaRd"), patents: inputs.number("gammaPatents"),
        citations: inputs.number("gammaCitations")),
      stocks: .init(
        research: inputs.number("rdToAssets"), patents: inputs.number("patentsToRd"),
        citations: inputs.number("citationsPerPatent")))
    return [
      .number("logTerm", equation.logTerm), .number("valueMultiple", equation.valueMultiple),
      .number("citationEffect", equation.citationEffect),
      .number("rdEffect", equation.researchEffect),
    ]
  }
}
