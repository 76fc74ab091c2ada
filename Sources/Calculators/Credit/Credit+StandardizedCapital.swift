import Lending

extension CreditCalculators {
  static let standardizedCapital = Calculator(
    "credit.standardized-capital",
    title: "Standardized risk weight",
    summary: """
      Risk-weighted assets of a pledge loan under the standardized approach with an eligible \
      guarantee.
      """,
    formula: """
      guaranteed part gets guarantorWeight, the rest the weight of the class; riskWeightedAssets \
      = exposure*(covered*guarantorWeight + (1-covered)*weight); capital = \
      ratio*riskWeightedAssets
      """,
    inputs: [
      Input("exposure", .number, unit: "currency", range: "(0,inf)", "exposure at default"),
      Input(
        "exposureClass",
        .choice([
          "corporate", "investment-grade", "small-medium", "retail-small",
          "defaulted",
        ]),
        "class of the borrower"),
      Input(
        "coveredShare", .number, unit: "1", default: .number(0), range: "[0,1]",
        "share covered by an eligible guarantee"),
      Input(
        "guarantorWeight", .number, unit: "1", default: .number(1), range: "[0,12.5]",
        "risk weight of the guarantor"),
      Input(
        "ratio", .number, unit: "1", default: .number(0.105), range: "(0,1]",
        "required capital ratio"),
      Input(
        "weightOverride", .number, unit: "1", optional: true, range: "[0,12.5]",
        "weight used in place of the class weight"),
    ],
    outputs: [
      Output("weight", "number", unit: "1", "weight of the uncovered part"),
      Output("averageWeight", "number", unit: "1", "weight of the exposure"),
      Output("riskWeightedAssets", "number", unit: "currency", "risk-weighted assets"),
      Output("capital", "number", unit: "currency", "capital required"),
    ],
    notes: [
      """
      Class weights: corporate 1, investment-grade 0.75, small-medium 0.85, retail-small 0.75, \
      defaulted 1.5 (China, in force 2024; change them by weightOverride).
      """,
      """
      A pledged intellectual property right is no eligible collateral and leaves the weight \
      unchanged; a guarantee lowers it only when guarantorWeight is below the class weight, \
      otherwise it is ignored.
      """,
    ],
    source: """
      Capital Rules for Commercial Banks (China, 2023); weights from secondary reports, to be \
      checked by the user.
      """
  ) { inputs in
    let capital = try StandardizedCapital(
      exposure: inputs.number("exposure"),
      exposureClass: .init(rawValue: inputs.choice("exposureClass")) ?? .corporate,
      weightOverride: inputs.number(ifGiven: "weightOverride"),
      coveredShare: inputs.number("coveredShare"),
      guarantorWeight: inputs.number("guarantorWeight"), ratio: inputs.number("ratio"))
    return [
      .number("weight", capital.weight),
      .number("averageWeight", capital.averageWeight),
      .number("riskWeightedAssets", capital.riskWeightedAssets),
      .number("capital", capital.capital),
    ]
  }
}
