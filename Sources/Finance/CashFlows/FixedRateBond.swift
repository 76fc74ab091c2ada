public import NumericalMethods

/// A bond with equal coupons, counted back from maturity; amounts per 100 of face.
public struct FixedRateBond: Hashable, Sendable {
  /// How the part of a coupon period is counted.
  public enum Basis: String, CaseIterable, Sendable, Codable {
    /// 30/360 US; a period has 360/perYear days.
    case thirty360US = "30-360-us"
    /// Actual days of the actual period.
    case actualActual = "actual-actual"
    /// Actual days; a period has 360/perYear days.
    case actual360 = "actual-360"
    /// Actual days; a period has 365/perYear days.
    case actual365 = "actual-365"
  }

  /// The last day.
  public let maturity: Day
  /// Coupon a year, as a fraction.
  public let couponRate: Double
  /// Coupons a year: 1, 2, 4 or 12.
  public let perYear: Int
  /// Repaid at maturity per 100 of face.
  public let redemption: Double
  /// How the part of a coupon period is counted.
  public let basis: Basis
  /// Simple interest in the last coupon period, as spreadsheets do.
  public let lastPeriodSimple: Bool

  /// A bond with equal coupons.
  ///
  /// - Parameters:
  ///   - maturity: the last day.
  ///   - couponRate: a year, from 0 to 1.
  ///   - perYear: 1, 2, 4 or 12.
  ///   - redemption: per 100 of face, above zero.
  ///   - basis: how the part of a coupon period is counted.
  ///   - lastPeriodSimple: simple interest in the last coupon period.
  /// - Throws: `InvalidInput` outside these ranges.
  public init(
    maturity: Day, couponRate: Double, perYear: Int, redemption: Double = 100,
    basis: Basis = .actualActual, lastPeriodSimple: Bool = true
  ) throws(InvalidInput) {
    try require([1, 2, 4, 12].contains(perYear), "perYear", perYear, "must be 1, 2, 4 or 12")
    try require(
      couponRate >= 0 && couponRate <= 1, "couponRate", couponRate, "must be from 0 to 100 %")
    try require(
      redemption > 0 && redemption.isFinite, "redemption", redemption, "must be above zero")
    self.maturity = maturity
    self.couponRate = couponRate
    self.perYear = perYear
    self.redemption = redemption
    self.basis = basis
    self.lastPeriodSimple = lastPeriodSimple
  }

  /// Where a settlement day stands between two coupons.
  public struct Position: Hashable, Sendable {
    /// The last coupon day, not after settlement.
    public let previousCoupon: Day
    /// The first coupon day after settlement.
    public let nextCoupon: Day
    /// Coupons after settlement.
    public let couponsLeft: Int
    /// Part of a period to the next coupon.
    let wait: Double
    /// Accrued interest per 100 of face.
    public let accruedInterest: Double
  }

  var coupon: Double { 100 * couponRate / Double(perYear) }

  /// Where a settlement day stands between two coupons.
  ///
  /// - Throws: `InvalidInput` unless maturity is after settlement.
  /// > Source: Microsoft Excel, COUPPCD, COUPNCD, COUPNUM, COUPDAYS, COUPDAYBS, COUPDAYSNC.
  public func position(at settlement: Day) throws(InvalidInput) -> Position {
    try require(maturity > settlement, "maturity", maturity, "must be after \(settlement)")
    let months = 12 / perYear
    func couponDay(_ back: Int) throws(InvalidInput) -> Day {
      do { return try maturity.adding(months: -back) } catch {
        throw InvalidInput(
          "settlement", "must have its last coupon day after 1900", got: "\(settlement)")
      }
    }
    var left = 1
    var next = maturity
    var previous = try couponDay(months)
    while previous > settlement {
      left += 1
      next = previous
      previous = try couponDay(months * left)
    }
    let actual = Double(settlement - previous)
    let (length, passed, wait): (Double, Double, Double)
    switch basis {
    case .thirty360US:
      length = 360 / Double(perYear)
      passed = Double(DayCount.thirty360US.days(from: previous, to: settlement))
      wait = length - passed
    case .actualActual:
      (length, passed, wait) = (
        Double(next - previous), actual, Double(next - settlement)
      )
    case .actual360:
      (length, passed, wait) = (
        360 / Double(perYear), actual, Double(next - settlement)
      )
    case .actual365:
      (length, passed, wait) = (
        365 / Double(perYear), actual, Double(next - settlement)
      )
    }
    return Position(
      previousCoupon: previous, nextCoupon: next, couponsLeft: left, wait: wait / length,
      accruedInterest: coupon * passed / length)
  }

