import NumericalMethods
import Probability
import Valuation

extension MonteCarloCalculators {
  static let royaltyValue = Calculator(
    "monte-carlo.royalty-value",
    title: "Simulated royalty value",
    summary: """
      Monte Carlo discounted royalty value with uncertain sales, royalty and rate joined by a \
      Gaussian or t copula.
      """,
    formula: """
      value = sales*royalty*(1-taxRate)*sum_k (1+rate)^-t_k; each driver = F^-1(Phi(z)) \
      (gaussian) or F^-1(t_nu(z*sqrt(nu/chi2))) (t), z normal with the given correlations
      """,
    inputs: [
      Input(
        "salesDistribution",
        .choice([
          "fixed", "normal", "lognormal", "triangular", "pert",
          "uniform",
        ]), default: .text("pert"),
        "yearly sales"),
      Input("salesParameters", .numbers, count: 1...1_000_000, "parameters"),
      Input(
        "royaltyDistribution",
        .choice([
          "fixed", "normal", "lognormal", "triangular", "pert",
          "uniform",
        ]), default: .text("pert"),
        "royalty rate"),
      Input("royaltyParameters", .numbers, count: 1...1_000_000, "parameters"),
      Input(
        "rateDistribution",
        .choice([
          "fixed", "normal", "lognormal", "triangular", "pert",
          "uniform",
        ]), default: .text("pert"),
        "discount rate"),
      Input("rateParameters", .numbers, count: 1...1_000_000, "parameters"),
      Input("years", .integer, unit: "year", range: "[1,100]", "years of level income"),
      Input(
        "taxRate", .number, unit: "1", default: .number(0.0), range: "[0,1)",
        "income tax rate"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("mid"),
        "where in its period a flow falls: end, mid or start"),
      Input(
        "correlations", .table, unit: "1", optional: true, range: "[-1,1]", count: 1...1_000_000,
        shape: ["any", "any"],
        "correlation matrix of (sales, royalty, rate) in the copula; default identity"),
      Input("copula", .choice(["gaussian", "t"]), default: .text("gaussian"), "copula"),
      Input(
        "degreesOfFreedom", .number, unit: "1", optional: true, range: "(0,inf)",
        "t copula only, required there"),
      Input(
        "probabilities", .numbers, unit: "1", default: .numbers([0.05, 0.5, 0.95]), range: "(0,1)",
        count: 1...1_000_000,
        "quantile levels"),
      Input(
        "paths", .integer, unit: "count", default: .number(100000), range: "[1000,1000000000]",
        "paths"),
      Input("seed", .integer, unit: "count", default: .number(1), range: "[0,inf)", "seed"),
    ],
    outputs: [
      Output("mean", "number", unit: "currency", "sample mean"),
      Output("standardDeviation", "number", unit: "currency", "sample standard deviation"),
      Output("standardError", "number", unit: "currency", "standard error of the mean"),
      Output("quantiles", "array-of-number", unit: "currency", "sample quantiles at probabilities"),
    ],
    refusals: [
      Refusal("correlations", "an element outside [-1,1]"),
      Refusal("probabilities", "an element outside (0,1)"),
      Refusal("salesParameters", "invalid"),
      Refusal("royaltyParameters", "invalid"),
      Refusal(
        "rateParameters",
        "invalid, or the law reaches -1 or below (normal and lognormal rates are refused)"),
      Refusal("correlations", "not a 3x3 positive semidefinite correlation matrix"),
      Refusal("degreesOfFreedom", "omitted with the t copula"),
    ],
    notes: [
      """
      Parameters by distribution: fixed [value]; normal [mean, sd]; lognormal [mu, sigma] of the \
      log; triangular and pert [minimum, mode, maximum]; uniform [minimum, maximum]. pert is a \
      beta law on [minimum, maximum] with shapes 1+4(mode-minimum)/(maximum-minimum) and \
      1+4(maximum-mode)/(maximum-minimum).
      """,
      """
      Expected numbers are those of the exact distribution; a run of the stated paths must lie \
      within standardErrors times the stated standardError of each.
      """,
      """
      The same seed and paths must give the same numbers on every machine and for any thread \
      count. standardError itself is not compared.
      """,
    ],
    source: "Monte Carlo discounted cash flow"
  ) { inputs in
    let royalty = try inputs.uncertainRoyalty()
    var correlations: CorrelationMatrix?
    if let rows = inputs.table(ifGiven: "correlations") {
      try require(rows.count == 3, "correlations", rows.count, "must be 3 × 3")
      correlations = try CorrelationMatrix(rows)
    }
    var copula = EllipticalCopula.gaussian
    if try inputs.choice("copula") == "t" {
      guard let freedom = inputs.number(ifGiven: "degreesOfFreedom") else {
        throw InvalidInput("degreesOfFreedom", "must be given with the t copula", got: "nothing")
      }
      // From a thousand million degrees of freedom on the two copulas agree to nine digits.
      if freedom <= 1e9 { copula = .studentT(degreesOfFreedom: freedom) }
    }
    let result = try royalty.simulate(
      correlations: correlations, copula: copula, paths: inputs.integer("paths"),
      seed: UInt64(inputs.integer("seed")))
    let quantiles = try inputs.numbers("probabilities").map { try result.sample.quantile($0) }
    return [
      .number("mean", result.moments.mean),
      .number("standardDeviation", result.moments.standardDeviation),
      .number("standardError", result.moments.standardError),
      .numbers("quantiles", quantiles.map(\.value)),
      .numbers("quantileErrors", quantiles.map(\.standardError)).asWorking,
    ]
  }
}
