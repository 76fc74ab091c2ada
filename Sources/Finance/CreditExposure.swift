public import NumericalMethods

/// What a lender stands to lose on one borrower over time: the balance between payment days.
///
/// Plain figures that a loan, a lease or a pool hands to whoever prices its credit risk.
public struct CreditExposure: Hashable, Sendable {
  /// A stretch of time over which the balance stays the same.
  public struct Period: Hashable, Sendable {
    /// The first day.
    public let start: Day
    /// The payment day that ends it.
    public let end: Day
    /// The balance outstanding, in the currency of the exposure.
    public let balance: Double
    /// What the borrower may still draw, in the currency of the exposure.
    public let undrawn: Double

    /// A stretch of time with its balance, and with what may still be drawn.
    public init(from start: Day, to end: Day, balance: Double, undrawn: Double = 0) {
      self.start = start
      self.end = end
      self.balance = balance
      self.undrawn = undrawn
    }
  }

  /// The periods in order, each starting where the last one ended.
  public let periods: [Period]
  /// The currency of every balance.
  public let currency: Currency
  /// How the interest of a period is counted.
  public let dayCount: DayCount

  /// Balances over consecutive periods.
  ///
  /// - Parameters:
  ///   - periods: 1 to 5000, each ending after it starts and starting where the last one ended,
  ///     with balances at least zero and a first balance above zero.
  ///   - currency: of every balance.
  ///   - dayCount: how the interest of a period is counted.
  /// - Throws: `InvalidInput` naming the period that breaks a rule.
  public init(
    _ periods: [Period], _ currency: Currency, dayCount: DayCount = .actual365Fixed
  ) throws(InvalidInput) {
    try require(
      (1...5000).contains(periods.count), "periods", periods.count, "must have 1 to 5000 entries")
    for (index, period) in periods.enumerated() {
      let path = "periods[\(index)]"
      try require(
        period.balance >= 0 && period.balance.isFinite, "\(path).balance", period.balance,
        "must be at least 0 and finite")
      try require(
        period.undrawn >= 0 && period.undrawn.isFinite, "\(path).undrawn", period.undrawn,
        "must be at least 0 and finite")
      try require(period.end > period.start, "\(path).end", period.end, "must be after its start")
      if index > 0 {
        try require(
          period.start == periods[index - 1].end, "\(path).start", period.start,
          "must be the end of the period before, \(periods[index - 1].end)")
      } else {
        try require(period.balance > 0, "\(path).balance", period.balance, "must be above 0")
      }
    }
    self.periods = periods
    self.currency = currency
    self.dayCount = dayCount
  }

  /// Balances from a first day to payment days.
  ///
  /// - Parameters:
  ///   - balances: outstanding up to each payment day, one currency.
  ///   - start: the first day.
  ///   - days: the payment days, rising.
  ///   - dayCount: how the interest of a period is counted.
  /// - Throws: `InvalidInput` naming what breaks a rule.
  public init(
    balances: [Money], from start: Day, to days: [Day], dayCount: DayCount = .actual365Fixed
  ) throws(InvalidInput) {
    try require(
      balances.count == days.count, "days", days.count,
      "must have as many entries as balances, \(balances.count)")
    guard let first = balances.first else {
      throw InvalidInput("balances", "must have an entry", got: "none")
    }
    var periods: [Period] = []
    var last = start
    for (index, (balance, day)) in zip(balances, days).enumerated() {
      try balance.requireCurrency(first.currency, "balances[\(index)]")
      periods.append(Period(from: last, to: day, balance: balance.amount))
      last = day
    }
    try self.init(periods, first.currency, dayCount: dayCount)
  }

  /// One balance repaid at the end, with interest paid at steps.
  ///
  /// - Parameters:
  ///   - balance: above zero.
  ///   - start: the first day.
  ///   - step: from one payment to the next.
  ///   - payments: number of payments, from 1 to 5000.
  /// - Returns: the exposure.
  /// - Throws: `InvalidInput` naming what is out of range.
  public static func bullet(
    _ balance: Money, from start: Day, every step: Tenor, payments: Int
  ) throws(InvalidInput) -> CreditExposure {
    try step.requirePositive("step")
    try require((1...5000).contains(payments), "payments", payments, "must be in 1...5000")
    var days: [Day] = []
    for index in 1...payments { days.append(try start.adding(step, times: index)) }
    return try CreditExposure(
      balances: Array(repeating: balance, count: payments), from: start, to: days)
  }

  /// The first day.
  public var start: Day { periods[0].start }

  /// The day on which the last balance is due.
  public var maturity: Day { periods[periods.count - 1].end }

  /// The balance of the first period.
  public var openingBalance: Money { Money(periods[0].balance, currency) }

  /// The balance outstanding on a day: of the period that starts on it or holds it; nothing
  /// before the start and from maturity on.
  public func balance(on day: Day) -> Money {
    let period = periods.first { $0.start <= day && day < $0.end }
    return Money(period?.balance ?? 0, currency)
  }

  /// Length of a period in years by the day count.
  public func years(of period: Period) -> Double {
    dayCount.yearFraction(from: period.start, to: period.end)
  }

  /// The same exposure with the period that holds a day cut in two there.
  public func split(on day: Day) -> CreditExposure {
    CreditExposure(
      uncheckedPeriods: periods.flatMap { period in
        guard period.start < day, day < period.end else { return [period] }
        return [
          Period(
            from: period.start, to: day, balance: period.balance, undrawn: period.undrawn),
          Period(from: day, to: period.end, balance: period.balance, undrawn: period.undrawn),
        ]
      }, currency, dayCount)
  }

  private init(uncheckedPeriods: [Period], _ currency: Currency, _ dayCount: DayCount) {
    periods = uncheckedPeriods
    self.currency = currency
    self.dayCount = dayCount
  }

  /// What is left of the exposure from a day on; nil when nothing is left.
  public func remaining(from day: Day) -> CreditExposure? {
    let left = periods.filter { $0.end > day }.map {
      Period(
        from: max($0.start, day), to: $0.end, balance: $0.balance, undrawn: $0.undrawn)
    }
    return try? CreditExposure(left, currency, dayCount: dayCount)
  }
}
