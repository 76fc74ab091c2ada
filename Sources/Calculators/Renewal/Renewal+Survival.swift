import NumericalMethods
import Valuation

extension RenewalCalculators {
  static let survival = Calculator(
    "renewal.survival",
    title: "Renewal survival",
    summary: "Share of a cohort still in force after each renewal fee.",
    formula: "inForce_a = Phi(-(max_(j<=a)(ln fees_j - (ages_j-1)*ln(1-decay)) - mu)/sigma)",
    inputs: [
      Input(
        "ages", .integers, unit: "year", range: "[1,60]", count: 1...1_000_000, shape: ["n"],
        "ages at which a fee is due, ascending"),
      Input(
        "fees", .numbers, unit: "currency", range: "(0,inf)", count: 1...1_000_000, shape: ["n"],
        "fee at each age"),
      Input("mu", .number, unit: "ln currency", "mean of the log of the first-year return"),
      Input(
        "sigma", .number, unit: "1", range: "(0,10]",
        "standard deviation of the log of the first-year return"),
      Input("decay", .number, unit: "1/year", range: "[0,1)", "yearly decay of returns"),
    ],
    outputs: [
      Output("inForce", "array-of-number", unit: "1", "share in force after each age"),
      Output("lapseShares", "array-of-number", unit: "1", "share lapsing at each age"),
    ],
    refusals: [
      Refusal("ages", "an element outside [1,60]"),
      Refusal("fees", "an element outside (0,inf)"),
      Refusal("fees", "length differs from ages"),
      Refusal("ages", "not strictly ascending"),
    ],
    notes: [
      """
      The return of year a is r1*(1-decay)^(a-1), ln r1 ~ Normal(mu, sigma). A patent is renewed \
      at a fee age when the return of that year is at least the fee, and lapses for good \
      otherwise; ages without a fee are passed freely.
      """
    ],
    source: "Pakes and Schankerman (1984); Schankerman and Pakes (1986)"
  ) { inputs in
    let fees = try RenewalFees(ages: inputs.integers("ages"), fees: inputs.numbers("fees"))
    let model = try RenewalModel(
      mu: inputs.number("mu"), sigma: inputs.number("sigma"), decay: inputs.number("decay"))
    return [
      .numbers("inForce", model.inForce(under: fees)),
      .numbers("lapseShares", model.lapseShares(under: fees)),
    ]
  }
}
