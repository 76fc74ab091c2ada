import NumericalMethods
import Valuation

extension MarketCalculators {
  static let royaltyStatistics = Calculator(
    "market.royalty-statistics",
    title: "Royalty-rate statistics",
    summary: """
      Quartiles, trimmed and geometric means and a log-scale confidence interval of observed \
      royalty rates.
      """,
    formula: """
      quartiles by linear interpolation at 1+(n-1)p; geometricMean = exp(mean ln x); interval = \
      exp(mean ln x -+ t_(n-1)*s/sqrt(n))
      """,
    inputs: [
      Input(
        "royaltyRates", .numbers, unit: "1", range: "(0,1]", count: 3...1_000_000, shape: ["n"],
        "observed rates"),
      Input(
        "trim", .number, unit: "1", default: .number(0.1), range: "[0,0.5)",
        "share cut from each end for the trimmed mean"),
      Input(
        "confidence", .number, unit: "1", default: .number(0.95), range: "(0,1)",
        "confidence of the interval"),
    ],
    outputs: [
      Output("firstQuartile", "number", unit: "1", "25 %"),
      Output("median", "number", unit: "1", "50 %"),
      Output("thirdQuartile", "number", unit: "1", "75 %"),
      Output(
        "trimmedMean", "number", unit: "1",
        "mean after cutting floor(trim*n) values from each end"),
      Output("geometricMean", "number", unit: "1", "geometric mean"),
      Output("geometricLow", "number", unit: "1", "lower limit"),
      Output("geometricHigh", "number", unit: "1", "upper limit"),
    ],
    refusals: [
      Refusal("royaltyRates", "an element outside (0,1]")
    ],
    notes: [
      """
      s is the sample standard deviation (n-1) of the logs; t is the Student quantile at \
      (1+confidence)/2.
      """
    ],
    source: "Descriptive statistics; Hyndman-Fan type 7"
  ) { inputs in
    let sample = try RoyaltyRateSample(inputs.numbers("royaltyRates"))
    let interval = try sample.geometricInterval(confidence: inputs.number("confidence"))
    return [
      .number("firstQuartile", sample.quantile(0.25)), .number("median", sample.quantile(0.5)),
      .number("thirdQuartile", sample.quantile(0.75)),
      .number("trimmedMean", try sample.trimmedMean(inputs.number("trim"))),
      .number("geometricMean", sample.geometricMean), .number("geometricLow", interval.low),
      .number("geometricHigh", interval.high),
    ]
  }
}
