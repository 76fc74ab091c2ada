import NumericalMethods
import Valuation

extension CitationCalculators {
  static let marketReaction = Calculator(
    "citation.market-reaction",
    title: "Patent value from the stock-market reaction",
    summary: "Filtered value of a grant from the abnormal return around its announcement (KPSS).",
    formula: """
      delta = 1-exp(-gamma); s = dailyVolatility*sqrt(windowDays); normal: E[v|R] = delta R + \
      sqrt(delta) s phi(a)/(1-Phi(a)), a = -sqrt(delta)R/s; exponential: gx = sqrt(delta)s, mu = \
      R - s^2/gx, E[v|R] = mu + s*phi(mu/s)/Phi(mu/s); value = \
      E[v|R]*marketCap/patents/(1-grantProbability)
      """,
    inputs: [
      Input("windowReturn", .number, unit: "1", "idiosyncratic return over the window"),
      Input(
        "dailyVolatility", .number, unit: "1", range: "(0,1]",
        "daily idiosyncratic volatility"),
      Input(
        "windowDays", .integer, unit: "day", default: .number(3), range: "[1,10]",
        "length of the window"),
      Input(
        "gamma", .number, unit: "1", default: .number(0.0146289), range: "(0,5]",
        "signal parameter"),
      Input("marketCap", .number, unit: "currency", range: "(0,inf)", "market capitalisation"),
      Input(
        "patents", .integer, unit: "count", default: .number(1), range: "[1,inf)",
        "patents granted on the day"),
      Input(
        "grantProbability", .number, unit: "1", default: .number(0.56), range: "[0,1)",
        "unconditional grant probability; 0 gives the value without that correction"),
      Input(
        "model", .choice(["normal", "exponential"]), default: .text("normal"),
        "law of patent value"),
    ],
    outputs: [
      Output("signalShare", "number", unit: "1", "delta"),
      Output("filteredReturn", "number", unit: "1", "E[v|R]"),
      Output("valuePerPatent", "number", unit: "currency", "value of one patent"),
    ],
    source: """
      Kogan, Papanikolaou, Seru and Stoffman (2017), QJE 132(2), and their replication kit
      """
  ) { inputs in
    let reaction = try MarketReaction(
      windowReturn: inputs.number("windowReturn"),
      dailyVolatility: inputs.number("dailyVolatility"),
      windowDays: inputs.integer("windowDays"), gamma: inputs.number("gamma"))
    let law = MarketReaction.ValueLaw(rawValue: try inputs.choice("model")) ?? .normal
    let value = try reaction.valuePerPatent(
      law, marketCap: inputs.number("marketCap"), patents: inputs.integer("patents"),
      grantProbability: inputs.number("grantProbability"))
    return [
      .number("signalShare", reaction.signalShare),
      .number("filteredReturn", reaction.filteredReturn(law)), .number("valuePerPatent", value),
    ]
  }
}
