import Finance
import Lending
import NumericalMethods
import Reports

/// The covenant on loan to value along a path of values, with the margin calls that restore it.
///
/// What a call repays, or adds to the security, counts in the tests after it.
struct CovenantPath {
  private struct Row {
    let day: Day
    let balance: Double
    let value: Double
    let test: LoanToValueCovenant
  }

  private let rows: [Row]
  private let terms: CovenantTerms
  private let loan: LoanTerms
  private var currency: Currency { loan.loan.principal.currency }

  init?(_ review: ReviewLoan) throws {
    guard let terms = review.covenants, let trigger = terms.loanToValue, !terms.values.isEmpty
    else { return nil }
    self.terms = terms
    loan = review.terms
    var rows: [Row] = []
    var (repaid, added) = (0.0, 0.0)
    for (index, entry) in terms.values.enumerated() {
      let path = "covenants.values[\(index)]"
      try entry.value.requireCurrency(loan.loan.principal.currency, "\(path).value")
      try require(
        entry.day >= loan.loan.drawn && entry.day < loan.maturity, "\(path).on", entry.day,
        "must be from \(loan.loan.drawn) to before \(loan.maturity)")
      let balance = max(0, loan.plan.balance(on: entry.day).amount - repaid)
      let value = entry.value.amount + added
      let test = try within(
        "covenants",
        running: {
          do throws(InvalidInput) {
            return try LoanToValueCovenant(
              balance: balance, value: value, trigger: trigger,
              target: terms.restored ?? trigger, haircut: terms.addedHaircut)
          } catch {
            let keys = ["trigger": "loanToValue", "target": "restored", "haircut": "addedHaircut"]
            throw InvalidInput(keys[error.path] ?? error.path, error.rule, got: error.value)
          }
        })
      switch terms.cure {
      case .repayment: repaid += test.repayment
      case .newRights: added += test.newCollateral * (1 - terms.addedHaircut)
      }
      rows.append(Row(day: entry.day, balance: balance, value: value, test: test))
    }
    self.rows = rows
  }

  /// What a call asks for.
  private func call(_ row: Row) -> Double {
    terms.cure == .repayment ? row.test.repayment : row.test.newCollateral
  }

  /// The calls, each a note: they are a path, not a fact.
  var findings: [Finding] {
    rows.filter(\.test.isBreached).map { row in
      return Finding(
        .note,
        terms.cure == .repayment
          ? "margin call on the value path, \("\(row.day)"): repayment"
          : "margin call on the value path, \("\(row.day)"): new rights")
    }
  }

  var section: ReportSection {
    let cells = rows.map { row -> [ReportTable.Cell] in
      [
        .day(row.day), .money(Money(row.balance, currency)), .money(Money(row.value, currency)),
        .fraction(row.test.loanToValue), .fraction(row.test.headroom),
        .phrase(row.test.isBreached ? "margin call" : "met"),
        row.test.isBreached ? .money(Money(call(row), currency)) : .empty,
      ]
    }
    return ReportSection(
      "Covenant on the value path",
      [
        .table(
          ReportTable(
            "valuePath",
            columns: [
              .init("day", "day"), .init("balance", "balance"), .init("value", "value"),
              .init("loanToValue", "loan to value"), .init("headroom", "headroom of value"),
              .init("result", "result"),
              .init("call", terms.cure == .repayment ? "repayment called" : "new rights called"),
            ], rows: cells)),
        .figures([KeyFigure("margin-calls", "margin calls in all", .money(total))]),
      ])
  }

  private var total: Money { Money(rows.reduce(0) { $0 + call($1) }, currency) }

  /// The calls in all, down to values, covenant and balances.
  var explanation: Explanation {
    var limits: [Explanation] = [
      .input(
        "highest loan to value", .fraction(terms.loanToValue ?? 1), path: "/covenants.loanToValue"),
      .input(
        "how a breach is made good", .word(Label(terms.cure.rawValue)), path: "/covenants.cure"),
    ]
    if let restored = terms.restored {
      limits.append(
        .input("loan to value restored", .fraction(restored), path: "/covenants.restored"))
    }
    if terms.cure == .newRights {
      limits.append(
        .input(
          "haircut on rights that are added", .fraction(terms.addedHaircut),
          path: "/covenants.addedHaircut"))
    }
    return .sum(
      "margin calls in all", .money(total),
      of: rows.enumerated().map { index, row in
        .computed(
          Label("margin call on {}", "\(row.day)"), .money(Money(call(row), currency)),
          formula: "balance above the loan to value restored, or the value that restores it",
          from: [
            .input(
              Label("value on {}", "\(row.day)"), .money(terms.values[index].value),
              path: "/covenants.values[\(index)].value")
          ] + limits + loan.inputs)
      }, formula: "sum over the path", name: "margin-calls")
  }
}
