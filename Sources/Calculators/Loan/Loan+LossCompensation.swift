import Lending

extension LoanCalculators {
  static let lossCompensation = Calculator(
    "loan.loss-compensation",
    title: "Compensation of a bank by bands of the non-performing ratio",
    summary: """
      Public compensation of net loss that starts above one non-performing ratio and stops at \
      another.
      """,
    formula: """
      ratio = nonPerforming/portfolio; counted share = max(0, min(ratio, endRatio) - \
      startRatio)/ratio; compensation = min(cap, round(netLoss*counted share*rate)); rate = \
      compensationRate + firstTimeBonus*firstTimeShare
      """,
    inputs: [
      Input("portfolio", .number, unit: "currency", range: "(0,inf)", "balance of the pilot loans"),
      Input("nonPerforming", .number, unit: "currency", range: "[0,inf)", "non-performing balance"),
      Input("netLoss", .number, unit: "currency", range: "[0,inf)", "net loss of principal"),
      Input(
        "startRatio", .number, unit: "1", default: .number(0.008), range: "[0,1)",
        "ratio at which compensation starts"),
      Input(
        "endRatio", .number, unit: "1", default: .number(0.03), range: "(0,1]",
        "ratio above which no more is counted"),
      Input(
        "compensationRate", .number, unit: "1", default: .number(0.55), range: "[0,1]",
        "share of the counted loss"),
      Input(
        "firstTimeBonus", .number, unit: "1", default: .number(0.05), range: "[0,1]",
        "extra share for first-time borrowers"),
      Input(
        "firstTimeShare", .number, unit: "1", default: .number(0), range: "[0,1]",
        "share of the loss on first-time borrowers"),
      Input(
        "cap", .number, unit: "currency", optional: true, range: "[0,inf)",
        "largest compensation"),
    ],
    outputs: [
      Output("nonPerformingRatio", "number", unit: "1", "ratio"),
      Output("countedShare", "number", unit: "1", "share of the loss inside the band"),
      Output("compensation", "number", unit: "currency", "amount paid"),
      Output("bankLoss", "number", unit: "currency", "netLoss less compensation"),
    ],
    refusals: [
      Refusal("endRatio", "not above startRatio"),
      Refusal("nonPerforming", "above portfolio"),
    ],
    notes: [
      """
      All money arithmetic is exact on the decimal inputs as written (multiply before dividing); \
      each contractual amount is then rounded half-up (ties away from zero) to 0.01.
      """,
      "A portfolio without non-performing loans gives a counted share of 0.",
    ],
    source: """
      Shanghai credit-risk compensation: start at 0.8% (0.5% for key industries), band to 3%; \
      55% of net principal loss plus 5 points for first-time borrowers in the 2024-2025 list.
      """
  ) { inputs in
    let programme = try LossCompensation.Programme(
      startRatio: try inputs.number("startRatio"), endRatio: try inputs.number("endRatio"),
      rate: try inputs.number("compensationRate"),
      firstTimeBonus: try inputs.number("firstTimeBonus"), cap: inputs.number(ifGiven: "cap"))
    let compensation = try LossCompensation(
      under: programme, portfolio: try inputs.number("portfolio"),
      nonPerforming: try inputs.number("nonPerforming"), netLoss: try inputs.number("netLoss"),
      firstTimeShare: try inputs.number("firstTimeShare"))
    return [
      .number("nonPerformingRatio", compensation.nonPerformingRatio),
      .number("countedShare", compensation.countedShare),
      .number("compensation", compensation.compensation),
      .number("bankLoss", compensation.bankLoss),
    ]
  }
}
