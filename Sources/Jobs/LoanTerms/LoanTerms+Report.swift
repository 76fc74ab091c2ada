import Finance
import Lending
import NumericalMethods
import Reports

extension LoanTerms {
  /// The terms of the contract.
  var figures: [KeyFigure] {
    var figures: [KeyFigure] = []
    if loan.line != nil {
      figures.append(KeyFigure("limit", "limit", .cash(loan.commitment)))
    }
    figures += [
      KeyFigure(
        "principal", loan.line == nil ? "principal" : "drawn first", .cash(loan.principal)),
      KeyFigure("rate", "contract rate", loan.rate.quantity),
    ]
    if case .byRating(_, let ladder) = rate {
      figures.append(KeyFigure("rating", "rating", .text(ladder.rating)))
    }
    figures += [
      KeyFigure("drawn", "drawdown", .day(loan.drawn)),
      KeyFigure("maturity", "maturity", .day(maturity)),
      KeyFigure("repayment", "repayment", .word(loan.repayment.words)),
    ]
    if hasPenalty, let rate = plan.payments.first?.rate {
      figures += [
        KeyFigure(
          "overdue-rate", "rate on overdue principal", .fraction(rate * (1 + loan.penalty.overdue))),
        KeyFigure(
          "misuse-rate", "rate on misused money", .fraction(rate * (1 + loan.penalty.misuse))),
      ]
    }
    return figures
  }

  /// What is paid in all.
  var totals: [KeyFigure] {
    var figures: [KeyFigure] = []
    if let level = plan.levelInstalment {
      figures.append(KeyFigure("instalment", "level instalment", .cash(level)))
    }
    if plan.upfrontFee.minorUnits != 0 {
      figures.append(KeyFigure("upfront-fee", "fee at drawdown", .cash(plan.upfrontFee)))
    }
    figures += [
      KeyFigure("total-paid", "paid by the borrower", .cash(totalPaid)),
      KeyFigure("total-interest", "interest", .cash(plan.totalInterest)),
    ]
    if hasFees { figures.append(KeyFigure("total-fees", "fees", .cash(plan.totalFees))) }
    if hasPenalties {
      figures.append(KeyFigure("penalty-interest", "penalty interest", .cash(course.totalPenalty)))
    }
    return figures
  }

  /// Prepayments, renewals and the moves of a line; nil without any.
  var eventSection: ReportSection? {
    let currency = plan.principal.currency
    var rows: [(day: Day, cells: [ReportTable.Cell])] = []
    for move in plan.moves {
      rows.append(
        (
          move.day,
          [
            .phrase(move.amount > 0 ? "draw" : "repayment at will"),
            .money(Money(move.amount.magnitude, currency)), .cash(plan.balance(on: move.day)),
            .empty,
          ]
        ))
    }
    for payment in plan.payments where payment.prepaid.minorUnits != 0 {
      rows.append(
        (
          payment.due,
          [
            .phrase("prepayment"), .cash(payment.prepaid), .cash(payment.closing),
            .phrase(effect(of: payment)),
          ]
        ))
    }
    for contract in course.contracts.dropFirst() {
      rows.append(
        (
          contract.drawn,
          [
            .phrase("renewal without repayment"), .cash(contract.principal),
            .cash(contract.principal),
            .phrase("new term to \("\(contract.maturity)"), \(Phrase(contract.repayment.words))"),
          ]
        ))
    }
    guard !rows.isEmpty else { return nil }
    return ReportSection(
      "Events",
      [
        .table(
          ReportTable(
            "events",
            columns: [
              .init("day", "day"), .init("event", "event"), .init("amount", "amount"),
              .init("balance", "balance after"), .init("effect", "effect"),
            ], rows: rows.sorted { $0.day < $1.day }.map { [.day($0.day)] + $0.cells }))
      ])
  }

  private func effect(of payment: RepaymentPlan.Payment) -> Phrase {
    if payment.closing.minorUnits == 0 { return "the loan is cleared" }
    for case .prepayment(let early) in events {
      if case .on(let day) = early.time, day == payment.to || day == payment.due {
        return early.mode == .shorterTerm ? "the term shortens" : "the instalment falls"
      }
    }
    return ""
  }

