import Finance
import NumericalMethods
import Valuation

extension DiscountRateCalculators {
  static let implied = Calculator(
    "discount-rate.implied",
    title: "Implied rate of a price",
    summary: "Rate at which explicit flows and a growing terminal value equal a price.",
    formula: """
      price = sum_k cashFlows_k*(1+r)^-t_k + \
      cashFlows_n*(1+terminalGrowth)/(r-terminalGrowth)*(1+r)^-t_n
      """,
    inputs: [
      Input("price", .number, unit: "currency", range: "(0,inf)", "price paid"),
      Input(
        "cashFlows", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "flows of periods 1..n"),
      Input(
        "terminalGrowth", .number, unit: "1/year", optional: true, range: "(-1,inf)",
        "growth for ever after period n; omitted: no terminal value"),
      Input(
        "timing", .choice(["end", "mid", "start"]), default: .text("mid"),
        "where in its period a flow falls: end, mid or start"),
    ],
    outputs: [
      Output("impliedRate", "number", unit: "1/year", "rate")
    ],
    refusals: [
      Refusal("cashFlows", "an element outside [0,inf)"),
      Refusal("cashFlows", "all flows are zero, or the last is zero together with terminalGrowth"),
      Refusal("price", "no rate between -0.99 (or terminalGrowth) and 100 fits"),
    ],
    source: "Deal internal rate of return"
  ) { inputs in
    let flows = try inputs.numbers("cashFlows")
    let deal = try ImpliedRate(
      price: inputs.number("price"), cashFlows: flows,
      terminalGrowth: inputs.number(ifGiven: "terminalGrowth"),
      over: inputs.timeline(periods: flows.count))
    return [.number("impliedRate", try deal.solve().effectiveAnnual)]
  }
}
