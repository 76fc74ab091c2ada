import Probability
import Valuation

extension RiskCalculators {
  static let lognormalValue = Calculator(
    "risk.lognormal-value",
    title: "Lower tail of a lognormal value",
    summary: "Quantile, tail mean and prudential haircut of a lognormal asset value.",
    formula: """
      quantile = exp(mu+sigma*z_p); tailMean = exp(mu+sigma^2/2)*Phi(z_p-sigma)/p; haircutOnMean \
      = 1 - quantile/exp(mu+sigma^2/2)
      """,
    inputs: [
      Input("mu", .number, unit: "ln currency", "mean of ln value"),
      Input("sigma", .number, unit: "1", range: "(0,10]", "standard deviation of ln value"),
      Input("probability", .number, unit: "1", range: "(0,1)", "p, lower-tail probability"),
    ],
    outputs: [
      Output("mean", "number", unit: "currency", "expected value"),
      Output("quantile", "number", unit: "currency", "p-quantile"),
      Output("tailMean", "number", unit: "currency", "mean below the quantile"),
      Output("haircutOnMean", "number", unit: "1", "loss from the mean to the quantile"),
      Output("haircutOnMedian", "number", unit: "1", "1 - exp(sigma*z_p)"),
    ],
    source: "Closed form"
  ) { inputs in
    let law = try LogNormal(
      logMean: inputs.number("mu"), logStandardDeviation: inputs.number("sigma"))
    let low = try LowValue(of: law, at: inputs.number("probability"))
    return [
      .number("mean", law.mean),
      .number("quantile", low.quantile),
      .number("tailMean", low.tailMean),
      .number("haircutOnMean", low.haircutOnMean),
      .number("haircutOnMedian", low.haircutOnMedian),
    ]
  }
}
