import Lending

extension LoanCalculators {
  static let ltvCovenant = Calculator(
    "loan.ltv-covenant",
    title: "Loan-to-value covenant and margin call",
    summary: "Tests the loan-to-value covenant and sizes the cure by cash or by new collateral.",
    formula: """
      loanToValue = balance/value; breach when loanToValue > trigger; repayment = max(0, balance \
      - target*value); newCollateral = max(0, (balance/target - value)/(1 - haircut))
      """,
    inputs: [
      Input("balance", .number, unit: "currency", range: "[0,inf)", "loan balance"),
      Input(
        "value", .number, unit: "currency", range: "(0,inf)",
        "current eligible value of the collateral"),
      Input("trigger", .number, unit: "1", range: "(0,1]", "highest loan-to-value allowed"),
      Input("target", .number, unit: "1", range: "(0,1]", "loan-to-value to be restored"),
      Input(
        "haircut", .number, unit: "1", default: .number(0), range: "[0,1)",
        "haircut on new collateral"),
    ],
    outputs: [
      Output("loanToValue", "number", unit: "1", "balance over value"),
      Output("breach", "boolean", "true when loanToValue > trigger"),
      Output(
        "repayment", "number", unit: "currency",
        "cash that restores the target, 0 without breach"),
      Output(
        "newCollateral", "number", unit: "currency",
        "market value of new collateral that restores the target, 0 without breach"),
      Output(
        "valueAtTrigger", "number", unit: "currency",
        "value at which the covenant is just met"),
      Output(
        "headroom", "number", unit: "1",
        """
        fall of value, as a share, that the covenant can take: 1 - balance/(trigger*value); \
        negative in breach
        """),
    ],
    refusals: [
      Refusal("target", "target above trigger")
    ],
    notes: [
      "Equality is no breach. Amounts are not rounded."
    ],
    source: "Standard definition."
  ) { inputs in
    let test = try LoanToValueCovenant(
      balance: try inputs.number("balance"), value: try inputs.number("value"),
      trigger: try inputs.number("trigger"), target: try inputs.number("target"),
      haircut: try inputs.number("haircut"))
    return [
      .number("loanToValue", test.loanToValue), .boolean("breach", test.isBreached),
      .number("repayment", test.repayment), .number("newCollateral", test.newCollateral),
      .number("valueAtTrigger", test.valueAtTrigger), .number("headroom", test.headroom),
    ]
  }
}
