import NumericalMethods

extension NumericsCalculators {
  static let gaussQuadrature = Calculator(
    "numerics.gauss-quadrature",
    title: "Gauss quadrature rules",
    summary: "Nodes and weights of Gauss-Legendre, Laguerre and Hermite rules.",
    formula: """
      integral w(x) f(x) dx ~ sum weights_i f(nodes_i); legendre w = 1 on [-1,1], laguerre w = \
      exp(-x) on [0,inf), hermite w = exp(-x^2)
      """,
    inputs: [
      Input("rule", .choice(["legendre", "laguerre", "hermite"]), "rule"),
      Input("order", .integer, unit: "count", range: "[1,60]", "number of nodes"),
    ],
    outputs: [
      Output("nodes", "array-of-number", "ascending"),
      Output("weights", "array-of-number", "matching weights"),
    ],
    source: "Abramowitz and Stegun, chapter 25"
  ) { inputs in
    let order = try inputs.integer("order")
    let rule =
      switch try inputs.choice("rule") {
      case "laguerre": try GaussRule.laguerre(order)
      case "hermite": try GaussRule.hermite(order)
      default: try GaussRule.legendre(order)
      }
    return [.numbers("nodes", rule.nodes), .numbers("weights", rule.weights)]
  }
}