  /// Prices and sensitivities at a yield.
  public struct Price: Hashable, Sendable {
    /// Without accrued interest, per 100.
    public let clean: Double
    /// With accrued interest, per 100.
    public let dirty: Double
    /// Durations and convexity, always by compound discounting.
    public let measures: YieldMeasures
    /// Where the settlement day stands.
    public let position: Position
  }

  /// The price at a yield compounded as often as coupons are paid.
  ///
  /// `dirty = Σ coupon/(1+y/f)^(k+w) + redemption/(1+y/f)^(n−1+w)`; with one coupon left and
  /// `lastPeriodSimple`, `dirty = (redemption + coupon)/(1 + w y/f)`.
  ///
  /// - Parameters:
  ///   - settlement: the day of payment, before maturity.
  ///   - yield: a year, `1 + yield/perYear` above zero.
  /// - Returns: prices per 100 and sensitivities.
  /// - Throws: `InvalidInput` unless maturity is after settlement and the price is a finite number.
  /// > Source: Microsoft Excel, PRICE, DURATION, MDURATION.
  public func price(at settlement: Day, yield: Double) throws(InvalidInput) -> Price {
    let position = try position(at: settlement)
    let rate = try within("yield") { () throws(InvalidInput) in
      try Rate.nominal(yield, perYear: perYear)
    }
    let (times, amounts) = flows(position)
    let measures = YieldMeasures(unchecked: amounts, times.map { $0 / Double(perYear) }, rate)
    var dirty = measures.presentValue
    if position.couponsLeft == 1, lastPeriodSimple {
      dirty = (redemption + coupon) / (1 + position.wait * yield / Double(perYear))
    }
    try require(
      dirty.isFinite && dirty > 0, "yield", yield, "must give a finite price above zero")
    return Price(
      clean: dirty - position.accruedInterest, dirty: dirty, measures: measures,
      position: position)
  }

  /// The yield of a clean price, compounded as often as coupons are paid.
  ///
  /// - Parameters:
  ///   - settlement: the day of payment, before maturity.
  ///   - clean: per 100, above zero.
  /// - Returns: the yield a year, from `−0.9 × perYear` to 10.
  /// - Throws: `InvalidInput` unless maturity is after settlement, or named `cleanPrice` when no
  ///   yield of the span returns it; `NumericalError` from the search.
  /// > Source: Microsoft Excel, YIELD.
  public func yield(at settlement: Day, cleanPrice clean: Double) throws -> Double {
    let position = try position(at: settlement)
    try require(clean.isFinite && clean > 0, "cleanPrice", clean, "must be above zero")
    let dirty = clean + position.accruedInterest
    let count = Double(perYear)
    let found: Double?
    if position.couponsLeft == 1, lastPeriodSimple {
      found = ((redemption + coupon) / dirty - 1) / position.wait * count
    } else {
      let (times, amounts) = flows(position)
      found = try InternalRateOfReturn.roots(
        of: [-dirty] + amounts, at: [0] + times, in: -0.9...(10 / count)
      ).first.map { $0 * count }
    }
    guard let found, found >= -0.9 * count, found <= 10 else {
      throw InvalidInput(
        "cleanPrice", "must be returned by a yield from \(-90 * perYear) % to 1000 %",
        got: "\(clean)")
    }
    return found
  }

  /// Times in coupon periods, and amounts.
  private func flows(_ position: Position) -> (times: [Double], amounts: [Double]) {
    let times = (0..<position.couponsLeft).map { Double($0) + position.wait }
    var amounts = [Double](repeating: coupon, count: position.couponsLeft)
    amounts[amounts.count - 1] += redemption
    return (times, amounts)
  }
}
