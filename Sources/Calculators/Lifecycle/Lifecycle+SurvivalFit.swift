import Valuation

extension LifecycleCalculators {
  static let survivalFit = Calculator(
    "lifecycle.survival-fit",
    title: "Survival estimation with censoring",
    summary: """
      Kaplan-Meier curve with Greenwood errors and a Weibull fit for right-censored lapse data.
      """,
    formula: "S(t) = prod over event times <= t of (1-d/n); Weibull maximum likelihood",
    inputs: [
      Input(
        "durations", .numbers, unit: "year", range: "(0,inf)", count: 3...1_000_000, shape: ["n"],
        "time observed"),
      Input(
        "events", .booleans, count: 3...1_000_000, shape: ["n"],
        "true when the right lapsed, false when still alive"),
    ],
    outputs: [
      Output("eventTimes", "array-of-number", unit: "year", "distinct lapse times, ascending"),
      Output("survivals", "array-of-number", unit: "1", "Kaplan-Meier after each"),
      Output("standardErrors", "array-of-number", unit: "1", "Greenwood; 0 when the survival is 0"),
      Output("shape", "number", unit: "1", "Weibull shape"),
      Output("scale", "number", unit: "year", "Weibull scale"),
      Output("logLikelihood", "number", unit: "1", "at the maximum"),
    ],
    refusals: [
      Refusal("durations", "an element outside (0,inf)"),
      Refusal("events", "length differs from durations"),
      Refusal("events", "fewer than two distinct event times"),
    ],
    notes: [
      """
      Censored observations at an event time count as at risk. Greenwood: S*sqrt(sum \
      d/(n(n-d))). logLikelihood = sum over events of ln(k/e)+(k-1)ln(t/e), minus sum (t/e)^k.
      """
    ],
    source: "Kaplan and Meier (1958); Greenwood (1926)"
  ) { inputs in
    let observations = try zip(inputs.numbers("durations"), inputs.booleans("events")).map {
      try LifeObservation(duration: $0, isLapse: $1)
    }
    let fit = try SurvivalFit(observations)
    return [
      .numbers("eventTimes", fit.steps.map(\.time)),
      .numbers("survivals", fit.steps.map(\.survival)),
      .numbers("standardErrors", fit.steps.map(\.standardError)),
      .number("shape", fit.life.shape),
      .number("scale", fit.life.scale),
      .number("logLikelihood", fit.logLikelihood),
    ]
  }
}
