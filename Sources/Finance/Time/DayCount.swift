/// How days become a fraction of a year.
///
/// > Source: ISDA 2006 definitions, 4.16; ICMA rule 251; ISDA, *EMU and Market Conventions* (1998).
public enum DayCount: Hashable, Sendable {
  /// Days over 360: the rule of Chinese bank loans.
  case actual360
  /// Days over 365.
  case actual365Fixed
  /// Days of each calendar year over 365 or 366.
  case actualActualISDA
  /// Days over the days of the coupon period times the coupons a year.
  case actualActualICMA(CouponPeriod)
  /// 30/360 bond basis: 31 becomes 30 at the start, and at the end after a start on the 30th.
  case thirty360Bond
  /// 30/360 US: as the bond basis, with the last day of February as the 30th.
  case thirty360US
  /// 30E/360: each 31 becomes 30.
  case thirtyE360
  /// 30E/360 ISDA: month ends become 30, except a last day of February that is the termination.
  case thirtyE360ISDA(termination: Day?)

  /// Days between two days by the convention; negative when `end` is before `start`.
  public func days(from start: Day, to end: Day) -> Int {
    switch self {
    case .actual360, .actual365Fixed, .actualActualISDA, .actualActualICMA: end - start
    case .thirty360Bond, .thirty360US, .thirtyE360, .thirtyE360ISDA:
      thirty360Days(from: start, to: end)
    }
  }

  /// The fraction of a year between two days; negative when `end` is before `start`.
  public func yearFraction(from start: Day, to end: Day) -> Double {
    switch self {
    case .actual360: Double(end - start) / 360
    case .actual365Fixed: Double(end - start) / 365
    case .actualActualISDA:
      end < start
        ? -DayCount.calendarYears(from: end, to: start)
        : DayCount.calendarYears(from: start, to: end)
    case .actualActualICMA(let period):
      Double(end - start) / Double(period.perYear * (period.end - period.start))
    case .thirty360Bond, .thirty360US, .thirtyE360, .thirtyE360ISDA:
      Double(thirty360Days(from: start, to: end)) / 360
    }
  }

  private static func calendarYears(from start: Day, to end: Day) -> Double {
    func length(_ year: Int) -> Double { Day.isLeap(year) ? 366 : 365 }
    let (first, last) = (start.year, end.year)
    if first == last { return Double(end - start) / length(first) }
    let head = (length(first) - Double(start.dayOfYear - 1)) / length(first)
    let tail = Double(end.dayOfYear - 1) / length(last)
    return head + Double(last - first - 1) + tail
  }

  private func thirty360Days(from start: Day, to end: Day) -> Int {
    let (year1, month1, day1) = start.civil
    let (year2, month2, day2) = end.civil
    var (first, last) = (day1, day2)
    let startsFebruaryEnd = month1 == 2 && start.isMonthEnd
    let endsFebruaryEnd = month2 == 2 && end.isMonthEnd
    switch self {
    case .thirtyE360:
      first = min(first, 30)
      last = min(last, 30)
    case .thirtyE360ISDA(let termination):
      if first == 31 || startsFebruaryEnd { first = 30 }
      if last == 31 || (endsFebruaryEnd && end != termination) { last = 30 }
    case .thirty360US:
      if startsFebruaryEnd {
        if endsFebruaryEnd { last = 30 }
        first = 30
      }
      if last == 31, first >= 30 { last = 30 }
      if first == 31 { first = 30 }
    default:
      if first == 31 { first = 30 }
      if last == 31, first == 30 { last = 30 }
    }
    return 360 * (year2 - year1) + 30 * (month2 - month1) + last - first
  }
}
