import NumericalMethods
import Valuation

extension MarketCalculators {
  static let hedonic = Calculator(
    "market.hedonic",
    title: "Hedonic price regression",
    summary: """
      Regresses log price on attributes and predicts a price with Duan smearing, robust errors \
      and a prediction interval.
      """,
    formula: """
      ln y = X b + e; price = exp(x0'b)*mean(exp(residuals)); interval = exp(x0'b -+ \
      t_(n-k)*sqrt(s2*(1+x0'(X'X)^-1 x0)))
      """,
    inputs: [
      Input(
        "designMatrix", .table, count: 3...1_000_000, shape: ["n", "k"],
        "rows of regressors, first column 1 for the intercept"),
      Input(
        "logPrices", .numbers, unit: "ln currency", count: 1...1_000_000, shape: ["n"],
        "log prices"),
      Input("subject", .numbers, count: 1...1_000_000, shape: ["k"], "regressors of the subject"),
      Input(
        "confidence", .number, unit: "1", default: .number(0.95), range: "(0,1)",
        "of the prediction interval"),
    ],
    outputs: [
      Output("coefficients", "array-of-number", "b"),
      Output("standardErrors", "array-of-number", "classical"),
      Output("robustErrors", "array-of-number", "HC3"),
      Output("residualVariance", "number", "s2 = RSS/(n-k)"),
      Output("rSquared", "number", unit: "1", "1-RSS/TSS about the mean"),
      Output("smearingFactor", "number", unit: "1", "mean of exp(residual)"),
      Output("price", "number", unit: "currency", "smeared prediction"),
      Output("priceLow", "number", unit: "currency", "lower limit"),
      Output("priceHigh", "number", unit: "currency", "upper limit"),
      Output(
        "extrapolates", "boolean",
        "true when the subject's leverage exceeds the largest of the sample"),
    ],
    refusals: [
      Refusal("logPrices", "length differs from designMatrix"),
      Refusal("subject", "length differs from designMatrix"),
      Refusal("designMatrix", "fewer than k+1 rows or rank deficient"),
      Refusal("subject", "length differs from the number of columns"),
    ],
    notes: [
      "HC3: (X'X)^-1 X' diag(e_i^2/(1-h_i)^2) X (X'X)^-1."
    ],
    source: "Duan (1983) smearing; MacKinnon and White (1985) HC3"
  ) { inputs in
    let (pricing, prediction) = try renaming(["attributes": "designMatrix", "rows": "designMatrix"])
    {
      let pricing = try HedonicPricing(
        attributes: Matrix(inputs.table("designMatrix")), logPrices: inputs.numbers("logPrices"))
      let prediction = try pricing.prediction(
        for: inputs.numbers("subject"), confidence: inputs.number("confidence"))
      return (pricing, prediction)
    }
    let fit = pricing.regression
    return [
      .numbers("coefficients", fit.coefficients), .numbers("standardErrors", fit.standardErrors()),
      .numbers("robustErrors", fit.standardErrors(.hc3)),
      .number("residualVariance", fit.residualVariance), .number("rSquared", fit.rSquared),
      .number("smearingFactor", pricing.smearingFactor), .number("price", prediction.price),
      .number("priceLow", prediction.low), .number("priceHigh", prediction.high),
      .boolean("extrapolates", prediction.extrapolates),
    ]
  }
}
