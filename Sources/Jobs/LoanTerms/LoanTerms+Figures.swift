import Finance
import Lending
import Reports

extension LoanTerms {
  /// The figures of a loan beside what is paid in all, each down to its inputs.
  var further: [Explanation] {
    guard let first = plan.payments.first, let last = plan.payments.last else { return [] }
    let drawn = Explanation.input(
      "drawdown", .day(loan.drawn), path: "/loan.drawn", name: "drawn")
    var found = [
      principalInput.named("principal"), rateFigure(first), drawn,
      .computed(
        "maturity", .day(maturity), formula: "drawdown + term", from: [drawn, termInput(last)],
        name: "maturity"),
      repaymentInput(first).named("repayment"),
    ]
    if loan.line != nil {
      found.append(
        .input(
          "limit", .cash(loan.commitment), path: "/loan.repayment.revolving.limit", name: "limit"))
    }
    if case .byRating(_, let ladder) = rate {
      found.append(
        .input(
          "rating", .text(ladder.rating), path: "/loan.rate.LPR.spread.by rating.rating",
          name: "rating"))
    }
    if hasPenalty {
      found += [
        penalty(
          "rate on overdue principal", loan.penalty.overdue, "markup when overdue", "overdue", first
        ),
        penalty(
          "rate on misused money", loan.penalty.misuse, "markup when misused", "misuse", first),
      ]
    }
    if let level = plan.levelInstalment {
      found.append(
        .computed(
          "level instalment", .cash(level),
          formula: "the level payment that repays the balance over the term", from: inputs,
          name: "instalment"))
    }
    return found + fees + yields
  }

  private var fees: [Explanation] {
    guard hasFees else { return [] }
    let upfront = Explanation.computed(
      "fee at drawdown", .cash(plan.upfrontFee),
      formula: "shares of the balance or the loan, rounded to the fen",
      from: [principalInput] + feeInputs, name: "upfront-fee")
    return [
      .sum(
        "fees", .cash(plan.totalFees), of: [upfront, laterFees],
        formula: "fee at drawdown + fees after drawdown", name: "total-fees")
    ]
  }

  private var yields: [Explanation] {
    var found: [Explanation] = []
    if let effective = try? plan.effectiveRate() {
      found.append(
        .computed(
          "effective annual rate, fees included", .fraction(effective.effective),
          formula: "rate at which the payments repay what was received", from: inputs,
          name: "effective-rate"))
    }
    if loan.line == nil, let life = try? plan.weightedAverageLife() {
      found.append(
        .computed(
          "weighted average life", .years(life), formula: "Σ years × principal ÷ Σ principal",
          from: inputs, name: "weighted-average-life"))
    }
    return found
  }

  private func rateFigure(_ first: RepaymentPlan.Payment) -> Explanation {
    switch loan.rate {
    case .fixed: rateInput(first).named("rate")
    case .floating:
      .computed(
        "contract rate", loan.rate.quantity,
        formula: "reference in force + spread, between floor and cap", from: [rateInput(first)],
        name: "rate")
    }
  }

  private func penalty(
    _ label: Label, _ markup: Double, _ words: Label, _ key: String, _ first: RepaymentPlan.Payment
  ) -> Explanation {
    .computed(
      label, .fraction(first.rate * (1 + markup)), formula: "rate × (1 + markup)",
      from: [rateInput(first), .input(words, .fraction(markup), path: "/loan.penalty.\(key)")],
      name: "\(key)-rate")
  }
}
