public import Finance
import NumericalMethods

/// What a loan pays, period by period, in whole minor units.
public struct LoanSchedule: Hashable, Sendable {
  /// One period.
  public struct Row: Hashable, Sendable, Codable {
    /// Owed before.
    public let opening: Cash
    /// Interest of the period.
    public let interest: Cash
    /// Principal repaid at its end.
    public let principal: Cash
    /// Owed after.
    public let closing: Cash

    /// What is paid at the end of the period.
    ///
    /// - Throws: `.noSolution` when it does not fit.
    public var instalment: Cash {
      get throws(NumericalError) { try interest.adding(principal) }
    }
  }

  /// The currency.
  public let currency: Currency
  /// The periods in order.
  public let rows: [Row]
  /// The first level instalment, where the loan has one.
  public let level: LevelInstalment?
  /// Periods, from 1, in which the instalment did not cover the interest, so nothing was repaid.
  public let uncovered: [Int]

  /// Principal lent.
  public var principal: Cash { rows.first?.opening ?? .zero(currency) }

  /// Interest of all periods.
  ///
  /// - Throws: `.noSolution` when it does not fit.
  public var totalInterest: Cash {
    get throws(NumericalError) { try Cash.sum(rows.map(\.interest), currency) }
  }

  /// What is paid at the end of each period.
  ///
  /// - Throws: `.noSolution` when it does not fit.
  public var instalments: [Cash] {
    get throws(NumericalError) {
      var all: [Cash] = []
      for row in rows { all.append(try row.instalment) }
      return all
    }
  }
}

/// Makes rows one after the other; the last one clears the loan.
struct ScheduleBuilder {
  private let rates: [PeriodRate]
  private(set) var balance: Cash
  private(set) var rows: [LoanSchedule.Row] = []
  private(set) var uncovered: [Int] = []

  init(_ principal: Cash, _ rates: [PeriodRate]) {
    balance = principal
    self.rates = rates
  }

  var isLast: Bool { rows.count == rates.count - 1 }
  var rate: PeriodRate? { rows.count < rates.count ? rates[rows.count] : nil }

  /// Interest of the next period.
  func interest() throws(NumericalError) -> Cash {
    guard let rate else { throw .noSolution("the schedule has no further period") }
    return try rate.interest(on: balance)
  }

  /// Ends the next period with a repayment, held between nothing and the balance unless negative
  /// repayment is allowed; the last period repays the balance.
  mutating func repay(
    _ wanted: Cash, interest: Cash, allowingNegative: Bool = false
  ) throws(NumericalError) {
    var principal = min(wanted, balance)
    if principal.minorUnits < 0, !isLast {
      uncovered.append(rows.count + 1)
      if !allowingNegative { principal = .zero(balance.currency) }
    }
    if isLast { principal = balance }
    let closing = try balance.subtracting(principal)
    rows.append(
      LoanSchedule.Row(
        opening: balance, interest: interest, principal: principal, closing: closing))
    balance = closing
  }

  func schedule(level: LevelInstalment? = nil) -> LoanSchedule {
    LoanSchedule(
      currency: balance.currency, rows: rows, level: level, uncovered: uncovered)
  }
}
