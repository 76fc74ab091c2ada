import Finance
import Lending

extension LoanCalculators {
  static let tieredInterest = Calculator(
    "loan.tiered-interest",
    title: "Tiered pricing",
    summary: "Blended rate and yearly interest when the rate depends on the size of the loan.",
    formula: """
      marginal: sum over bands of the part of principal in the band * its rate; whole-balance: \
      principal * rate of the band that holds it
      """,
    inputs: [
      Input(
        "principal", .number, unit: "currency", range: "(0,inf)",
        "amount lent, at most two decimals"),
      Input(
        "bandLimits", .numbers, unit: "currency", range: "(0,inf)", count: 1...1_000_000,
        "upper limits of all bands but the last, increasing"),
      Input(
        "bandRates", .numbers, unit: "1/year", range: "[0,1]", count: 1...1_000_000,
        "rates, one more than bandLimits"),
      Input(
        "mode", .choice(["marginal", "whole-balance"]), default: .text("marginal"),
        "how bands apply"),
    ],
    outputs: [
      Output("blendedRate", "number", unit: "1/year", "interest divided by principal"),
      Output("annualInterest", "number", unit: "currency", "interest of one year, rounded"),
    ],
    refusals: [
      Refusal("bandLimits", "not strictly increasing"),
      Refusal("bandRates", "length is not bandLimits + 1"),
    ],
    notes: [
      """
      All money arithmetic is exact on the decimal inputs as written (multiply before dividing); \
      each contractual amount is then rounded half-up (ties away from zero) to 0.01.
      """,
      "A principal equal to a limit belongs to the lower band.",
    ],
    source: "Standard definition."
  ) { inputs in
    let principal = Money(try inputs.number("principal"), .cny)
    let tiers = try renaming(["limits": "bandLimits", "rates": "bandRates"]) {
      try TieredRate(
        limits: try inputs.numbers("bandLimits"), rates: try inputs.numbers("bandRates"),
        mode: TieredRate.Mode(rawValue: try inputs.choice("mode")) ?? .marginal)
    }
    return [
      .number("blendedRate", try tiers.blendedRate(on: principal)),
      .number("annualInterest", try tiers.yearlyInterest(on: principal).amount),
    ]
  }
}
