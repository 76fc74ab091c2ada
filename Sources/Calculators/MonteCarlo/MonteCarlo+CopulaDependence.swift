import NumericalMethods
import Probability

extension MonteCarloCalculators {
  static let copulaDependence = Calculator(
    "monte-carlo.copula-dependence",
    title: "Copula dependence measures",
    summary: """
      Rank correlations and tail dependence of a Gaussian or t copula, and the correlation that \
      gives a target.
      """,
    formula: """
      kendall = 2/pi*asin(rho); spearman = 6/pi*asin(rho/2) (Gaussian); tail = \
      2*t_(nu+1)(-sqrt((nu+1)(1-rho)/(1+rho))), 0 for Gaussian
      """,
    inputs: [
      Input(
        "correlation", .number, unit: "1", optional: true, range: "[-1,1]",
        "rho of the copula; give this or one target"),
      Input(
        "kendallTarget", .number, unit: "1", optional: true, range: "[-1,1]",
        "rho = sin(pi*tau/2)"),
      Input(
        "spearmanTarget", .number, unit: "1", optional: true, range: "[-1,1]",
        "rho = 2 sin(pi*rho_s/6), Gaussian only"),
      Input(
        "degreesOfFreedom", .number, unit: "1", optional: true, range: "(0,inf)",
        "t copula; omitted: Gaussian"),
    ],
    outputs: [
      Output("correlation", "number", unit: "1", "rho"),
      Output("kendall", "number", unit: "1", "Kendall's tau"),
      Output(
        "spearman", "number-or-null", unit: "1",
        "Spearman's rho of the Gaussian copula; null for a t copula"),
      Output("tailDependence", "number", unit: "1", "lower = upper tail dependence"),
    ],
    refusals: [
      Refusal(
        "correlation",
        "not exactly one of correlation, kendallTarget and spearmanTarget is given"),
      Refusal("spearmanTarget", "given with degreesOfFreedom"),
    ],
    notes: [
      "rho = -1 gives tail dependence 0, rho = 1 gives 1 for a t copula."
    ],
    source: "McNeil, Frey and Embrechts, Quantitative Risk Management"
  ) { inputs in
    let given = inputs.number(ifGiven: "correlation")
    let kendall = inputs.number(ifGiven: "kendallTarget")
    let spearman = inputs.number(ifGiven: "spearmanTarget")
    let targets = [given, kendall, spearman].filter { $0 != nil }.count
    try require(
      targets == 1, "correlation", targets,
      "must be the only one given of correlation, kendallTarget and spearmanTarget")
    let freedom = inputs.number(ifGiven: "degreesOfFreedom")
    if let spearman, freedom != nil {
      throw InvalidInput(
        "spearmanTarget", "must not be given with degreesOfFreedom", got: "\(spearman)")
    }
    let correlation =
      given ?? kendall.map { EllipticalCopula.correlation(kendall: $0) }
      ?? spearman.map { EllipticalCopula.gaussianCorrelation(spearman: $0) } ?? 0
    let copula = freedom.map { EllipticalCopula.studentT(degreesOfFreedom: $0) } ?? .gaussian
    return [
      .number("correlation", correlation),
      .number("kendall", EllipticalCopula.kendall(correlation: correlation)),
      .number("spearman", orNull: copula.spearman(correlation: correlation)),
      .number("tailDependence", copula.tailDependence(correlation: correlation)),
    ]
  }
}
