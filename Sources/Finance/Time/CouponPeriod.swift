public import NumericalMethods

/// The regular coupon period in which ACT/ACT ICMA counts.
public struct CouponPeriod: Hashable, Sendable {
  /// The first day.
  public let start: Day
  /// The last day, not counted.
  public let end: Day
  /// Coupons a year.
  public let perYear: Int

  /// A regular coupon period.
  ///
  /// - Parameters:
  ///   - start: the first day.
  ///   - end: the last day, after the first.
  ///   - perYear: coupons a year, from 1 to 12.
  /// - Throws: `InvalidInput` for an empty period or a frequency outside 1…12.
  public init(start: Day, end: Day, perYear: Int) throws(InvalidInput) {
    try require(end > start, "end", end, "must be after \(start)")
    try require((1...12).contains(perYear), "perYear", perYear, "must be from 1 to 12")
    self.start = start
    self.end = end
    self.perYear = perYear
  }
}
