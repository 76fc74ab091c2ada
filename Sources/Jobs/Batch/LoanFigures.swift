import Finance
import Lending
import NumericalMethods
import Reports

/// What a row of a table of loans is answered with.
struct LoanFigures: Hashable, Sendable {
  let currency: Currency
  /// Interest, principal and fees of the first period.
  let firstInstalment: Int64
  /// Interest of all periods, in minor units.
  let totalInterest: Int64
  /// The borrower's rate compounded over a year.
  let effectiveRate: Double
  /// Of all payments at the funding rate on the day of drawdown, in minor units.
  let presentValue: Double
  /// Over the life of the loan, worth on the day of default, in minor units.
  let expectedLoss: Double
}

/// The terms of a row, read and checked by the types that model files use.
struct LoanRow: Sendable {
  let loan: PledgeLoan
  let defaultIntensity: Double
  let lossGivenDefault: Double
  let fundingRate: Rate

  /// How the repayment of a row is written.
  static let repayments: Notation<Repayment> = .choice([
    "annuity": .annuity, "equal principal": .equalPrincipal, "bullet": .bullet,
  ])

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - funding: taken where the row has no rate of its own.
  ///   - cell: the text of a column; nil where the table has no such column.
  /// - Throws: the first thing that is wrong.
  init(
    funding: Rate?, cell: (LoanColumn) throws(RowProblem) -> String?
  ) throws(RowProblem) {
    func value<Value>(
      _ column: LoanColumn, _ notation: Notation<Value>
    ) throws(RowProblem) -> Value {
      let text = try cell(column) ?? ""
      if text.isEmpty { throw RowProblem(.missingValue, column.rawValue, "must not be empty") }
      do throws(ScalarProblem) { return try notation.parse(text) } catch {
        throw RowProblem(
          error.code, column.rawValue, error.rule, note: error.note ?? error.help.first)
      }
    }
    let name = try value(.name, Notation<String>.text)
    let principal = try value(.principal, Notation<Money>.money)
    let rate = try value(.rate, Notation<Rate>.rate)
    let drawn = try value(.drawn, Notation<Day>.day)
    let term = try value(.term, Notation<Tenor>.tenor)
    let repayment = try value(.repayment, Self.repayments)
    let every = try value(.every, Notation<Tenor>.tenor)
    defaultIntensity = try value(.defaultIntensity, Notation<Double>.intensity)
    lossGivenDefault = try value(.lossGivenDefault, Notation<Double>.fraction)
    if let own = try cell(.fundingRate), !own.isEmpty {
      fundingRate = try value(.fundingRate, Notation<Rate>.rate)
    } else if let funding {
      fundingRate = funding
    } else {
      throw RowProblem(.missingValue, LoanColumn.fundingRate.rawValue, "must not be empty")
    }
    do throws(InvalidInput) {
      try require(
        defaultIntensity >= 0, "defaultIntensity", defaultIntensity, "must not be negative")
      try require(
        lossGivenDefault >= 0 && lossGivenDefault <= 1, "lossGivenDefault", lossGivenDefault,
        "must be from 0 to 100 %")
      loan = try PledgeLoan(
        name, principal: principal, rate: .fixed(rate), drawn: drawn, term: term,
        repayment: repayment, every: every)
    } catch { throw Self.problem(error) }
  }

  /// The figures by the plan of the loan.
  func figures() throws(RowProblem) -> LoanFigures {
    do {
      let plan = try loan.repaymentPlan()
      let drawn = plan.drawn
      let units = Double(plan.principal.currency.minorUnitsPerUnit)
      let value = try PresentValue.of(
        plan.payments.map(\.total.amount), at: plan.payments.map { Double($0.due - drawn) / 365 },
        rate: fundingRate)
      let losses = try LossProfile(
        try loan.exposure(plan),
        under: CreditAssumptions(
          asOf: drawn, funding: .flat(fundingRate, from: drawn),
          borrower: try .flat(defaultIntensity, from: drawn),
          unsecuredRecovery: 1 - lossGivenDefault))
      let figures = LoanFigures(
        currency: plan.principal.currency,
        firstInstalment: plan.payments.first?.total.minorUnits ?? 0,
        totalInterest: plan.totalInterest.minorUnits,
        effectiveRate: try plan.effectiveRate().effective, presentValue: value * units,
        expectedLoss: losses.expectedLoss.amount * units)
      for figure in [figures.effectiveRate, figures.presentValue, figures.expectedLoss] {
        guard figure.magnitude < 9e17 else {
          throw NumericalError.noSolution("a figure is beyond the range of numbers")
        }
      }
      return figures
    } catch let error as InvalidInput {
      throw Self.problem(error)
    } catch {
      throw RowProblem(.noAnswer, "", Phrase(matching: "\(error)"))
    }
  }

  private static func problem(_ error: InvalidInput) -> RowProblem {
    let column = String(error.path.prefix { $0 != "." && $0 != "[" })
    return RowProblem(.outOfRange, column, Phrase(matching: error.rule))
  }
}
