public import NumericalMethods

/// How likely default is over time, from a day.
public struct HazardCurve: Hashable, Sendable {
  /// The hazard in years from `from`.
  public let hazard: HazardRate
  /// The day on which survival is one.
  public let from: Day
  /// How days become years.
  public let dayCount: DayCount

  /// A hazard that starts on a day.
  public init(_ hazard: HazardRate, from day: Day, dayCount: DayCount = .actual365Fixed) {
    self.hazard = hazard
    from = day
    self.dayCount = dayCount
  }

  /// One hazard for all time.
  ///
  /// - Parameters:
  ///   - rate: defaults per year, at least zero.
  ///   - day: the day on which survival is one.
  /// - Returns: the curve.
  /// - Throws: `InvalidInput` if the rate is out of range.
  public static func flat(_ rate: Double, from day: Day) throws(InvalidInput) -> HazardCurve {
    HazardCurve(try .flat(rate), from: day)
  }

  /// Years from the first day of the curve to a day; zero for earlier days.
  public func years(to day: Day) -> Double { max(0, dayCount.yearFraction(from: from, to: day)) }

  /// Probability of no default up to a day.
  public func survival(to day: Day) -> Double { hazard.survival(to: years(to: day)) }

  /// Probability of default between two days, given survival to the first.
  public func conditionalDefault(from start: Day, to end: Day) -> Double {
    hazard.conditionalDefault(from: years(to: start), to: years(to: end))
  }

  /// The curve with its hazard multiplied by a factor, at least zero.
  ///
  /// - Throws: `InvalidInput` if the factor is out of range.
  public func scaled(by factor: Double) throws(InvalidInput) -> HazardCurve {
    HazardCurve(try hazard.scaled(by: factor), from: from, dayCount: dayCount)
  }
}
