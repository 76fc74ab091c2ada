import Finance
import Valuation

extension RealOptionsCalculators {
  static let leastSquaresMonteCarlo = Calculator(
    "real-options.least-squares-monte-carlo",
    title: "American option by simulation (Longstaff-Schwartz)",
    summary: """
      Least-squares Monte Carlo value of an option with a number of exercise dates a year.
      """,
    formula: """
      regress the discounted continuation on 1, S, S^2 or weighted Laguerre functions over \
      in-the-money paths, backwards
      """,
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "present value of the underlying project or asset"),
      Input("exercisePrice", .number, unit: "currency", range: "(0,inf)", "cost of exercise"),
      Input(
        "maturity", .number, unit: "year", range: "(0,inf)",
        "whole multiple of 1/exerciseDatesPerYear"),
      Input("riskFreeRate", .number, unit: "1/year", range: "[0,1]", "continuous"),
      Input(
        "yieldRate", .number, unit: "1/year", default: .number(0.0), range: "[0,1]",
        "continuous payout"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "volatility of ln value"),
      Input("optionType", .choice(["call", "put"]), default: .text("put"), "type"),
      Input(
        "exerciseDatesPerYear", .integer, unit: "count", default: .number(50), range: "[1,365]",
        "equally spaced, none at time 0, the last at maturity"),
      Input(
        "paths", .integer, unit: "count", default: .number(100000), range: "[1000,100000000]",
        "paths, antithetic pairs counted as two"),
      Input("seed", .integer, unit: "count", default: .number(1), range: "[0,inf)", "seed"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "estimate"),
      Output("standardError", "number", unit: "currency", "standard error of the estimate"),
      Output("europeanValue", "number", unit: "currency", "closed form"),
    ],
    refusals: [
      Refusal("maturity", "not a whole number of exercise intervals (1e-9)")
    ],
    notes: [
      "Same seed and paths give the same value on every machine and for any thread count.",
      """
      value is compared with the exact Bermudan value: |value - expected| <= \
      standardErrors*standardError + rel*expected; rel covers the suboptimal exercise rule.
      """,
    ],
    source: "Longstaff and Schwartz (2001)"
  ) { inputs in
    let option = try LeastSquaresMonteCarlo(
      OptionKind(named: inputs.choice("optionType")), assetValue: inputs.number("assetValue"),
      exercisePrice: inputs.number("exercisePrice"), maturity: inputs.number("maturity"),
      riskFreeRate: inputs.number("riskFreeRate"), yieldRate: inputs.number("yieldRate"),
      volatility: inputs.number("volatility"),
      exerciseDatesPerYear: inputs.integer("exerciseDatesPerYear"),
      paths: inputs.integer("paths"), seed: inputs.integer("seed"))
    return [
      .number("value", option.value),
      .number("standardError", option.standardError),
      .number("europeanValue", option.europeanValue),
    ]
  }
}
