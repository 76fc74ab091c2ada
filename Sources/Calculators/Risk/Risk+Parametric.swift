import NumericalMethods
import Probability

extension RiskCalculators {
  static let parametric = Calculator(
    "risk.parametric",
    title: "Value at risk and expected shortfall of a parametric loss",
    summary: "Upper-tail quantile and mean of a normal, Student t or lognormal loss.",
    formula: """
      normal: mu+sigma*z_a and mu+sigma*phi(z_a)/(1-a); student: mu+sigma*t_a and \
      mu+sigma*f(t_a)/(1-a)*(nu+t_a^2)/(nu-1); lognormal: exp(mu+sigma z_a) and \
      exp(mu+sigma^2/2)*Phi(sigma-z_a)/(1-a)
      """,
    inputs: [
      Input(
        "distribution", .choice(["normal", "student", "lognormal"]), default: .text("normal"),
        "law of the loss (lognormal: of exp(Normal))"),
      Input("mu", .number, unit: "currency", default: .number(0.0), "location"),
      Input(
        "sigma", .number, unit: "currency", range: "(0,inf)",
        "scale (not the standard deviation for student)"),
      Input(
        "degreesOfFreedom", .number, unit: "1", optional: true, range: "(1,inf)",
        "student only, required there"),
      Input(
        "confidence", .number, unit: "1", default: .number(0.95), range: "(0,1)",
        "confidence level"),
    ],
    outputs: [
      Output("valueAtRisk", "number", unit: "currency", "quantile at confidence"),
      Output("expectedShortfall", "number", unit: "currency", "mean beyond it"),
    ],
    refusals: [
      Refusal("degreesOfFreedom", "omitted with student")
    ],
    source: "McNeil, Frey and Embrechts, Quantitative Risk Management"
  ) { inputs in
    let mu = try inputs.number("mu")
    let sigma = try inputs.number("sigma")
    let law: any Distribution
    switch try inputs.choice("distribution") {
    case "student":
      guard let freedom = inputs.number(ifGiven: "degreesOfFreedom") else {
        throw InvalidInput("degreesOfFreedom", "must be given with student", got: "nothing")
      }
      // From a thousand million degrees of freedom on the law is normal to nine digits.
      law =
        freedom <= 1e9
        ? try StudentT(degreesOfFreedom: freedom, location: mu, scale: sigma)
        : try Normal(mean: mu, standardDeviation: sigma)
    case "lognormal": law = try LogNormal(logMean: mu, logStandardDeviation: sigma)
    default: law = try Normal(mean: mu, standardDeviation: sigma)
    }
    let confidence = try inputs.number("confidence")
    return [
      .number("valueAtRisk", try law.valueAtRisk(at: confidence)),
      .number("expectedShortfall", try law.expectedShortfall(at: confidence)),
    ]
  }
}
