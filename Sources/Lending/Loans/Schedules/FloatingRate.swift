public import Finance
public import NumericalMethods

/// A contract rate that follows a published one: reference plus spread, between floor and cap.
public struct FloatingRate: Hashable, Sendable {
  /// When the contract rate is set anew, besides the day of drawdown.
  public enum Reset: String, CaseIterable, Sendable, Codable {
    /// On each payment day.
    case eachPeriod = "each-period"
    /// On each 1 January.
    case januaryFirst = "january-first"
    /// On each anniversary of the drawdown; 29 February becomes 28 in common years.
    case anniversary
  }

  /// The published rate.
  public let reference: ReferenceRate
  /// Over the reference, a year; may be negative.
  public let spread: Double
  /// Spreads that hold at the resets from a day on, in order of days.
  public let changes: [SpreadChange]

  /// A spread that holds at the resets from a day on, such as that of a new rating.
  public struct SpreadChange: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// Over the reference, a year.
    public let spread: Double

    /// A spread from a day on.
    public init(_ day: Day, _ spread: Double) {
      self.day = day
      self.spread = spread
    }
  }

  /// When the rate is set anew.
  public let reset: Reset
  /// The lowest contract rate.
  public let floor: Double?
  /// The highest contract rate.
  public let cap: Double?

  /// A rate that follows a published one.
  ///
  /// - Parameters:
  ///   - reference: the published rate.
  ///   - spread: within ±100 %.
  ///   - reset: when the rate is set anew.
  ///   - floor: the lowest contract rate, applied before the cap.
  ///   - cap: the highest contract rate, not below the floor.
  ///   - changes: later spreads, each within ±100 %, at strictly increasing days.
  /// - Throws: `InvalidInput` outside these ranges.
  public init(
    _ reference: ReferenceRate, spread: Double, reset: Reset = .januaryFirst,
    floor: Double? = nil, cap: Double? = nil, changes: [SpreadChange] = []
  ) throws(InvalidInput) {
    for (index, change) in changes.enumerated() {
      try require(
        change.spread.magnitude <= 1, "changes[\(index)].spread", change.spread,
        "must be from -100 % to 100 %")
      if index > 0 {
        try require(
          change.day > changes[index - 1].day, "changes[\(index)].day", change.day,
          "must be after \(changes[index - 1].day)")
      }
    }
    for (name, value) in [("spread", spread), ("floor", floor ?? 0), ("cap", cap ?? 0)] {
      try require(value.magnitude <= 1, name, value, "must be from -100 % to 100 %")
    }
    if let floor, let cap {
      try require(cap >= floor, "cap", cap, "must not be below the floor \(floor)")
    }
    self.reference = reference
    self.spread = spread
    self.changes = changes
    self.reset = reset
    self.floor = floor
    self.cap = cap
  }

  /// The spread that holds at a reset on a day.
  public func spread(on day: Day) -> Double {
    changes.last { $0.day <= day }?.spread ?? spread
  }

  /// The contract rate that a reset on a day sets.
  ///
  /// - Throws: `InvalidInput` before the first fixing; `NumericalError` for more than 38 digits.
  public func rate(resetOn day: Day) throws -> DecimalNumber {
    var rate = try DecimalNumber(try reference.rate(on: day)).plus(
      DecimalNumber(spread(on: day)))
    if let floor { rate = max(rate, try DecimalNumber(floor)) }
    if let cap { rate = min(rate, try DecimalNumber(cap)) }
    return rate
  }

  /// The days between two days on which the rate is set anew, both left out.
  func resets(drawn: Day, to end: Day, payments: [Day]) throws(InvalidInput) -> [Day] {
    switch reset {
    case .eachPeriod: return payments.filter { $0 > drawn && $0 < end }
    case .januaryFirst:
      return (drawn.year...max(drawn.year, end.year)).compactMap {
        Day(year: $0, month: 1, day: 1)
      }.filter { $0 > drawn && $0 < end }
    case .anniversary:
      var days: [Day] = []
      for years in 1...max(1, end.year - drawn.year + 1) {
        guard let day = try? drawn.adding(years: years), day < end else { break }
        days.append(day)
      }
      return days
    }
  }

  /// The rates of the parts into which resets cut each period.
  ///
  /// - Parameters:
  ///   - dates: the first day and the days that end the periods, strictly increasing.
  ///   - drawn: the day of drawdown; nil for the first of the dates.
  ///   - payments: the payment days on which the rate may be set anew; nil for the dates.
  /// - Returns: for each period its parts, each with its days and rate.
  /// - Throws: `InvalidInput` before the first fixing; `NumericalError` for more than 38 digits.
  func parts(
    _ dates: [Day], from drawn: Day? = nil, resets payments: [Day]? = nil
  ) throws -> [[(days: Int, rate: DecimalNumber)]] {
    guard let first = dates.first, let end = dates.last else { return [] }
    let drawn = drawn ?? first
    let resets = try resets(drawn: drawn, to: end, payments: payments ?? dates)
    var next = 0
    var rate = try self.rate(resetOn: drawn)
    while next < resets.count, resets[next] <= first, first > drawn {
      rate = try self.rate(resetOn: resets[next])
      next += 1
    }
    var periods: [[(days: Int, rate: DecimalNumber)]] = []
    for (start, stop) in zip(dates, dates.dropFirst()) {
      var parts: [(days: Int, rate: DecimalNumber)] = []
      var from = start
      while next < resets.count, resets[next] < stop {
        if resets[next] > from {
          parts.append((resets[next] - from, rate))
          from = resets[next]
        }
        rate = try self.rate(resetOn: resets[next])
        next += 1
      }
      parts.append((stop - from, rate))
      periods.append(parts)
    }
    return periods
  }
}
