import Licensing

extension DamagesCalculators {
  static let challengeSettlement = Calculator(
    "damages.challenge-settlement",
    title: "Settlement range with a validity challenge",
    summary: """
      Litigation tree with an inter-partes challenge, punitive increase and a bargaining \
      solution.
      """,
    formula: """
      survive = 1 - pChallenge*pInstitution*pInvalid; gross = \
      survive*pInfringement*pAffirm*(1+pPunitive*(punitiveFactor-1))*award*(1+rate)^-awardTime; \
      floor = gross - costs; ceiling = gross + defendantCosts; settlement = floor + \
      ownerWeight*(ceiling-floor)
      """,
    inputs: [
      Input("award", .number, unit: "currency", range: "(0,inf)", "compensatory award"),
      Input("challengeProbability", .number, unit: "1", range: "[0,1]", "validity is challenged"),
      Input("institutionProbability", .number, unit: "1", range: "[0,1]", "challenge is admitted"),
      Input(
        "invalidProbability", .number, unit: "1", range: "[0,1]",
        "right is lost when admitted"),
      Input("infringementProbability", .number, unit: "1", range: "[0,1]", "infringement is found"),
      Input("affirmProbability", .number, unit: "1", range: "[0,1]", "appeal confirms"),
      Input(
        "punitiveProbability", .number, unit: "1", default: .number(0.0), range: "[0,1]",
        "punitive increase"),
      Input(
        "punitiveFactor", .number, unit: "1", default: .number(2.0), range: "[1,10]",
        "award multiple on a punitive increase"),
      Input("awardTime", .number, unit: "year", range: "[0,inf)", "payment time"),
      Input(
        "ownerCosts", .number, unit: "currency", range: "[0,inf)",
        "present value of the owner's expected costs"),
      Input(
        "defendantCosts", .number, unit: "currency", range: "[0,inf)",
        "present value of the defendant's expected costs"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "ownerWeight", .number, unit: "1", default: .number(0.5), range: "[0,1]",
        "bargaining weight"),
    ],
    outputs: [
      Output("survivalProbability", "number", unit: "1", "right survives"),
      Output("grossValue", "number", unit: "currency", "discounted expected award"),
      Output("ownerFloor", "number", unit: "currency", "least acceptable"),
      Output("defendantCeiling", "number", unit: "currency", "most payable"),
      Output("settlement", "number", unit: "currency", "bargaining solution"),
    ],
    source: "Litigation tree; Nash bargaining"
  ) { inputs in
    let odds = try ChallengeSettlement.Odds(
      challenge: inputs.number("challengeProbability"),
      institution: inputs.number("institutionProbability"),
      invalid: inputs.number("invalidProbability"),
      infringement: inputs.number("infringementProbability"),
      affirm: inputs.number("affirmProbability"),
      punitive: inputs.number("punitiveProbability"))
    let bargain = try ChallengeSettlement(
      award: inputs.number("award"), odds: odds, punitiveFactor: inputs.number("punitiveFactor"),
      awardTime: inputs.number("awardTime"), ownerCosts: inputs.number("ownerCosts"),
      defendantCosts: inputs.number("defendantCosts"), rate: inputs.number("rate"),
      ownerWeight: inputs.number("ownerWeight"))
    return [
      .number("survivalProbability", bargain.survivalProbability),
      .number("grossValue", bargain.grossValue),
      .number("ownerFloor", bargain.ownerFloor),
      .number("defendantCeiling", bargain.defendantCeiling),
      .number("settlement", bargain.settlement),
    ]
  }
}
