import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

/// The most that the lender's rules allow.
struct CreditLimit {
  /// One right under its cap.
  struct Line {
    let right: CreditPaper.Right
    /// Highest loan to value; nil where the lender does not lend on the kind.
    let cap: Double?
    /// Cap times value.
    let amount: Money
  }

  let lines: [Line]
  /// What the caps allow, rounded down to the fen.
  let byValue: Cash
  /// What the lender lends at most, besides.
  let largestLoan: Money?
  /// The smaller of the two.
  let maximum: Cash
  private let file: String

  init(_ review: ReviewLoan, _ rights: [CreditPaper.Right]) throws {
    let rules = review.lender.value
    file = review.lender.name
    let currency = review.terms.loan.principal.currency
    var total = Cash.zero(currency)
    var lines: [Line] = []
    for right in rights {
      let cap = rules.caps[right.kind]
      if let cap {
        // One right at a time, by the rule that a single request is decided by.
        let limits = try LoanToValueLimits(caps: [.invention: cap])
        let decision = try limits.decide(
          on: right.value, kind: .invention, value: right.value, years: 0)
        total = try total.adding(decision.maximumLoan)
      }
      lines.append(Line(right: right, cap: cap, amount: (cap ?? 0) * right.value))
    }
    self.lines = lines
    byValue = total
    largestLoan = rules.largestLoan
    if let largestLoan {
      maximum = min(total, try Cash(roundingHalfAwayFromZero: largestLoan))
    } else {
      maximum = total
    }
  }

  /// The largest loan, down to values and caps.
  var explanation: Explanation {
    let values: [Explanation] = lines.map { line in
      let cap: Explanation =
        line.cap.map {
          .input(
            "highest loan to value", .fraction($0), path: "\(file)#caps.\(line.right.kind.word)"
          )
        }
        ?? .assumption(
          "highest loan to value", .fraction(0), why: "the lender does not lend on this kind")
      return .product(
        Label("lent on {}", line.right.name), .money(line.amount),
        of: [line.right.valueExplanation, cap])
    }
    var parts = [
      Explanation.computed(
        "allowed by value", .cash(byValue),
        formula: "sum of value × highest loan to value, each rounded down to the fen",
        from: values, name: "limit-by-value")
    ]
    if let largestLoan {
      parts.append(
        .input(
          "largest loan", .money(largestLoan), path: "\(file)#largestLoan", name: "largest-loan"))
    }
    return .computed(
      "largest loan by the rules", .cash(maximum), formula: "the smallest of these", from: parts,
      name: "maximum-loan")
  }

  var section: ReportSection {
    let rows = lines.map { line -> [ReportTable.Cell] in
      [
        .text(line.right.name), .phrase(Phrase(Label(line.right.kind.word))),
        .money(line.right.value), line.cap.map { .fraction($0) } ?? .phrase("not lent on"),
        .money(line.amount),
      ]
    }
    var figures = [KeyFigure("limit-by-value", "allowed by value", .cash(byValue))]
    if let largestLoan {
      figures.append(KeyFigure("largest-loan", "largest loan", .money(largestLoan)))
    }
    figures.append(KeyFigure("maximum-loan", "largest loan by the rules", .cash(maximum)))
    return ReportSection(
      "Limit",
      [
        .table(
          ReportTable(
            "limit",
            columns: [
              .init("right", "right"), .init("kind", "kind"), .init("value", "appraised value"),
              .init("cap", "highest loan to value"), .init("amount", "allowed"),
            ], rows: rows)), .figures(figures),
      ])
  }
}
