import Finance
import Lending
import Reports

extension LoanTerms {
  /// All that the borrower pays after drawdown, down to the terms of the loan.
  var explanation: Explanation {
    var parts: [Explanation] = [
      .sum(
        "principal repaid", .cash(plan.principal), of: plan.payments.map(principalPart),
        formula: "sum over the payments", name: "principal-repaid"),
      .sum(
        "interest", .cash(plan.totalInterest), of: plan.payments.map(interestPart),
        formula: "sum over the payments", name: "total-interest"),
    ]
    if !loan.fees.isEmpty {
      parts.append(
        .sum(
          "fees after drawdown", .cash(feesAfterDrawdown), of: plan.payments.map(feePart),
          formula: "sum over the payments", name: "fees-after-drawdown"))
    }
    return .sum(
      "paid by the borrower", .cash(plan.totalPaid), of: parts,
      formula: "principal + interest + fees", name: "total-paid")
  }

  /// Fees of all payments, without those kept back at drawdown.
  var feesAfterDrawdown: Cash {
    Cash(
      minorUnits: plan.payments.reduce(0) { $0 + $1.fee.minorUnits }, plan.principal.currency)
  }

  /// The balance before a payment, from the terms of the loan.
  func balancePart(_ payment: RepaymentPlan.Payment, as quantity: Quantity? = nil) -> Explanation {
    .computed(
      Label("balance to {}", "\(payment.to)"), quantity ?? .cash(payment.opening),
      formula: "principal less what was repaid before",
      from: [principalInput] + (payment.number > 1 ? [repaymentInput, rateInput(payment)] : []))
  }

  // MARK: - Parts of a payment

  private func principalPart(_ payment: RepaymentPlan.Payment) -> Explanation {
    .computed(
      Label("principal, payment {}", "\(payment.number)"), .cash(payment.principal),
      formula: "by the kind of repayment; the last payment clears the loan",
      from: [balancePart(payment), repaymentInput, termInput])
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
      from: [balancePart(payment)] + feeInputs)
  }

  // MARK: - Inputs

  /// The terms of the contract, from which all payments follow.
  var inputs: [Explanation] {
    [principalInput, repaymentInput, termInput, everyInput]
      + (plan.payments.first.map { [rateInput($0)] } ?? []) + feeInputs
  }

  private var principalInput: Explanation {
    .input("principal", .cash(loan.principal), path: "/loan.principal")
  }

  private var termInput: Explanation {
    .input("term", .text("\(loan.term)"), path: "/loan.term")
  }

  private var everyInput: Explanation {
    .input("payment every", .text("\(loan.every)"), path: "/loan.every")
  }

  private var repaymentInput: Explanation {
    .input("repayment", .word(Label(loan.repayment.word)), path: "/loan.repayment")
  }

  private var feeInputs: [Explanation] {
    loan.fees.enumerated().map { index, fee in
      let path = "/loan.fees[\(index)]"
      return switch fee {
      case .upfront(let amount):
        .input("fee at drawdown", .money(amount), path: path + ".upfront")
      case .upfrontShare(let share):
        .input("fee at drawdown", .fraction(share), path: path + ".upfrontShare")
      case .yearlyShareOfBalance(let share):
        .input(
          "fee a year on the balance", .fraction(share), path: path + ".yearlyShareOfBalance")
      case .shareOfLoanEachPeriod(let share):
        .input("fee each payment", .fraction(share), path: path + ".shareOfLoanEachPeriod")
      }
    }
  }

  /// The rate of a payment: as the contract has it, or reference and spread.
  private func rateInput(_ payment: RepaymentPlan.Payment) -> Explanation {
    switch loan.rate {
    case .fixed(let rate): return .input("contract rate", .rate(rate), path: "/loan.rate")
    case .floating(let floating):
      var parts = fixings(of: floating, in: payment)
      parts.append(.input("spread", .fraction(floating.spread), path: "/loan.rate.LPR.spread"))
      if let floor = floating.floor {
        parts.append(.input("lowest rate", .fraction(floor), path: "/loan.rate.LPR.floor"))
      }
      if let cap = floating.cap {
        parts.append(.input("highest rate", .fraction(cap), path: "/loan.rate.LPR.cap"))
      }
      return .computed(
        "contract rate", .fraction(payment.rate),
        formula: "reference in force + spread, between floor and cap", from: parts)
    }
  }

  /// The published rates that can have been in force in a payment's period, the oldest first.
  private func fixings(
    of floating: FloatingRate, in payment: RepaymentPlan.Payment
  ) -> [Explanation] {
    let fixings = floating.reference.fixings
    // A yearly reset looks back at most one year from the start of the period.
    let oldest = max(
      loan.drawn, (try? payment.from.adding(years: -1)) ?? payment.from)
    let first = fixings.lastIndex { $0.day <= oldest } ?? 0
    return fixings[first...].filter { $0.day < payment.to }.map {
      .reference(
        Label("{} from {}", floating.reference.name, "\($0.day)"), .fraction($0.rate),
        citation: "National Interbank Funding Center, Models/Data/lpr-history.csv")
    }
  }
}

extension Repayment {
  /// The kind of repayment in words, as a model file writes it.
  var word: String {
    switch self {
    case .levelInstalments(let interestOnly, let balloon):
      interestOnly > 0
        ? "interest only, then annuity" : balloon == nil ? "annuity" : "annuity with balloon"
    case .equalPrincipal: "equal principal"
    case .bullet: "bullet"
    case .growingInstalments: "growing instalments"
    case .staged: "staged"
    case .sculpted: "sculpted"
    case .custom: "custom"
    }
  }
}
