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
  /// - Throws: `InvalidInput` outside these ranges.
  public init(
    _ reference: ReferenceRate, spread: Double, reset: Reset = .januaryFirst,
    floor: Double? = nil, cap: Double? = nil
  ) throws(InvalidInput) {
    for (name, value) in [("spread", spread), ("floor", floor ?? 0), ("cap", cap ?? 0)] {
      try require(value.magnitude <= 1, name, value, "must be from -100 % to 100 %")
    }
    if let floor, let cap {
      try require(cap >= floor, "cap", cap, "must not be below the floor \(floor)")
    }
    self.reference = reference
    self.spread = spread
    self.reset = reset
    self.floor = floor
    self.cap = cap
  }

  /// The contract rate that a reset on a day sets.
  ///
  /// - Throws: `InvalidInput` before the first fixing; `NumericalError` for more than 38 digits.
  public func rate(resetOn day: Day) throws -> DecimalNumber {
    var rate = try DecimalNumber(try reference.rate(on: day)).plus(DecimalNumber(spread))
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
  /// - Parameter dates: the day of drawdown and the payment days, strictly increasing.
  /// - Returns: for each period its parts, each with its days and rate.
  /// - Throws: `InvalidInput` before the first fixing; `NumericalError` for more than 38 digits.
  func parts(_ dates: [Day]) throws -> [[(days: Int, rate: DecimalNumber)]] {
    guard let drawn = dates.first, let end = dates.last else { return [] }
    let resets = try resets(drawn: drawn, to: end, payments: dates)
    var next = 0
    var rate = try self.rate(resetOn: drawn)
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
