import NumericalMethods
import Valuation

extension LifecycleCalculators {
  static let iowaSurvival = Calculator(
    "lifecycle.iowa-survival",
    title: "Iowa symmetrical survivor curve",
    summary: "Survivor shares of Iowa types S1 to S4, exact as a Beta survival function.",
    formula: """
      S(t) = 1 - I_x(m+1, m+1), x = t/(2*averageLife) capped at 1; m = 1.8283968262 (S1), \
      3.70009374 (S2), 6.9015890 (S3), 14.9119980 (S4)
      """,
    inputs: [
      Input("curveType", .choice(["S1", "S2", "S3", "S4"]), "curve"),
      Input("averageLife", .number, unit: "year", range: "(0,inf)", "average service life"),
      Input("age", .number, unit: "year", default: .number(0.0), range: "[0,inf)", "current age"),
      Input(
        "times", .numbers, unit: "year", range: "[0,inf)", count: 1...1_000_000, shape: ["n"],
        "ages"),
    ],
    outputs: [
      Output("survivals", "array-of-number", unit: "1", "share alive"),
      Output("survivalAtAge", "number", unit: "1", "share alive at age"),
      Output(
        "remainingLife", "number", unit: "year",
        "mean remaining life at age: integral_age^(2*averageLife) S dt / S(age)"),
    ],
    refusals: [
      Refusal("times", "an element outside [0,inf)"),
      Refusal("age", "age >= 2*averageLife"),
    ],
    source: "Winfrey, Iowa Bulletin 125 (frequency curves y0*(1-x^2/a^2)^m)"
  ) { inputs in
    let kind: IowaCurve.Kind =
      switch try inputs.choice("curveType") {
      case "S1": .s1
      case "S2": .s2
      case "S3": .s3
      default: .s4
      }
    let curve = try IowaCurve(kind, averageLife: inputs.number("averageLife"))
    let age = try inputs.number("age")
    guard let remaining = try curve.remainingLife(at: age) else {
      throw InvalidInput("age", "must be below twice the average life", got: "\(age)")
    }
    return [
      .numbers("survivals", try inputs.numbers("times").map(curve.survival)),
      .number("survivalAtAge", curve.survival(to: age)),
      .number("remainingLife", remaining),
    ]
  }
}
