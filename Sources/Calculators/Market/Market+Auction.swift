import NumericalMethods
import Valuation

extension MarketCalculators {
  static let auction = Calculator(
    "market.auction",
    title: "Expected second-price auction revenue",
    summary: "Expected second-highest of independent lognormal private values.",
    formula: "revenue = integral exp(mu+sigma*z)*n(n-1)*Phi(z)^(n-2)*(1-Phi(z))*phi(z) dz",
    inputs: [
      Input("bidders", .integer, unit: "count", range: "[2,1000]", "number of bidders"),
      Input("mu", .number, unit: "ln currency", default: .number(0.0), "mean of ln value"),
      Input("sigma", .number, unit: "1", range: "(0,5]", "standard deviation of ln value"),
    ],
    outputs: [
      Output("expectedRevenue", "number", unit: "currency", "expected price"),
      Output("expectedValue", "number", unit: "currency", "mean private value"),
      Output("expectedHighest", "number", unit: "currency", "expected highest value"),
    ],
    notes: [
      "Two bidders: 2*exp(mu+sigma^2/2)*Phi(-sigma/sqrt(2))."
    ],
    source: "Order statistics"
  ) { inputs in
    let auction = try renaming(["logMean": "mu", "logDeviation": "sigma"]) {
      try SecondPriceAuction(
        bidders: inputs.integer("bidders"), logMean: inputs.number("mu"),
        logDeviation: inputs.number("sigma"))
    }
    return [
      .number("expectedRevenue", try auction.expectedRevenue()),
      .number("expectedValue", auction.expectedValue),
      .number("expectedHighest", try auction.expectedHighest()),
    ]
  }
}
