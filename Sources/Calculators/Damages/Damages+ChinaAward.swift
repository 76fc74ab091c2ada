import Licensing

extension DamagesCalculators {
  static let chinaAward = Calculator(
    "damages.china-award",
    title: "Damages award in China",
    summary: """
      Base of damages, punitive multiple and statutory range under Chinese law, with the Pudong \
      regime.
      """,
    formula: """
      base = actualLoss or infringerProfit (the one given; the larger when both) else \
      licenseFee*licenseMultiple; award = base*punitiveMultiple + enforcementCosts; without a \
      base award = statutoryAmount limited to the range + enforcementCosts
      """,
    inputs: [
      Input(
        "rightType",
        .choice([
          "patent", "trade-mark", "copyright", "trade-secret",
          "plant-variety",
        ]),
        "type of right"),
      Input(
        "regime", .choice(["national", "pudong-severe", "pudong-extremely-severe"]),
        default:
          .text("national"),
        "punitive regime"),
      Input("actualLoss", .number, unit: "CNY", optional: true, range: "[0,inf)", "proved loss"),
      Input(
        "infringerProfit", .number, unit: "CNY", optional: true, range: "[0,inf)",
        "proved profit"),
      Input(
        "licenseFee", .number, unit: "CNY", optional: true, range: "(0,inf)",
        "reference license fee"),
      Input(
        "licenseMultiple", .number, unit: "1", default: .number(1.0), range: "[1,5]",
        "multiple of the fee"),
      Input(
        "punitiveMultiple", .number, unit: "1", default: .number(1.0), range: "[1,10]",
        "multiple of the base; 1 means no punitive damages"),
      Input(
        "statutoryAmount", .number, unit: "CNY", optional: true, range: "[0,inf)",
        "amount found appropriate when there is no base"),
      Input(
        "enforcementCosts", .number, unit: "CNY", default: .number(0.0), range: "[0,inf)",
        "reasonable costs, never multiplied"),
    ],
    outputs: [
      Output("basis", "string", "actual-loss, infringer-profit, license-fee or statutory"),
      Output(
        "base", "number", unit: "CNY",
        "base of damages (the limited statutory amount for statutory)"),
      Output("award", "number", unit: "CNY", "total with costs"),
      Output("statutoryMinimum", "number", unit: "CNY", "lower limit of statutory damages"),
      Output("statutoryMaximum", "number", unit: "CNY", "upper limit of statutory damages"),
    ],
    refusals: [
      Refusal(
        "punitiveMultiple",
        """
        national and pudong-severe: above 5; pudong-extremely-severe: below 5; above 1 without a \
        base
        """),
      Refusal("statutoryAmount", "no base and no statutory amount"),
    ],
    notes: [
      """
      award = base*punitiveMultiple: the multiple states the whole award over the base (a \
      five-fold award is five times the base).
      """,
      "basis is actual-loss when both are given and equal.",
      """
      Statutory ranges: patent 30,000-5,000,000; trade-mark, trade-secret and plant-variety \
      0-5,000,000; copyright 500-5,000,000; both Pudong regimes raise the maximum to 10,000,000.
      """,
      """
      With pudong-extremely-severe and no base the multiple must be left at 1 and is not \
      applied.
      """,
    ],
    source: """
      Patent Law 2020 art. 71; Trademark Law 2019 art. 63; Copyright Law 2020 art. 54; Pudong IP \
      rules 2021 art. 10; SPC interpretation 2021 No. 4
      """
  ) { inputs in
    let right: ChineseAward.Right =
      switch try inputs.choice("rightType") {
      case "trade-mark": .trademark
      case "copyright": .copyright
      case "trade-secret": .tradeSecret
      case "plant-variety": .plantVariety
      default: .patent
      }
    let regime: ChineseAward.Regime =
      switch try inputs.choice("regime") {
      case "pudong-severe": .pudongSevere
      case "pudong-extremely-severe": .pudongExtremelySevere
      default: .national
      }
    let award = try ChineseAward(
      right: right, regime: regime, actualLoss: inputs.number(ifGiven: "actualLoss"),
      infringerProfit: inputs.number(ifGiven: "infringerProfit"),
      licenseFee: inputs.number(ifGiven: "licenseFee"),
      licenseMultiple: inputs.number("licenseMultiple"),
      punitiveMultiple: inputs.number("punitiveMultiple"),
      statutoryAmount: inputs.number(ifGiven: "statutoryAmount"),
      enforcementCosts: inputs.number("enforcementCosts"))
    let basis =
      switch award.basis {
      case .actualLoss: "actual-loss"
      case .infringerProfit: "infringer-profit"
      case .licenceFee: "license-fee"
      case .statutory: "statutory"
      }
    return [
      .text("basis", basis),
      .number("base", award.base),
      .number("award", award.award),
      .number("statutoryMinimum", award.statutoryRange.lowerBound),
      .number("statutoryMaximum", award.statutoryRange.upperBound),
    ]
  }
}
