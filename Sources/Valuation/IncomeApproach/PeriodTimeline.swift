import NumericalMethods

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
  public static let longest = 10_000

  /// The periods in order; never empty.
  public let periods: [Period]
  /// Where in its period each flow falls.
  public let timing: FlowTiming
  /// Whether the last period ends before its year is out, as when a right expires.
  public let endsInsideYear: Bool

  /// Yearly periods, of which the first and the last may be shorter than a year.
  ///
  /// A single period lasts `stubFraction` when that is below 1, and `finalFraction` otherwise.
  ///
  /// - Parameters:
  ///   - count: number of periods, 1 to 10,000.
  ///   - timing: where in its period each flow falls.
  ///   - stubFraction: length of the first period in years, in (0, 1].
  ///   - finalFraction: length of the last period in years, in (0, 1].
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    periods count: Int, timing: FlowTiming = .end, stubFraction: Double = 1,
    finalFraction: Double = 1
  ) throws(InvalidInput) {
    try require(
      (1...Self.longest).contains(count), "periods", count, "must be 1 to \(Self.longest)")
    try require(
      stubFraction > 0 && stubFraction <= 1, "stubFraction", stubFraction, "must be in (0, 1]")
    try require(
      finalFraction > 0 && finalFraction <= 1, "finalFraction", finalFraction, "must be in (0, 1]")
    self.timing = timing
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
  ///   - life: years from the valuation date to the end, in (0, 10,000].
  ///   - timing: where in its period each flow falls.
  /// - Throws: `InvalidInput` for `life`.
  public init(life: Double, timing: FlowTiming = .end) throws(InvalidInput) {
    try require(
      life > 0 && life <= Double(Self.longest), "life", life, "must be in (0, \(Self.longest)]")
    let whole = life.rounded(.up)
    try self.init(periods: Int(whole), timing: timing, finalFraction: life - (whole - 1))
  }

  /// How many periods there are.
  public var count: Int { periods.count }

  /// Years from the valuation date to each flow.
  public var flowYears: [Double] { periods.map(\.flowYears) }

  /// `(1 + rate)^−years` for each flow.
  ///
  /// - Parameter rate: effective annual discount rate, above −1.
  /// - Returns: one factor a period.
  /// - Throws: `InvalidInput` for `rate`; `NumericalError` when a factor leaves the range of
  ///   numbers.
  public func discountFactors(at rate: Double) throws -> [Double] {
    try requireDiscountRate(rate)
    return try periods.map { try finite(compound(rate, -$0.flowYears), "a discount factor") }
  }

  /// Amounts of the periods, discounted to the valuation date.
  ///
  /// `presentValueₖ = amountₖ × (1 + rate)^−yearsₖ`
  ///
  /// - Parameters:
  ///   - amounts: one for each period, in one currency.
  ///   - rate: effective annual discount rate, above −1.
  /// - Returns: one row a period.
  /// - Throws: `InvalidInput` for `amounts` or `rate`; `NumericalError` when a figure leaves the
  ///   range of numbers.
  public func discounted(_ amounts: [Double], at rate: Double) throws -> [DiscountedFlow] {
    try require(
      amounts.count == count, "amounts", amounts.count, "must have one element for each period")
    let factors = try discountFactors(at: rate)
    return try zip(amounts, zip(periods, factors)).map { amount, time in
      DiscountedFlow(
        amount: amount, years: time.0.flowYears, factor: time.1,
        presentValue: try finite(amount * time.1, "a present value"))
    }
  }
}
