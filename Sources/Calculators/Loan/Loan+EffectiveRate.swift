import Lending
import NumericalMethods

extension LoanCalculators {
  static let effectiveRate = Calculator(
    "loan.effective-rate",
    title: "All-in rate of a loan with fees",
    summary: """
      Periodic, nominal and effective yearly rate of the borrower's cash flows after an up-front \
      fee.
      """,
    formula: """
      solve principal - upfrontFee = sum instalments[k]/(1+ratePerPeriod)^k, k = 1, 2, ...; \
      nominalRate = periodsPerYear*ratePerPeriod; effectiveRate = \
      (1+ratePerPeriod)^periodsPerYear - 1
      """,
    inputs: [
      Input("principal", .number, unit: "currency", range: "(0,inf)", "amount lent"),
      Input(
        "upfrontFee", .number, unit: "currency", default: .number(0), range: "[0,inf)",
        "fees kept back at drawdown"),
      Input(
        "instalments", .numbers, unit: "currency", range: "[0,inf)", count: 1...1_000_000,
        "all payments by the borrower at the end of each period, fees included"),
      Input(
        "periodsPerYear", .integer, unit: "1/year", default: .number(12), range: "[1,12]",
        "instalments per year"),
    ],
    outputs: [
      Output("ratePerPeriod", "number", unit: "1/period", "internal rate per period"),
      Output("nominalRate", "number", unit: "1/year", "periodic rate times periods per year"),
      Output("effectiveRate", "number", unit: "1/year", "compounded yearly rate"),
    ],
    refusals: [
      Refusal("upfrontFee", "fee not below principal"),
      Refusal("instalments", "all zero"),
    ],
    notes: [
      """
      The payments are not negative, so the root is unique; it may be negative when less is \
      repaid than received.
      """
    ],
    source: """
      Internal rate of return; PBOC Announcement [2021] No. 3 asks lenders to show such a rate \
      for instalment plans.
      """
  ) { inputs in
    let (principal, fee) = (try inputs.number("principal"), try inputs.number("upfrontFee"))
    let instalments = try inputs.numbers("instalments")
    try require(fee < principal, "upfrontFee", fee, "must be below the principal")
    try require(
      instalments.contains { $0 > 0 }, "instalments", "all zero", "must have an entry above zero")
    let rate = try refusing("instalments", "a row without a rate") {
      try EffectiveLoanRate(
        received: principal - fee, instalments: instalments,
        perYear: try inputs.integer("periodsPerYear"))
    }
    return [
      .number("ratePerPeriod", rate.perPeriod), .number("nominalRate", rate.nominal),
      .number("effectiveRate", rate.effective),
    ]
  }
}
