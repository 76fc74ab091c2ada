import Finance
import NumericalMethods

/// The periods over which a right earns: calendar years from the valuation date to the end of the
/// forecast or of the right, whichever is first.
struct ForecastSpan {
  /// The periods on the clock of the valuation date.
  let timeline: PeriodTimeline
  /// Each period in words.
  let labels: [String]
  /// Last day of each period.
  let ends: [Day]
  /// Share of its year that the last period keeps when the right ends inside it; 1 otherwise.
  let lastShare: Double
  /// What a reader must know about the span.
  let findings: [Label]

  /// Calendar years after a valuation date.
  ///
  /// - Parameters:
  ///   - asOf: the valuation date.
  ///   - count: how many calendar years the forecast has, the first one from `asOf` to its end.
  ///   - end: the first day on which the right no longer exists; nil without a term.
  ///   - timing: where in its period a flow falls.
  /// - Throws: `InvalidInput` when the right has ended, or for `years`.
  init(from asOf: Day, years count: Int, rightEnds end: Day?, timing: Timing) throws(InvalidInput) {
    try require((1...200).contains(count), "years", count, "must be from 1 to 200")
    if let end {
      try require(end > asOf, "expires", end, "must be after the valuation date \(asOf)")
    }
    let isYearEnd = asOf.month == 12 && asOf.dayOfMonth == 31
    let firstYear = isYearEnd ? asOf.year + 1 : asOf.year
    let lastForecast = try Day(firstYear + count - 1, 12, 31)
    let lastLegal = try end?.adding(days: -1)
    let last = min(lastForecast, lastLegal ?? lastForecast)
    // A right that ends on the day after the valuation date still has that day.
    let until = max(last, try asOf.adding(days: 1))
    timeline = try PeriodTimeline(
      from: asOf, firstPeriodEnd: try Day(firstYear, 12, 31), until: until, timing: timing)
    var labels: [String] = []
    var ends: [Day] = []
    for index in 0..<timeline.count {
      let yearEnd = try Day(firstYear + index, 12, 31)
      let stop = min(yearEnd, until)
      let start = index == 0 ? try asOf.adding(days: 1) : try Day(firstYear + index, 1, 1)
      let isWhole = start.month == 1 && start.dayOfMonth == 1 && stop == yearEnd
      labels.append(
        isWhole
          ? "\(start.year)" : "\(start.year)-\(twoDigits(start.month))…\(twoDigits(stop.month))")
      ends.append(stop)
    }
    self.labels = labels
    self.ends = ends
    let lastYear = try Day(until.year, 1, 1)
    lastShare =
      until < lastForecast
      ? Double(until - lastYear + 1) / (Day.isLeap(until.year) ? 366 : 365) : 1
    if let end, until < lastForecast {
      findings = [
        Label("The right ends on {}; the forecast stops there.", end.description)
      ]
    } else {
      findings = []
    }
  }
}

/// A number of a month with a leading zero.
private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
