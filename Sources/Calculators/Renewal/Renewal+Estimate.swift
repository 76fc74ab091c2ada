import NumericalMethods
import Valuation

extension RenewalCalculators {
  static let estimate = Calculator(
    "renewal.estimate",
    title: "Renewal model estimation",
    summary: "Maximum likelihood of the renewal model from lapse counts.",
    formula: """
      maximise sum_a lapseCounts_a*ln(lapse share at a) + survivors*ln(share in force after the \
      last age)
      """,
    inputs: [
      Input(
        "ages", .integers, unit: "year", range: "[1,60]", count: 1...1_000_000, shape: ["n"],
        "ages at which a fee is due, ascending"),
      Input(
        "fees", .numbers, unit: "currency", range: "(0,inf)", count: 1...1_000_000, shape: ["n"],
        "fee at each age"),
      Input(
        "lapseCounts", .numbers, unit: "count", range: "[0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "rights that lapsed at each age"),
      Input("survivors", .number, unit: "count", range: "[0,inf)", "rights that paid every fee"),
    ],
    outputs: [
      Output("mu", "number", unit: "ln currency", "estimate"),
      Output("sigma", "number", unit: "1", "estimate"),
      Output("decay", "number", unit: "1/year", "estimate"),
      Output(
        "logLikelihood", "number", unit: "1",
        "at the maximum, without the multinomial constant"),
      Output(
        "standardErrorMu", "number", unit: "ln currency",
        "from the observed information in (mu, ln sigma, logit decay)"),
    ],
    refusals: [
      Refusal("ages", "an element outside [1,60]"),
      Refusal("fees", "an element outside (0,inf)"),
      Refusal("lapseCounts", "an element outside [0,inf)"),
      Refusal("fees", "length differs from ages"),
      Refusal("lapseCounts", "length differs from ages"),
      Refusal("ages", "fewer than three or not ascending"),
      Refusal("lapseCounts", "all zero"),
    ],
    notes: [
      """
      The return of year a is r1*(1-decay)^(a-1), ln r1 ~ Normal(mu, sigma). A patent is renewed \
      at a fee age when the return of that year is at least the fee, and lapses for good \
      otherwise; ages without a fee are passed freely.
      """,
      """
      An age whose threshold does not exceed the earlier maximum has lapse share 0; its count \
      must be 0 and drops out.
      """,
    ],
    source: "Schankerman and Pakes (1986)"
  ) { inputs in
    let fees = try RenewalFees(ages: inputs.integers("ages"), fees: inputs.numbers("fees"))
    let estimate: RenewalEstimate
    do {
      estimate = try RenewalEstimate(
        lapses: inputs.numbers("lapseCounts"), survivors: inputs.number("survivors"), under: fees)
    } catch let refusal as InvalidInput where refusal.path.hasPrefix("rows") {
      throw NumericalError.noSolution("the likelihood has no curvature at its maximum")
    }
    return [
      .number("mu", estimate.model.mu),
      .number("sigma", estimate.model.sigma),
      .number("decay", estimate.model.decay),
      .number("logLikelihood", estimate.logLikelihood),
      .number("standardErrorMu", estimate.standardErrorOfMu),
    ]
  }
}
