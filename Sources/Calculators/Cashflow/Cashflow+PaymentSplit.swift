import Finance
import NumericalMethods

extension CashflowCalculators {
  static let paymentSplit = Calculator(
    "cashflow.payment-split",
    title: "Interest and principal of payments (IPMT, PPMT, CUMIPMT)",
    summary: "Interest and principal of one payment and of a span of payments of a level loan.",
    formula: """
      payment p from cashflow.annuity-payment without final value; balance_k = \
      balance_k-1*(1+rate) + p (b: first payment at once); interest_k = -rate*balance_k-1, \
      principal_k = p - interest_k
      """,
    inputs: [
      Input("rate", .number, unit: "1/period", range: "(0,10]", "rate per period"),
      Input("periods", .integer, unit: "periods", range: "[1,1200]", "number of payments"),
      Input("presentValue", .number, unit: "currency", range: "(0,inf)", "amount of the loan"),
      Input(
        "first", .integer, unit: "index", range: "[1,1200]",
        "first payment of the span, from 1"),
      Input("last", .integer, unit: "index", range: "[1,1200]", "last payment of the span"),
    ],
    outputs: [
      Output("interest", "number", unit: "currency", "interest of payment first"),
      Output("principalPart", "number", unit: "currency", "principal of payment first"),
      Output("cumulativeInterest", "number", unit: "currency", "interest of the span"),
      Output("cumulativePrincipal", "number", unit: "currency", "principal of the span"),
      Output("balance", "number", unit: "currency", "amount owed after payment last"),
    ],
    refusals: [
      Refusal("last", "below first or above periods")
    ],
    notes: [
      "Payments at period ends, paid amounts negative; unrounded."
    ],
    source: "Microsoft Excel IPMT, PPMT, CUMIPMT, CUMPRINC."
  ) { inputs in
    let (periods, first) = (try inputs.integer("periods"), try inputs.integer("first"))
    let last = try inputs.integer("last")
    try require(
      last >= first && last <= periods, "last", last, "must be from \(first) to \(periods)")
    let split = try PaymentSplit(
      presentValue: try inputs.number("presentValue"), rate: try inputs.number("rate"),
      periods: periods, first: first, last: last)
    return [
      .number("interest", split.interest), .number("principalPart", split.principal),
      .number("cumulativeInterest", split.cumulativeInterest),
      .number("cumulativePrincipal", split.cumulativePrincipal), .number("balance", split.balance),
    ]
  }
}
