public import Finance
public import NumericalMethods

/// How interest accrues over a period.
public enum Accrual: Hashable, Sendable {
  /// A fixed part of a year: `rate ÷ periods a year`, whatever the days.
  case equalPeriods
  /// Actual days over the days of the year of the rate, 360 or 365.
  case actualDays(over: Int)

  /// The rate of each period between days.
  ///
  /// - Parameters:
  ///   - rate: fixed, or following a published rate.
  ///   - dates: the first day and the days to which interest runs, strictly increasing.
  ///   - drawn: the day of drawdown; nil for the first of the dates.
  ///   - resets: the payment days on which a floating rate may be set anew; nil for the dates.
  ///   - perYear: periods a year.
  /// - Returns: one rate a period.
  /// - Throws: `InvalidInput` before the first fixing; `NumericalError` for more than 38 digits.
  func periodRates(
    _ rate: ContractRate, _ dates: [Day], from drawn: Day? = nil, resets: [Day]? = nil,
    perYear: Int
  ) throws -> [PeriodRate] {
    let parts: [[(days: Int, rate: DecimalNumber)]]
    switch rate {
    case .fixed(let fixed):
      let nominal = try DecimalNumber(fixed.nominalValue(perYear: perYear))
      parts = zip(dates, dates.dropFirst()).map { [($1 - $0, nominal)] }
    case .floating(let floating):
      parts = try floating.parts(dates, from: drawn, resets: resets)
    }
    return try parts.map { parts in
      let days = parts.reduce(0) { $0 + $1.days }
      let nominal = parts.first?.rate ?? DecimalNumber(0)
      if case .equalPeriods = self, parts.count == 1 {
        return .equalPeriod(nominal, perYear: perYear)
      }
      var weighted = DecimalNumber(0)
      for part in parts {
        weighted = try weighted.plus(part.rate.times(DecimalNumber(part.days)))
      }
      switch self {
      case .equalPeriods:
        return PeriodRate(
          numerator: weighted, denominator: perYear * max(1, days), nominal: nominal,
          perYear: perYear)
      case .actualDays(let basis):
        return PeriodRate(
          numerator: weighted, denominator: basis, nominal: nominal, perYear: perYear)
      }
    }
  }
}

/// The rate of a loan: fixed, or following a published one.
public enum ContractRate: Hashable, Sendable {
  /// One rate for the whole term.
  case fixed(Rate)
  /// A published rate plus a spread.
  case floating(FloatingRate)

  /// A nominal rate for the whole term.
  ///
  /// - Throws: `InvalidInput` if a period's growth is not positive.
  public static func nominal(_ value: Double, perYear: Int) throws(InvalidInput) -> ContractRate {
    .fixed(try Rate.nominal(value, perYear: perYear))
  }

  /// A rate compounded once a year, for the whole term.
  ///
  /// - Throws: `InvalidInput` at −100 % or below.
  public static func annual(_ value: Double) throws(InvalidInput) -> ContractRate {
    .fixed(try Rate.annual(value))
  }

  /// A rate without compounding, for the whole term.
  ///
  /// - Throws: `InvalidInput` at −100 % or below.
  public static func simple(_ value: Double) throws(InvalidInput) -> ContractRate {
    .fixed(try Rate.simple(value))
  }
}

extension Rate {
  /// The yearly rate of which a period takes its part: as quoted when quoted for these periods or
  /// as simple, else the equivalent nominal rate.
  func nominalValue(perYear: Int) -> Double {
    switch compounding {
    case .simple, .nominal(perYear): value
    case .annual where perYear == 1: value
    default: nominal(perYear: perYear)
    }
  }
}
