import Finance
import NumericalMethods
import Valuation

extension DiscountRateCalculators {
  static let hazardEquivalent = Calculator(
    "discount-rate.hazard-equivalent",
    title: "Discount rate with a hazard of loss",
    summary: "Adds an annual failure probability or a continuous hazard to a discount rate.",
    formula: "equivalentRate = (1+rate)/(1-failureProbability)-1 or (1+rate)*exp(hazardRate)-1",
    inputs: [
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "failureProbability", .number, unit: "1/year", optional: true, range: "[0,1)",
        "yearly probability of total loss"),
      Input(
        "hazardRate", .number, unit: "1/year", optional: true, range: "[0,inf)",
        "continuous hazard; give this or failureProbability"),
    ],
    outputs: [
      Output("equivalentRate", "number", unit: "1/year", "effective annual rate"),
      Output("continuousRate", "number", unit: "1/year", "ln(1+equivalentRate)"),
      Output("annualSurvival", "number", unit: "1", "probability of surviving a year"),
    ],
    refusals: [
      Refusal("hazardRate", "given together with failureProbability"),
      Refusal("failureProbability", "neither is given"),
    ],
    source: "Equivalence of hazard and risk-adjusted discounting"
  ) { inputs in
    let hazard: HazardOfLoss
    switch (inputs.number(ifGiven: "failureProbability"), inputs.number(ifGiven: "hazardRate")) {
    case (let probability?, nil): hazard = try HazardOfLoss(failureProbability: probability)
    case (nil, let rate?): hazard = try HazardOfLoss(continuousRate: rate)
    case (.some, let rate?):
      throw InvalidInput(
        "hazardRate", "must be omitted when failureProbability is given", got: "\(rate)")
    case (nil, nil):
      throw InvalidInput(
        "failureProbability", "must be given unless hazardRate is", got: "nothing")
    }
    let continuous = hazard.continuousRate(with: try inputs.annualRate("rate"))
    return [
      .number("equivalentRate", expMinusOne(continuous)),
      .number("continuousRate", continuous),
      .number("annualSurvival", hazard.annualSurvival),
    ]
  }
}
