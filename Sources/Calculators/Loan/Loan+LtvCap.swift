import Finance
import Lending
import NumericalMethods

extension LoanCalculators {
  static let ltvCap = Calculator(
    "loan.ltv-cap",
    title: "Largest loan under a lender's template",
    summary: "Loan cap by kind of right and lender template, with absolute and tenor limits.",
    formula: """
      maximumLoan = min(value*cap, absolute limit of the template), rounded down to 0.01; \
      allowed when requestedLoan <= maximumLoan and tenorYears <= tenor limit
      """,
    inputs: [
      Input(
        "template", .choice(["bank-of-communications", "market-typical", "custom"]),
        "lender template"),
      Input(
        "rightKind", .choice(["invention", "utilityModel", "design", "trademark", "copyright"]),
        "kind of right"),
      Input("value", .number, unit: "currency", range: "(0,inf)", "appraised value"),
      Input("requestedLoan", .number, unit: "currency", range: "(0,inf)", "loan asked for"),
      Input("tenorYears", .number, unit: "years", range: "(0,30]", "term asked for"),
      Input(
        "customCap", .number, unit: "1", optional: true, range: "(0,1]",
        "loan-to-value cap of the custom template"),
      Input(
        "customLimit", .number, unit: "currency", optional: true, range: "(0,inf)",
        "absolute limit of the custom template"),
      Input(
        "customTenor", .number, unit: "years", optional: true, range: "(0,30]",
        "tenor limit of the custom template"),
    ],
    outputs: [
      Output("cap", "number", unit: "1", "loan-to-value cap used"),
      Output("maximumLoan", "number", unit: "currency", "largest loan"),
      Output("loanToValue", "number", unit: "1", "requestedLoan/value"),
      Output("allowed", "boolean", "within all limits"),
      Output(
        "binding", "string",
        """
        first limit broken, in this order: loan-to-value, absolute-limit, tenor; none when \
        allowed
        """),
    ],
    refusals: [
      Refusal("rightKind", "no cap for this kind in the template"),
      Refusal("customCap", "missing for the custom template"),
    ],
    notes: [
      """
      bank-of-communications: invention 0.25, utilityModel 0.15, trademark 0.50; absolute limit \
      CNY 10,000,000; tenor 3 years; other kinds are refused as input rightKind.
      """,
      """
      market-typical: invention 0.30, utilityModel 0.15, design 0.15, trademark 0.40, copyright \
      0.30; no absolute limit; tenor 3 years. These are points inside the reported market \
      ranges, meant to be replaced by the lender's own.
      """,
      "custom: needs customCap; limits not given do not bind.",
    ],
    source: """
      Bank of Communications rule as widely quoted (soudai8.com; dfrtw.com); market ranges from \
      trade press.
      """
  ) { inputs in
    let kind = LoanToValueLimits.Kind(rawValue: try inputs.choice("rightKind")) ?? .invention
    let limits = try limits(inputs, kind)
    let decision = try naming("rightKind") {
      try limits.decide(
        on: Money(try inputs.number("requestedLoan"), .cny), kind: kind,
        value: Money(try inputs.number("value"), .cny), years: try inputs.number("tenorYears"))
    }
    return [
      .number("cap", decision.cap), .number("maximumLoan", decision.maximumLoan.amount),
      .number("loanToValue", decision.loanToValue),
      .boolean("allowed", decision.binding == .none), .text("binding", decision.binding.rawValue),
    ]
  }
}
