import Finance
import Lending
import NumericalMethods

extension CreditCalculators {
  static let fiveClass = Calculator(
    "credit.five-class",
    title: "Chinese five-class classification and provision",
    summary: """
      Risk class of a financial asset by days overdue, impairment share and borrower links, with \
      the guideline provision.
      """,
    formula: """
      by days: 0 normal; 1-90 special-mention; 91-270 substandard; 271-360 doubtful; above 360 \
      loss. By impairment share: creditImpaired substandard; at least 0.5 doubtful; at least 0.9 \
      loss. The worst class holds. provision = round(balance*rate of the class)
      """,
    inputs: [
      Input("balance", .number, unit: "currency", range: "(0,inf)", "balance"),
      Input(
        "daysOverdue", .integer, unit: "days", range: "[0,10000]",
        "days principal or interest is overdue"),
      Input(
        "creditImpaired", .boolean, default: .boolean(false),
        "credit-impaired in the accounting sense"),
      Input(
        "impairmentShare", .number, unit: "1", default: .number(0), range: "[0,1]",
        "expected credit loss as a share of the balance"),
      Input(
        "defaultShareThisBank", .number, unit: "1", default: .number(0), range: "[0,1]",
        "share of the debtor's debts at this bank that are non-performing"),
      Input(
        "defaultShareAllBanks", .number, unit: "1", default: .number(0), range: "[0,1]",
        "share of the debtor's debts at all banks that are more than 90 days overdue"),
      Input("restructured", .boolean, default: .boolean(false), "restructured"),
    ],
    outputs: [
      Output("riskClass", "string", "one of normal, special-mention, substandard, doubtful, loss"),
      Output("classNumber", "integer", unit: "1", "1 (normal) to 5 (loss)"),
      Output("nonPerforming", "boolean", "class 3 to 5"),
      Output("provisionRate", "number", unit: "1", "0.01, 0.02, 0.25, 0.5 or 1"),
      Output("provision", "number", unit: "currency", "provision"),
    ],
    notes: [
      """
      creditImpaired counts as at least substandard; impairmentShare works only when \
      creditImpaired.
      """,
      """
      At least substandard when defaultShareThisBank > 0.10 or defaultShareAllBanks > 0.20. A \
      restructured asset is at least special-mention.
      """,
      "Rounding half-up to 0.01.",
    ],
    source: """
      Rules on risk classification of financial assets of commercial banks (CBIRC and PBOC Order \
      2023 No. 1); provision rates of the 2002 loan-loss guidance.
      """
  ) { inputs in
    let riskClass = LoanClassification(
      try .init(
        daysOverdue: inputs.integer("daysOverdue"),
        creditImpaired: inputs.boolean("creditImpaired"),
        impairmentShare: inputs.number("impairmentShare"),
        defaultShareThisBank: inputs.number("defaultShareThisBank"),
        defaultShareAllBanks: inputs.number("defaultShareAllBanks"),
        restructured: inputs.boolean("restructured"))
    ).riskClass
    let balance = try naming("balance") { try DecimalNumber(inputs.written("balance")) }
    return [
      .text("riskClass", riskClass.name),
      .integer("classNumber", riskClass.rawValue),
      .boolean("nonPerforming", riskClass.isNonPerforming),
      .number("provisionRate", riskClass.provisionRate),
      .number("provision", try riskClass.provision(for: balance).double),
    ]
  }
}
