public import Finance
public import NumericalMethods

/// Public compensation of net loss that starts above one ratio of non-performing loans and stops
/// at another (风险补偿).
public struct LossCompensation: Hashable, Sendable {
  /// The terms of a programme.
  public struct Programme: Hashable, Sendable {
    /// Ratio at which compensation starts.
    public let startRatio: Double
    /// Ratio above which no more counts.
    public let endRatio: Double
    /// Share of the counted loss.
    public let rate: Double
    /// Extra share for first-time borrowers.
    public let firstTimeBonus: Double
    /// The largest compensation.
    public let cap: Double?

    /// The terms of a programme; the defaults are those of Shanghai's pilot.
    ///
    /// - Parameters:
    ///   - startRatio: from 0 to below 1.
    ///   - endRatio: above `startRatio`, at most 1.
    ///   - rate: from 0 to 1.
    ///   - firstTimeBonus: from 0 to 1.
    ///   - cap: not negative.
    /// - Throws: `InvalidInput` outside these ranges.
    public init(
      startRatio: Double = 0.008, endRatio: Double = 0.03, rate: Double = 0.55,
      firstTimeBonus: Double = 0.05, cap: Double? = nil
    ) throws(InvalidInput) {
      try require(
        startRatio >= 0 && startRatio < 1, "startRatio", startRatio,
        "must be from 0 to below 100 %")
      try require(
        endRatio > startRatio && endRatio <= 1, "endRatio", endRatio,
        "must be above \(startRatio), at most 1")
      for (name, share) in [("rate", rate), ("firstTimeBonus", firstTimeBonus)] {
        try require(share >= 0 && share <= 1, name, share, "must be from 0 to 100 %")
      }
      if let cap { try require(cap >= 0, "cap", cap, "must not be negative") }
      self.startRatio = startRatio
      self.endRatio = endRatio
      self.rate = rate
      self.firstTimeBonus = firstTimeBonus
      self.cap = cap
    }
  }

  /// Non-performing balance over the portfolio.
  public let nonPerformingRatio: Double
  /// `max(0, min(ratio, end) − start) ÷ ratio`.
  public let countedShare: Double
  /// Paid to the bank.
  public let compensation: Double
  /// Net loss less compensation.
  public let bankLoss: Double

  /// The compensation of a portfolio.
  ///
  /// - Parameters:
  ///   - programme: its terms.
  ///   - portfolio: balance of the loans, above zero.
  ///   - nonPerforming: balance, at most the portfolio.
  ///   - netLoss: of principal, not negative.
  ///   - firstTimeShare: share of the loss on first-time borrowers, from 0 to 1.
  ///   - currency: of all amounts.
  /// - Throws: `InvalidInput` outside these ranges, `NumericalError` for amounts that do not fit.
  public init(
    under programme: Programme, portfolio: Double, nonPerforming: Double, netLoss: Double,
    firstTimeShare: Double = 0, currency: Currency = .cny
  ) throws {
    try require(portfolio > 0, "portfolio", portfolio, "must be above zero")
    try require(
      nonPerforming >= 0 && nonPerforming <= portfolio, "nonPerforming", nonPerforming,
      "must be from 0 to the portfolio")
    nonPerformingRatio = nonPerforming / portfolio
    let bad = try DecimalNumber(nonPerforming)
    let whole = try DecimalNumber(portfolio)
    let start = try DecimalNumber(programme.startRatio)
    let end = try DecimalNumber(programme.endRatio)
    let rate = try DecimalNumber(programme.rate).plus(
      DecimalNumber(programme.firstTimeBonus).times(DecimalNumber(firstTimeShare)))
    // (min(ratio, end) − start)/ratio times the non-performing balance, so nothing is divided yet.
    let counted = max(
      DecimalNumber(0), try min(bad, whole.times(end)).minus(whole.times(start)))
    let loss = try DecimalNumber(netLoss)
    var paid = DecimalNumber(0)
    if nonPerforming > 0 {
      paid = DecimalNumber(try Cash.rounding([loss, counted, rate], over: [bad], currency))
      countedShare = counted.double / nonPerforming
    } else {
      countedShare = 0
    }
    if let cap = programme.cap { paid = min(paid, try DecimalNumber(cap)) }
    compensation = paid.double
    bankLoss = try loss.minus(paid).double
  }
}
