public import Finance
public import NumericalMethods

/// A committed line that is drawn and repaid at will (循环额度；知识产权金融卡).
public struct CreditLine: Hashable, Sendable {
  /// The most that may be drawn at a time.
  public let limit: Money
  /// Fee on what is not drawn, a year, as a fraction.
  public let commitmentFee: Double
  /// The day from which nothing more may be drawn; nil for the end of the loan.
  public let availableUntil: Day?
  /// Draws, and repayments when negative, after the first drawdown.
  public let moves: [RevolvingLine.Move]

  /// A committed line.
  ///
  /// - Parameters:
  ///   - limit: the most that may be drawn at a time, above zero.
  ///   - commitmentFee: on what is not drawn, a year, from 0 to below 1.
  ///   - availableUntil: the day from which nothing more may be drawn.
  ///   - moves: after the first drawdown, at strictly increasing days, in whole minor units.
  /// - Throws: `InvalidInput` outside these ranges.
  public init(
    limit: Money, commitmentFee: Double = 0, availableUntil: Day? = nil,
    moves: [RevolvingLine.Move] = []
  ) throws(InvalidInput) {
    try limit.requireAmount(in: 0.01...1e13, "limit")
    try require(
      commitmentFee >= 0 && commitmentFee < 1, "commitmentFee", commitmentFee,
      "must be from 0 to below 100 %")
    for (index, move) in moves.enumerated() {
      if index > 0 {
        try require(
          move.day > moves[index - 1].day, "moves[\(index)].on", move.day,
          "must be after \(moves[index - 1].day)")
      }
      if let availableUntil, move.amount > 0 {
        try require(
          move.day < availableUntil, "moves[\(index)].on", move.day,
          "must be before \(availableUntil), from which nothing may be drawn")
      }
    }
    self.limit = limit
    self.commitmentFee = commitmentFee
    self.availableUntil = availableUntil
    self.moves = moves
  }

  /// Refuses moves that leave the line.
  func check(principal: Money) throws(InvalidInput) {
    let path = "repayment.line"
    try limit.requireCurrency(principal.currency, "\(path).limit")
    try require(
      limit.amount >= principal.amount, "\(path).limit", limit,
      "must not be below what is drawn first, \(principal)")
    let most = try within("\(path).limit") { () throws(InvalidInput) in try Cash(exactly: limit) }
    var owed = try Cash(exactly: principal)
    for (index, move) in moves.enumerated() {
      let amount = try within("\(path).moves[\(index)]") { () throws(InvalidInput) in
        try Cash(exactly: Money(move.amount, principal.currency))
      }
      guard let next = try? owed.adding(amount), next.minorUnits >= 0, next <= most else {
        throw InvalidInput(
          "\(path).moves[\(index)]", "must keep the drawn amount from 0 to the limit",
          got: amount.description)
      }
      owed = next
    }
  }
}

extension PledgeLoan {
  /// The line of the loan; nil for a loan that is drawn once.
  public var line: CreditLine? {
    if case .revolving(let line) = repayment { return line }
    return nil
  }

  /// The most that the lender is bound to lend: the limit of a line, else the principal.
  public var commitment: Cash {
    line.flatMap { try? Cash(exactly: $0.limit) } ?? principal
  }

  /// What may still be drawn on a day, in units of the currency.
  public func undrawn(on day: Day, balance: Double) -> Double {
    guard let line, day >= drawn, day < (line.availableUntil ?? maturity) else { return 0 }
    return max(0, line.limit.amount - balance)
  }

  /// What a line pays: interest on what is drawn and a fee on what is not, day by day, each rounded
  /// once a period; what is drawn at the end is repaid then.
  func linePlan() throws -> RepaymentPlan {
    guard let line, case .actualDays(let basis) = accrual else {
      throw InvalidInput(
        "accrual", "must be by actual days for a line", got: "equal periods")
    }
    let currency = principal.currency
    let end = line.availableUntil ?? maturity
    var moves = line.moves[...]
    for (index, move) in line.moves.enumerated() {
      try require(
        move.day > drawn && move.day < maturity, "repayment.line.moves[\(index)].on", move.day,
        "must be after \(drawn) and before \(maturity)")
    }
    var owed = principal
    let limit = try Cash(exactly: line.limit)
    var payments: [RepaymentPlan.Payment] = []
    for (index, period) in try plannedPeriods().enumerated() {
      let opening = owed
      // The days on which what is drawn, or what may be drawn, changes.
      let inside = moves.prefix { $0.day < period.to }
      moves = moves.dropFirst(inside.count)
      var cuts = inside.map(\.day).filter { $0 > period.from }
      if end > period.from, end < period.to, !cuts.contains(end) { cuts.append(end) }
      let days = [period.from] + cuts.sorted() + [period.to]
      let rates = try accrual.periodRates(
        rate, days, from: drawn, resets: periodDays, perYear: periodsPerYear)
      var (interest, unused) = (DecimalNumber(0), DecimalNumber(0))
      for (span, rate) in zip(zip(days, days.dropFirst()), rates) {
        for move in inside where move.day == span.0 {
          owed = try owed.adding(try Cash(exactly: Money(move.amount, currency)))
        }
        interest = try interest.plus(DecimalNumber(owed).times(rate.numerator))
        if span.0 < end {
          let undrawn = try DecimalNumber(limit.subtracting(owed))
          unused = try unused.plus(undrawn.times(DecimalNumber(span.1 - span.0)))
        }
      }
      let due = try Cash.rounding([interest], over: [DecimalNumber(basis)], currency)
      var fee = try Cash.rounding(
        [unused, DecimalNumber(line.commitmentFee)], over: [DecimalNumber(basis)], currency)
      for one in fees {
        fee = try fee.adding(try one.each(principal, opening: opening, in: period, of: self))
      }
      let repaid = index == periods - 1 ? owed : .zero(currency)
      let total = try due.adding(repaid).adding(fee)
      let mean = period.rate
      payments.append(
        RepaymentPlan.Payment(
          number: index + 1, from: period.from, to: period.to,
          due: try calendar.adjusted(period.to, rule),
          rate: yearlyRate(mean, days: period.to - period.from), opening: opening,
          moved: try owed.subtracting(opening), interest: due, principal: repaid,
          prepaid: .zero(currency), fee: fee, total: total,
          closing: try owed.subtracting(repaid)))
    }
    return try plan(payments, isEven: false, moves: line.moves)
  }
}
