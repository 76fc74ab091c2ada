import NumericalMethods
import Valuation

extension RenewalCalculators {
  static let pakesOption = Calculator(
    "renewal.pakes-option",
    title: "Patent as an option to renew (Pakes)",
    summary: """
      Dynamic programme of a patent whose return can vanish, persist or be improved by learning.
      """,
    formula: """
      V_a(r) = max(0, r - fee_a + E[V_(a+1)(r')]/(1+rate)); r' = 0 with probability \
      exp(-theta*r), otherwise max(delta*r, z), z = -shift + Exponential(mean \
      learningScale*learningDecay^a)
      """,
    inputs: [
      Input(
        "ages", .integers, unit: "year", range: "[1,60]", count: 1...1_000_000, shape: ["n"],
        "ages at which a fee is due, ascending"),
      Input(
        "fees", .numbers, unit: "currency", range: "(0,inf)", count: 1...1_000_000, shape: ["n"],
        "fee at each age"),
      Input(
        "obsolescenceParameter", .number, unit: "1/currency", range: "(0,inf)",
        "theta: return becomes zero with probability exp(-theta*r)"),
      Input("retention", .number, unit: "1", range: "(0,1]", "delta: kept share of the return"),
      Input(
        "learningScale", .number, unit: "currency", range: "(0,inf)",
        "scale of the learning draw in year 0"),
      Input("learningDecay", .number, unit: "1", range: "(0,1]", "yearly factor of the scale"),
      Input(
        "learningShift", .number, unit: "currency", default: .number(0.0), range: "[0,inf)",
        "shift of the draw"),
      Input("mu", .number, unit: "ln currency", "mean of ln r1"),
      Input("sigma", .number, unit: "1", range: "(0,5]", "standard deviation of ln r1"),
      Input(
        "rate", .number, unit: "1/year", default: .number(0.1), range: "(-1,inf)",
        "effective annual discount rate"),
      Input("maxAge", .integer, unit: "year", default: .number(20), range: "[1,60]", "last year"),
    ],
    outputs: [
      Output(
        "meanValue", "number", unit: "currency",
        "expected V_1 over ln r1 ~ Normal(mu, sigma)"),
      Output("valueAtMedian", "number", unit: "currency", "V_1(exp(mu))"),
      Output(
        "renewalThresholds", "array-of-number", unit: "currency",
        "least return at which each fee is paid"),
    ],
    refusals: [
      Refusal("ages", "an element outside [1,60]"),
      Refusal("fees", "an element outside (0,inf)"),
      Refusal("fees", "length differs from ages"),
      Refusal("ages", "not strictly ascending or above maxAge"),
    ],
    notes: [
      """
      The mean of the exponential in the transition from year a to a+1 uses learningDecay^a. The \
      learning draw of year a+1 is not floored at zero before the maximum. Continuation after \
      maxAge is zero, so the last threshold is the last fee when it falls at maxAge.
      """
    ],
    source: "Pakes (1986), Econometrica 54"
  ) { inputs in
    let fees = try RenewalFees(
      ages: inputs.integers("ages"), fees: inputs.numbers("fees"),
      lastAge: inputs.integer("maxAge"))
    let mu = try inputs.number("mu")
    let option = try naming("mu") {
      try LearningRenewalOption(
        under: fees,
        dynamics: LearningRenewalOption.Dynamics(
          obsolescence: inputs.number("obsolescenceParameter"),
          retention: inputs.number("retention"), learningScale: inputs.number("learningScale"),
          learningDecay: inputs.number("learningDecay"),
          learningShift: inputs.number("learningShift")),
        rate: inputs.number("rate"), typicalReturn: exp(mu))
    }
    return [
      .number("meanValue", try option.meanValue(mu: mu, sigma: inputs.number("sigma"))),
      .number("valueAtMedian", option.value(of: exp(mu))),
      .numbers("renewalThresholds", option.renewalThresholds),
    ]
  }
}
