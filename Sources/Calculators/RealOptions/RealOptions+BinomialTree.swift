import Finance
import Valuation

extension RealOptionsCalculators {
  static let binomialTree = Calculator(
    "real-options.binomial-tree",
    title: "Binomial tree",
    summary: """
      European or American option on a Cox-Ross-Rubinstein or Leisen-Reimer tree with a stated \
      number of steps.
      """,
    formula: """
      crr: u = exp(volatility*sqrt(dt)), d = 1/u, p = (exp((r-q)dt)-d)/(u-d). leisen-reimer: p = \
      h(d2), p' = h(d1), u = exp((r-q)dt)*p'/p, d = (exp((r-q)dt)-p*u)/(1-p), h(z) = 1/2 + \
      sign(z)/2*sqrt(1-exp(-(z/(n+1/3+0.1/(n+1)))^2*(n+1/6)))
      """,
    inputs: [
      Input(
        "assetValue", .number, unit: "currency", range: "(0,inf)",
        "present value of the underlying project or asset"),
      Input("exercisePrice", .number, unit: "currency", range: "(0,inf)", "cost of exercise"),
      Input("maturity", .number, unit: "year", range: "(0,inf)", "time to expiry"),
      Input("riskFreeRate", .number, unit: "1/year", "continuously compounded"),
      Input(
        "yieldRate", .number, unit: "1/year", default: .number(0.0),
        "continuous payout or cost of delay"),
      Input("volatility", .number, unit: "1/sqrt(year)", range: "(0,5]", "volatility of ln value"),
      Input(
        "optionType", .choice(["call", "put"]), default: .text("call"),
        "call to invest, put to abandon"),
      Input(
        "steps", .integer, unit: "count", range: "[1,20000]",
        "n, time steps; odd for leisen-reimer"),
      Input("tree", .choice(["crr", "leisen-reimer"]), default: .text("crr"), "tree"),
      Input(
        "american", .boolean, default: .boolean(false),
        "exercise at every node, time 0 included"),
    ],
    outputs: [
      Output("value", "number", unit: "currency", "tree value")
    ],
    refusals: [
      Refusal(
        "steps",
        """
        even with leisen-reimer, or an up probability outside (0,1), or a non-positive down \
        factor
        """)
    ],
    notes: [
      """
      The value is exact for the given tree, including its discretization error. h is \
      Peizer-Pratt method 2.
      """
    ],
    source: "Cox, Ross and Rubinstein (1979); Leisen and Reimer (1996)"
  ) { inputs in
    let tree = try BinomialTree(
      OptionKind(named: inputs.choice("optionType")), assetValue: inputs.number("assetValue"),
      exercisePrice: inputs.number("exercisePrice"), maturity: inputs.number("maturity"),
      riskFreeRate: inputs.number("riskFreeRate"), yieldRate: inputs.number("yieldRate"),
      volatility: inputs.number("volatility"), steps: inputs.integer("steps"),
      branching: inputs.choice("tree") == "leisen-reimer" ? .leisenReimer : .coxRossRubinstein,
      isAmerican: inputs.boolean("american"))
    return [.number("value", tree.value)]
  }
}
