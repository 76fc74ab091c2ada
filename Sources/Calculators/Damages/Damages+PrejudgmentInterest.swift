import Licensing

extension DamagesCalculators {
  static let prejudgmentInterest = Calculator(
    "damages.prejudgment-interest",
    title: "Prejudgment interest",
    summary: "Carries yearly damages to the judgment with simple or compound interest.",
    formula: """
      time_k = judgmentTime - k - 0.5 (k = 0, 1, ...); simple: d(1+rate*time); compound: \
      d(1+rate/m)^(m*time)
      """,
    inputs: [
      Input(
        "annualDamages", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        shape: ["n"],
        "damages of years 1, 2, ...; each accrues at mid-year"),
      Input("rate", .number, unit: "1/year", range: "(-1,inf)", "effective annual discount rate"),
      Input(
        "judgmentTime", .number, unit: "year", range: "[0,inf)",
        "time of judgment from the start of year 1"),
      Input(
        "compounding", .choice(["simple", "annual", "semiannual", "quarterly", "monthly"]),
        default:
          .text("simple"),
        "m = 1, 2, 4, 12"),
    ],
    outputs: [
      Output("principal", "number", unit: "currency", "sum of damages"),
      Output("interest", "number", unit: "currency", "interest"),
      Output("total", "number", unit: "currency", "sum"),
    ],
    refusals: [
      Refusal("annualDamages", "an element outside [0,inf)"),
      Refusal("judgmentTime", "before the middle of the last year"),
    ],
    source: "Court practice"
  ) { inputs in
    let compounding: PrejudgmentInterest.Compounding =
      switch try inputs.choice("compounding") {
      case "annual": .periodic(timesAYear: 1)
      case "semiannual": .periodic(timesAYear: 2)
      case "quarterly": .periodic(timesAYear: 4)
      case "monthly": .periodic(timesAYear: 12)
      default: .simple
      }
    let carried = try PrejudgmentInterest(
      annualDamages: inputs.numbers("annualDamages"), rate: inputs.number("rate"),
      judgmentTime: inputs.number("judgmentTime"), compounding: compounding)
    return [
      .number("principal", carried.principal),
      .number("interest", carried.interest),
      .number("total", carried.total),
    ]
  }
}
