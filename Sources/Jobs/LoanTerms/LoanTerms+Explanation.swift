import Finance
import Lending
import Reports

extension LoanTerms {
  /// All that the borrower pays after drawdown, down to the terms of the loan.
  var explanation: Explanation {
    let currency = plan.principal.currency
    let repaid = plan.payments.reduce(0) { $0 + $1.principal.minorUnits + $1.prepaid.minorUnits }
    var parts: [Explanation] = [
      .sum(
        "principal repaid", .cash(Cash(minorUnits: repaid, currency)),
        of: plan.payments.map(principalPart), formula: "sum over the payments",
        name: "principal-repaid"),
      .sum(
        "interest", .cash(plan.totalInterest), of: plan.payments.map(interestPart),
        formula: "sum over the payments", name: "total-interest"),
    ]
    if hasFees { parts.append(laterFees) }
    if hasPenalties { parts.append(penaltyExplanation) }
    return .sum(
      "paid by the borrower", .cash(totalPaid), of: parts,
      formula: hasPenalties
        ? "principal + interest + fees + penalty interest" : "principal + interest + fees",
      name: "total-paid")
  }

  /// Fees of the payments.
  var laterFees: Explanation {
    .sum(
      "fees after drawdown", .cash(feesAfterDrawdown), of: plan.payments.map(feePart),
      formula: "sum over the payments", name: "fees-after-drawdown")
  }

  /// All that the borrower pays after drawdown, penalty interest included.
  var totalPaid: Cash {
    Cash(
      minorUnits: plan.totalPaid.minorUnits + course.totalPenalty.minorUnits,
      plan.principal.currency)
  }

  /// Fees of all payments, without those kept back at drawdown.
  var feesAfterDrawdown: Cash {
    Cash(
      minorUnits: plan.payments.reduce(0) { $0 + $1.fee.minorUnits }, plan.principal.currency)
  }

  /// Whether any payment can hold a fee.
  var hasFees: Bool {
    !loan.fees.isEmpty || plan.totalFees.minorUnits != 0 || (loan.line?.commitmentFee ?? 0) > 0
  }

  var hasPenalties: Bool { !course.arrears.isEmpty || !course.misuses.isEmpty }

  /// The balance before a payment, from the terms of the loan.
  func balancePart(_ payment: RepaymentPlan.Payment, as quantity: Quantity? = nil) -> Explanation {
    .computed(
      Label("balance to {}", "\(payment.to)"), quantity ?? .cash(payment.opening),
      formula: "principal less what was repaid before",
      from: [principalInput]
        + (payment.number > 1 ? [repaymentInput(payment), rateInput(payment)] : [])
        + eventInputs(before: payment) + moveInputs(before: payment.to))
  }

  /// What may still be drawn in a period.
  func undrawnPart(_ payment: RepaymentPlan.Payment, as node: Explanation) -> Explanation {
    .computed(
      node.label, node.quantity, formula: "limit less the balance, while it may be drawn",
      from: [
        .input(
          "limit", .cash(loan.commitment), path: "/loan.repayment.revolving.limit"),
        balancePart(payment),
      ])
  }

  // MARK: - Parts of a payment

  private func principalPart(_ payment: RepaymentPlan.Payment) -> Explanation {
    let repaid = payment.principal.minorUnits + payment.prepaid.minorUnits
    return .computed(
      Label("principal, payment {}", "\(payment.number)"),
      .cash(Cash(minorUnits: repaid, payment.principal.currency)),
      formula: payment.prepaid.minorUnits == 0
        ? "by the kind of repayment; the last payment clears the loan"
        : "by the kind of repayment, and what is paid early",
      from: [balancePart(payment), repaymentInput(payment), termInput(payment)]
        + eventInputs(on: payment))
  }

  private func interestPart(_ payment: RepaymentPlan.Payment) -> Explanation {
    .computed(
      Label("interest, payment {}", "\(payment.number)"), .cash(payment.interest),
      formula: "balance × rate × part of the year, rounded to the fen",
      from: [balancePart(payment), rateInput(payment), everyInput])
  }

  private func feePart(_ payment: RepaymentPlan.Payment) -> Explanation {
    .computed(
      Label("fees, payment {}", "\(payment.number)"), .cash(payment.fee),
      formula: "shares of the balance or the loan, rounded to the fen",
      from: [balancePart(payment)] + feeInputs + eventInputs(on: payment))
  }

  // MARK: - Penalty interest

  /// Interest at the penalty rates, each from its event.
  private var penaltyExplanation: Explanation {
    var parts: [Explanation] = []
    for arrears in course.arrears {
      guard let index = index(of: arrears) else { continue }
      let path = "/loan.events[\(index)].late payment"
      parts.append(
        .computed(
          Label("penalty on the payment of {}", "\(arrears.payment.due)"),
          .cash(
            Cash(
              minorUnits: arrears.penalty.onPrincipal.minorUnits
                + arrears.penalty.onInterest.minorUnits, plan.principal.currency)),
          formula: "overdue amount × rate × (1 + markup) × days ÷ day basis",
          from: [
            balancePart(arrears.payment), rateInput(arrears.payment),
            .input("due", .day(arrears.payment.due), path: path + ".due"),
            .input("paid", .day(arrears.paid), path: path + ".paid"),
            .input(
              "markup when overdue", .fraction(loan.penalty.overdue), path: "/loan.penalty.overdue"),
            .input(
              "unpaid interest bears interest", .word(loan.penalty.compounds ? "yes" : "no"),
              path: "/loan.penalty.compounds"),
          ]))
    }
    for penalty in course.misuses {
      guard let index = events.firstIndex(of: .misuse(penalty.misuse)),
        let payment = plan.payments.last(where: { $0.from <= penalty.misuse.from })
      else { continue }
      let path = "/loan.events[\(index)].misuse"
      parts.append(
        .computed(
          Label("penalty on money misused from {}", "\(penalty.misuse.from)"),
          .cash(penalty.interest), formula: "amount × rate × markup × days ÷ day basis",
          from: [
            .input("amount", .money(penalty.misuse.amount), path: path + ".amount"),
            .input("from", .day(penalty.misuse.from), path: path + ".from"),
            .input("to", .day(penalty.misuse.to), path: path + ".to"),
            rateInput(payment),
            .input(
              "markup when misused", .fraction(loan.penalty.misuse), path: "/loan.penalty.misuse"),
          ]))
    }
    return .sum(
      "penalty interest", .cash(course.totalPenalty), of: parts, formula: "sum over the events",
      name: "penalty-interest")
  }

  private func index(of arrears: LoanCourse.Arrears) -> Int? {
    events.firstIndex {
      if case .latePayment(let late) = $0 {
        return [arrears.payment.due, arrears.payment.to].contains(late.due)
          && late.paid == arrears.paid
      }
      return false
    }
  }
}
