import Finance
import Lending
import Reports

/// The terms of the contract as the inputs of explanations.
extension LoanTerms {
  /// The terms of the contract, from which all payments follow.
  var inputs: [Explanation] {
    guard let first = plan.payments.first, let last = plan.payments.last else { return [] }
    return [
      principalInput, repaymentInput(first), termInput(first), everyInput, rateInput(first),
    ] + feeInputs + eventInputs(before: last) + eventInputs(on: last)
      + moveInputs(before: last.to)
  }

  var principalInput: Explanation {
    .input("principal", .cash(loan.principal), path: "/loan.principal")
  }

  var everyInput: Explanation {
    .input("payment every", .word(loan.every.words), path: "/loan.every")
  }

  func termInput(_ payment: RepaymentPlan.Payment) -> Explanation {
    let (contract, renewal) = contract(of: payment)
    return .input(
      "term", .word(contract.term.words), path: renewal.map { $0.path + ".term" } ?? "/loan.term")
  }

  func repaymentInput(_ payment: RepaymentPlan.Payment) -> Explanation {
    let (contract, renewal) = contract(of: payment)
    let own = renewal.flatMap { $0.terms.repayment == nil ? nil : $0.path + ".repayment" }
    return .input(
      "repayment", .word(contract.repayment.words), path: own ?? "/loan.repayment")
  }

  var feeInputs: [Explanation] {
    var inputs = loan.fees.enumerated().map { index, fee -> Explanation in
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
    if let line = loan.line {
      inputs.append(
        .input(
          "commitment fee a year", .fraction(line.commitmentFee),
          path: "/loan.repayment.revolving.commitmentFee"))
    }
    return inputs
  }

  func moveInputs(before day: Day) -> [Explanation] {
    (loan.line?.moves ?? []).enumerated().filter { $0.element.day < day }.map { index, move in
      let amount = Money(move.amount.magnitude, plan.principal.currency)
      let path = "/loan.repayment.revolving.moves[\(index)]"
      return move.amount > 0
        ? .input(Label("drawn on {}", "\(move.day)"), .money(amount), path: path + ".draw")
        : .input(Label("repaid on {}", "\(move.day)"), .money(amount), path: path + ".repay")
    }
  }

  func eventInputs(before payment: RepaymentPlan.Payment) -> [Explanation] {
    prepayments.filter { $0.day < payment.to && $0.day <= payment.from }.map(\.input)
  }

  func eventInputs(on payment: RepaymentPlan.Payment) -> [Explanation] {
    prepayments.filter { $0.day == payment.to || $0.day == payment.due }.map(\.input)
  }

  /// The prepayments with their days.
  private var prepayments: [(day: Day, input: Explanation)] {
    events.enumerated().compactMap { index, event in
      guard case .prepayment(let early) = event, case .on(let day) = early.time else { return nil }
      let path = "/loan.events[\(index)].prepayment.amount"
      return (
        day,
        .input(
          Label("paid early on {}", "\(day)"),
          early.amount.map { .money($0) } ?? .word("all that is owed"), path: path)
      )
    }
  }

  /// The contract that a payment belongs to, and the renewal that it came from.
  private func contract(
    of payment: RepaymentPlan.Payment
  ) -> (PledgeLoan, (terms: Renewal, path: String)?) {
    guard let number = course.contracts.lastIndex(where: { $0.drawn <= payment.from }), number > 0
    else { return (loan, nil) }
    let renewals = events.enumerated().compactMap { index, event -> (Renewal, Int)? in
      if case .renewal(let renewal) = event { return (renewal, index) }
      return nil
    }.sorted { $0.0.day < $1.0.day }
    guard renewals.indices.contains(number - 1) else { return (course.contracts[number], nil) }
    let (terms, index) = renewals[number - 1]
    return (course.contracts[number], (terms, "/loan.events[\(index)].renewal"))
  }

  /// The rate of a payment: as the contract has it, or reference and spread.
  func rateInput(_ payment: RepaymentPlan.Payment) -> Explanation {
    let (contract, renewal) = contract(of: payment)
    let own = renewal.flatMap { $0.terms.rate == nil ? nil : $0.path + ".rate" }
    let path = own ?? "/loan.rate"
    switch contract.rate {
    case .fixed(let rate):
      if own == nil, case .byAmount(let tiers) = self.rate {
        return .computed(
          "contract rate", .rate(rate), formula: "rates of the bands of the principal",
          from: [principalInput]
            + tiers.rates.enumerated().map { index, rate in
              .input(
                Label("rate of band {}", "\(index + 1)"), .fraction(rate),
                path: path + ".by amount.bands[\(index)].rate")
            })
      }
      return .input("contract rate", .rate(rate), path: path)
    case .floating(let floating):
      var parts = fixings(of: floating, in: payment, from: contract.drawn)
      parts += spreadInputs(floating, path + ".LPR.spread", isFirst: own == nil)
      if let floor = floating.floor {
        parts.append(.input("lowest rate", .fraction(floor), path: path + ".LPR.floor"))
      }
      if let cap = floating.cap {
        parts.append(.input("highest rate", .fraction(cap), path: path + ".LPR.cap"))
      }
      return .computed(
        "contract rate", .fraction(payment.rate),
        formula: "reference in force + spread, between floor and cap", from: parts)
    }
  }

  private func spreadInputs(
    _ floating: FloatingRate, _ path: String, isFirst: Bool
  ) -> [Explanation] {
    guard isFirst, case .byRating(_, let ladder) = rate else {
      return [.input("spread", .fraction(floating.spread), path: path)]
    }
    let own = path + ".by rating"
    return [
      .input(
        Label("spread of rating {}", ladder.rating), .fraction(ladder.spread),
        path: own + ".ladder.\(ladder.rating)"),
      .input("rating", .text(ladder.rating), path: own + ".rating"),
    ]
      + ladder.changes.enumerated().map { index, change in
        .input(
          Label("spread from {}", "\(change.day)"), .fraction(change.spread),
          path: own + ".changes[\(index)].rating")
      }
  }

  /// The published rates that can have been in force in a payment's period, the oldest first.
  private func fixings(
    of floating: FloatingRate, in payment: RepaymentPlan.Payment, from drawn: Day
  ) -> [Explanation] {
    let fixings = floating.reference.fixings
    // A yearly reset looks back at most one year from the start of the period.
    let oldest = max(drawn, (try? payment.from.adding(years: -1)) ?? payment.from)
    let first = fixings.lastIndex { $0.day <= oldest } ?? 0
    return fixings[first...].filter { $0.day < payment.to }.map {
      .reference(
        Label("{} from {}", floating.reference.name, "\($0.day)"), .fraction($0.rate),
        citation: "全国银行间同业拆借中心 (National Interbank Funding Center), Models/Data/lpr-history.csv")
    }
  }
}

extension Tenor {
  /// The length in words.
  fileprivate var words: Label {
    switch self {
    case .days(let count): Label(count == 1 ? "{} day" : "{} days", "\(count)")
    case .months(let count): Label(count == 1 ? "{} month" : "{} months", "\(count)")
    case .years(let count): Label(count == 1 ? "{} year" : "{} years", "\(count)")
    }
  }
}
