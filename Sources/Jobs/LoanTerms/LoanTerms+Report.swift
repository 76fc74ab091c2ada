import Finance
import Lending
import NumericalMethods
import Reports

extension LoanTerms {
  /// The terms of the contract.
  var figures: [KeyFigure] {
    [
      KeyFigure("principal", "principal", .cash(loan.principal)),
      KeyFigure("rate", "contract rate", loan.rate.quantity),
      KeyFigure("drawn", "drawdown", .day(loan.drawn)),
      KeyFigure("maturity", "maturity", .day(loan.maturity)),
      KeyFigure("repayment", "repayment", .word(Label(loan.repayment.word))),
    ]
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
      KeyFigure("total-paid", "paid by the borrower", .cash(plan.totalPaid)),
      KeyFigure("total-interest", "interest", .cash(plan.totalInterest)),
    ]
    if !loan.fees.isEmpty {
      figures.append(KeyFigure("total-fees", "fees", .cash(plan.totalFees)))
    }
    return figures
  }

  /// The payments, a row each.
  var table: ReportTable {
    let hasFees = !loan.fees.isEmpty
    var columns: [ReportTable.Column] = [
      .init("number", "payment"), .init("due", "due"), .init("days", "days"),
      .init("rate", "rate"), .init("opening", "balance before"), .init("interest", "interest"),
      .init("principal", "principal"),
    ]
    if hasFees { columns.append(.init("fee", "fees")) }
    columns += [.init("total", "to pay"), .init("closing", "balance after")]
    let rows = plan.payments.map { payment -> [ReportTable.Cell] in
      [
        .count(payment.number), .day(payment.due), .count(payment.to - payment.from),
        .fraction(payment.rate), .cash(payment.opening), .cash(payment.interest),
        .cash(payment.principal),
      ] + (hasFees ? [.cash(payment.fee)] : []) + [.cash(payment.total), .cash(payment.closing)]
    }
    return ReportTable(
      "schedule", columns: columns, rows: rows,
      total: [
        .phrase("total"), .empty, .empty, .empty, .empty, .cash(plan.totalInterest),
        .cash(plan.principal),
      ] + (hasFees ? [.cash(feesAfterDrawdown)] : []) + [.cash(plan.totalPaid), .empty])
  }

  /// Refuses a plan whose ledger does not balance to the fen: a fault of ours.
  func requireBalanced() throws(NumericalError) {
    var balance = loan.principal
    for payment in plan.payments {
      let (opening, total) = (payment.opening, payment.total)
      let parts = try payment.interest.adding(payment.principal).adding(payment.fee)
      let closing = try opening.subtracting(payment.principal)
      guard opening == balance, total == parts, closing == payment.closing else {
        throw .noSolution("the ledger does not balance at payment \(payment.number)")
      }
      balance = closing
    }
    let paid = try loan.principal.adding(plan.totalInterest).adding(feesAfterDrawdown)
    guard balance.minorUnits == 0, paid == plan.totalPaid else {
      throw .noSolution("the ledger does not balance at the end")
    }
  }
}