  /// Late payments and misused money with their penalty interest; nil without any.
  var penaltySection: ReportSection? {
    guard hasPenalties else { return nil }
    let late = course.arrears.map { one -> [ReportTable.Cell] in
      [
        .phrase("late payment"), .day(one.payment.due), .day(one.paid), .count(one.days),
        .cash(one.payment.principal), .cash(one.payment.interest), .fraction(one.penalty.rate),
        .cash(
          Cash(
            minorUnits: one.penalty.onPrincipal.minorUnits + one.penalty.onInterest.minorUnits,
            plan.principal.currency)),
      ]
    }
    let misused = course.misuses.map { one -> [ReportTable.Cell] in
      let rate = plan.payments.last { $0.from <= one.misuse.from }?.rate ?? 0
      return [
        .phrase("misuse"), .day(one.misuse.from), .day(one.misuse.to),
        .count(one.misuse.to - one.misuse.from), .money(one.misuse.amount), .empty,
        .fraction(rate * loan.penalty.misuse), .cash(one.interest),
      ]
    }
    return ReportSection(
      "Penalty interest",
      [
        .table(
          ReportTable(
            "penalties",
            columns: [
              .init("event", "event"), .init("from", "due, or from"), .init("to", "paid, or to"),
              .init("days", "days"), .init("principal", "principal"),
              .init("interest", "interest"), .init("rate", "rate"),
              .init("penalty", "penalty interest"),
            ], rows: late + misused,
            total: [
              .phrase("total"), .empty, .empty, .empty, .empty, .empty, .empty,
              .cash(course.totalPenalty),
            ])),
        .paragraph(
          "A late payment bears the whole rate shown on what was overdue; misused money bears it on top of the contract rate (PBOC notice Yinfa [2003] No. 251)."
        ),
      ])
  }

  /// The payments, a row each.
  var table: ReportTable {
    let hasMoves = !plan.moves.isEmpty
    let hasPrepaid = plan.payments.contains { $0.prepaid.minorUnits != 0 }
    var columns: [ReportTable.Column] = [
      .init("number", "payment"), .init("due", "due"), .init("days", "days"),
      .init("rate", "rate"), .init("opening", "balance before"),
    ]
    if hasMoves { columns.append(.init("moved", "drawn less repaid")) }
    columns += [.init("interest", "interest"), .init("principal", "principal")]
    if hasPrepaid { columns.append(.init("prepaid", "paid early")) }
    if hasFees { columns.append(.init("fee", "fees")) }
    columns += [.init("total", "to pay"), .init("closing", "balance after")]
    func row(_ head: [ReportTable.Cell], _ payment: Sums) -> [ReportTable.Cell] {
      head + (hasMoves ? [.cash(payment.moved)] : [])
        + [.cash(payment.interest), .cash(payment.principal)]
        + (hasPrepaid ? [.cash(payment.prepaid)] : []) + (hasFees ? [.cash(payment.fee)] : [])
        + [.cash(payment.total)]
    }
    let rows = plan.payments.map { payment in
      row(
        [
          .count(payment.number), .day(payment.due), .count(payment.to - payment.from),
          .fraction(payment.rate), .cash(payment.opening),
        ], Sums([payment])) + [.cash(payment.closing)]
    }
    return ReportTable(
      "schedule", columns: columns, rows: rows,
      total: row([.phrase("total"), .empty, .empty, .empty, .empty], Sums(plan.payments))
        + [.empty])
  }

  /// Refuses a plan whose ledger does not balance to the fen: a fault of ours.
  func requireBalanced() throws(NumericalError) {
    var balance = loan.principal
    for payment in plan.payments {
      let (opening, total) = (payment.opening, payment.total)
      let repaid = try payment.principal.adding(payment.prepaid)
      let parts = try payment.interest.adding(repaid).adding(payment.fee)
      let closing = try opening.adding(payment.moved).subtracting(repaid)
      guard opening == balance, total == parts, closing == payment.closing else {
        throw .noSolution("the ledger does not balance at payment \(payment.number)")
      }
      balance = closing
    }
    let lent = try loan.principal.adding(Sums(plan.payments).moved)
    let paid = try lent.adding(plan.totalInterest).adding(feesAfterDrawdown)
    guard balance.minorUnits == 0, paid == plan.totalPaid else {
      throw .noSolution("the ledger does not balance at the end")
    }
  }
}

/// The amounts of payments, added up.
private struct Sums {
  let moved: Cash
  let interest: Cash
  let principal: Cash
  let prepaid: Cash
  let fee: Cash
  let total: Cash

  init(_ payments: [RepaymentPlan.Payment]) {
    let currency = payments.first?.opening.currency ?? .cny
    func sum(_ part: KeyPath<RepaymentPlan.Payment, Cash>) -> Cash {
      Cash(minorUnits: payments.reduce(0) { $0 + $1[keyPath: part].minorUnits }, currency)
    }
    moved = sum(\.moved)
    interest = sum(\.interest)
    principal = sum(\.principal)
    prepaid = sum(\.prepaid)
    fee = sum(\.fee)
    total = sum(\.total)
  }
}
