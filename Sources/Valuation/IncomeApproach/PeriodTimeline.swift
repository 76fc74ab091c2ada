public import Finance
public import NumericalMethods

/// The periods of a forecast, counted in years from the valuation date: the one notion of time
/// that royalties, splits and fees share.
///
/// Period `k = 0, 1, …` starts at `s₀ = 0`, `s₁ = stubFraction`, `sₖ₊₁ = sₖ + 1`; the last one
/// may end inside a year. A flow falls at its period's end, middle or start.
///
/// > Source: mid-period discounting with a stub, practice of Chinese appraisal reports (期中折现).
public struct PeriodTimeline: Hashable, Sendable {
  /// One period of a forecast.
  public struct Period: Hashable, Sendable, Codable {
    /// Years from the valuation date to the first day.
    public let start: Double
    /// Length in years, above 0 and at most 1.
    public let length: Double
    /// Years from the valuation date to the flow.
    public let flowYears: Double

    /// Years from the valuation date to the last day.
    public var end: Double { start + length }
  }

  /// The most periods a timeline may have.
  public static let longest = 1_000_000

  /// The periods in order; never empty.
  public let periods: [Period]
  /// Where in its period each flow falls.
  public let timing: Timing
  /// The valuation date and the last day of each period; nil for a timeline without dates.
  public let days: [Day]?
  /// Whether the last period ends before its year is out, as when a right expires.
  public let endsInsideYear: Bool

  /// Yearly periods, of which the first and the last may be shorter than a year.
  ///
  /// A single period lasts `stubFraction` when that is below 1, and `finalFraction` otherwise.
  ///
  /// - Parameters:
  ///   - count: number of periods, 1 to 1,000,000.
  ///   - timing: where in its period each flow falls.
  ///   - stubFraction: length of the first period in years, in (0, 1].
  ///   - finalFraction: length of the last period in years, in (0, 1].
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    periods count: Int, timing: Timing = .end, stubFraction: Double = 1,
    finalFraction: Double = 1
  ) throws(InvalidInput) {
    try self.init(
      periods: count, timing: timing, stubFraction: stubFraction, finalFraction: finalFraction,
      days: nil)
  }

  init(
    periods count: Int, timing: Timing, stubFraction: Double, finalFraction: Double, days: [Day]?
  ) throws(InvalidInput) {
    try require(
      (1...Self.longest).contains(count), "periods", count, "must be 1 to \(Self.longest)")
    try require(
      stubFraction > 0 && stubFraction <= 1, "stubFraction", stubFraction, "must be in (0, 1]")
    try require(
      finalFraction > 0 && finalFraction <= 1, "finalFraction", finalFraction, "must be in (0, 1]")
    self.timing = timing
    self.days = days
    endsInsideYear = finalFraction < 1
    periods = (0..<count).map { index in
      let start = index == 0 ? 0 : stubFraction + Double(index - 1)
      let isStub = index == 0 && (count > 1 || stubFraction < 1)
      let length = isStub ? stubFraction : index == count - 1 ? finalFraction : 1
      let flowYears =
        switch timing {
        case .end: start + length
        case .mid: start + length / 2
        case .start: start
        }
      return Period(start: start, length: length, flowYears: flowYears)
    }
  }

  /// Yearly periods over a life that may end inside a year.
  ///
  /// - Parameters:
  ///   - life: years from the valuation date to the end, in (0, 1,000,000].
  ///   - timing: where in its period each flow falls.
  /// - Throws: `InvalidInput` for `life`.
  public init(life: Double, timing: Timing = .end) throws(InvalidInput) {
    try require(
      life > 0 && life <= Double(Self.longest), "life", life, "must be in (0, \(Self.longest)]")
    let whole = life.rounded(.up)
    try self.init(periods: Int(whole), timing: timing, finalFraction: life - (whole - 1))
  }

  /// How many periods there are.
  public var count: Int { periods.count }

  /// Years from the valuation date to each flow.
  public var flowYears: [Double] { periods.map(\.flowYears) }

  /// Amounts of the periods, discounted to the valuation date.
  ///
  /// `presentValueₖ = amountₖ × (1 + rate)^−yearsₖ`
  ///
  /// - Parameters:
  ///   - amounts: one for each period, in one currency.
  ///   - rate: discount rate.
  /// - Returns: one row a period.
  /// - Throws: `InvalidInput` for `amounts`; `NumericalError` when a figure leaves the range of
  ///   numbers.
  public func discounted(_ amounts: [Double], at rate: Rate) throws -> [DiscountedFlow] {
    try requireLength(amounts, "amounts", count, of: "the periods")
    return try zip(amounts, periods).map { amount, period in
      let factor = try finite(rate.discountFactor(over: period.flowYears), "a discount factor")
      return DiscountedFlow(
        amount: amount, years: period.flowYears, factor: factor,
        presentValue: try finite(amount * factor, "a present value"))
    }
  }
}
