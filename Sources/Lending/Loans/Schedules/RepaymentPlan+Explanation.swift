public import Finance

extension RepaymentPlan: Explainable {
  /// All that the borrower pays: principal, the interest of each period, and fees.
  public var explanation: Explanation {
    let currency = principal.currency
    return .sum(
      "all that the borrower pays after drawdown", .cash(totalPaid),
      of: [
        .computed(
          "principal repaid", .cash(principal), .other,
          formula: "the sum of all repayments is the amount lent",
          from: [.input("principal", .cash(principal), path: "principal")]),
        .sum(
          "interest of all periods", .cash(totalInterest), of: payments.map(interest(of:)),
          formula: "sum of the periods", name: "total-interest"),
        .sum(
          "fees paid with instalments",
          .cash((try? totalFees.subtracting(upfrontFee)) ?? .zero(currency)),
          of: payments.map { payment in
            .computed(
              Label("fee of period {}", "\(payment.number)"), .cash(payment.fee), .other,
              formula: "rounded to the minor unit",
              from: [
                .input("principal", .cash(principal), path: "principal"),
                .input("fees", .count(1), path: "fees"),
              ])
          }, formula: "sum of the periods", name: "periodic-fees"),
      ], formula: "principal + interest + fees", name: "total-paid")
  }

  private func interest(of payment: Payment) -> Explanation {
    .computed(
      Label("interest of period {}", "\(payment.number)"), .cash(payment.interest), .other,
      formula: "balance × rate × part of the year, rounded half away from zero to the minor unit",
      from: [
        .computed(
          "balance before the payment", .cash(payment.opening), .other,
          formula: "principal less earlier repayments",
          from: [.input("principal", .cash(principal), path: "principal")]),
        .input("rate of the period", .fraction(payment.rate), path: "rate"),
        .input("first day of the period", .day(payment.from), path: "drawn"),
        .input("last day of the period", .day(payment.to), path: "every"),
      ], name: "interest.\(payment.number)")
  }
}
