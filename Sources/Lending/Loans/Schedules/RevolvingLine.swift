public import Finance
import NumericalMethods

/// A committed line, drawn and repaid at will (循环额度): what it earns over a span.
public struct RevolvingLine: Hashable, Sendable {
  /// Interest on what is drawn, rounded once over the span.
  public let interest: Cash
  /// Fee on what is not drawn, rounded once over the span.
  public let commitmentFee: Cash
  /// Mean of the drawn amount by days.
  public let averageDrawn: Money
  /// The largest drawn amount over the limit.
  public let peakUtilization: Double
  /// Drawn on the last day.
  public let drawnAtEnd: Money

  /// A draw, or a repayment when negative, which counts from its own day.
  public struct Move: Hashable, Sendable, Codable {
    /// The day.
    public let day: Day
    /// Drawn when positive, repaid when negative.
    public let amount: Double

    /// A draw, or a repayment when negative.
    public init(_ day: Day, _ amount: Double) {
      self.day = day
      self.amount = amount
    }
  }

  /// What a line earns from its first move to a day.
  ///
  /// - Parameters:
  ///   - limit: the committed line, above zero.
  ///   - moves: at strictly increasing days, at least one; the drawn amount stays within the limit.
  ///   - end: the last day, not counted, after the last move.
  ///   - rate: on the drawn part, a year.
  ///   - commitmentRate: on the undrawn part, a year.
  ///   - dayBasis: 360 or 365.
  /// - Throws: `InvalidInput` outside these ranges, `NumericalError` for an amount that does not
  ///   fit.
  public init(
    limit: Money, moves: [Move], to end: Day, rate: Double, commitmentRate: Double = 0,
    dayBasis: Int = 360
  ) throws {
    try require(!moves.isEmpty, "moves", moves.count, "must have at least one entry")
    let most = try within("limit") { () throws(InvalidInput) in try DecimalNumber(limit.amount) }
    var levels: [DecimalNumber] = []
    var level = DecimalNumber(0)
    for (index, move) in moves.enumerated() {
      level = try level.plus(DecimalNumber(move.amount))
      try require(
        level >= DecimalNumber(0) && level <= most, "moves[\(index)]", move.amount,
        "must keep the drawn amount from 0 to the limit")
      levels.append(level)
    }
    for (index, (one, next)) in zip(moves, moves.dropFirst()).enumerated() {
      try require(
        next.day > one.day, "moves[\(index + 1)].day", next.day, "must be after \(one.day)")
    }
    if let last = moves.last {
      try require(end > last.day, "end", end, "must be after \(last.day)")
    }
    try requireDayBasis(dayBasis)
    var (drawnDays, undrawnDays) = (DecimalNumber(0), DecimalNumber(0))
    for (index, level) in levels.enumerated() {
      let next = index + 1 < moves.count ? moves[index + 1].day : end
      let days = DecimalNumber(next - moves[index].day)
      drawnDays = try drawnDays.plus(level.times(days))
      undrawnDays = try undrawnDays.plus(most.minus(level).times(days))
    }
    let basis = [DecimalNumber(dayBasis)]
    interest = try .rounding([drawnDays, DecimalNumber(rate)], over: basis, limit.currency)
    commitmentFee = try .rounding(
      [undrawnDays, DecimalNumber(commitmentRate)], over: basis, limit.currency)
    averageDrawn = Money(drawnDays.double / Double(end - moves[0].day), limit.currency)
    peakUtilization = (levels.max() ?? level).double / limit.amount
    drawnAtEnd = Money(level.double, limit.currency)
  }
}
