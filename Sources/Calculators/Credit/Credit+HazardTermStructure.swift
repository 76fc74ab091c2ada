import Finance
import Lending

extension CreditCalculators {
  static let hazardTermStructure = Calculator(
    "credit.hazard-term-structure",
    title: "Piecewise constant hazard",
    summary: "Survival and default probabilities under a hazard that is constant between knots.",
    formula: """
      S(t) = exp(-integral of hazard to t); hazardRates[j] holds up to knotTimes[j], the last \
      one for ever
      """,
    inputs: [
      Input(
        "knotTimes", .numbers, unit: "years", range: "(0,inf)", count: 1...1_000_000,
        "ends of the intervals, increasing"),
      Input(
        "hazardRates", .numbers, unit: "1/year", range: "[0,inf)", count: 1...1_000_000,
        "hazard of each interval"),
      Input(
        "times", .numbers, unit: "years", range: "[0,inf)", count: 1...1_000_000,
        "times asked for"),
    ],
    outputs: [
      Output("survival", "array-of-number", unit: "1", "at times"),
      Output("cumulative", "array-of-number", unit: "1", "1 - survival"),
      Output(
        "averageHazard", "array-of-number", unit: "1/year",
        "-ln(survival)/t; the first hazard at t = 0"),
    ],
    refusals: [
      Refusal("knotTimes", "not strictly increasing"),
      Refusal("hazardRates", "length differs from knotTimes"),
    ],
    notes: [
      "The hazard of a time after the last knot is the last hazard."
    ],
    source: "Standard definition."
  ) { inputs in
    let hazard = try HazardRate.piecewise(
      inputs.numbers("hazardRates"), upTo: inputs.numbers("knotTimes"))
    let times = try inputs.numbers("times")
    return [
      .numbers("survival", times.map { hazard.survival(to: $0) }),
      .numbers("cumulative", times.map { hazard.cumulativeDefault(to: $0) }),
      .numbers("averageHazard", times.map { hazard.average(to: $0) }),
    ]
  }
}
