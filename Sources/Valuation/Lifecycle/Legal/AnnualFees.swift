public import Finance
public import NumericalMethods

/// The yearly fees of one Chinese patent, from its grant to the end of its term.
///
/// Patent year `k` runs from `filed + (k − 1) years` to `filed + k years`. The fee of the year of
/// grant falls due on the day of grant, that of a later year when the year begins.
///
/// > Source: Patent Law 2020 art. 43; Implementing Rules 2023 art. 115; fee table of the China
/// > National Intellectual Property Administration.
public struct AnnualFees: Hashable, Sendable {
  /// The patent year in which the patent was granted.
  public let grantYear: Int
  /// Every fee from the year of grant to the last year, in order.
  public let fees: [AnnualFee]

  /// The fees of a patent.
  ///
  /// - Parameters:
  ///   - kind: invention, utility model or design.
  ///   - filed: the filing date, from which patent years count.
  ///   - granted: the day of grant, within the term.
  ///   - lastYear: the last patent year to pay, at most the years of the term; nil for all of them.
  ///   - reduction: share of the fee that is waived, in [0, 1): 0.85 for one eligible applicant,
  ///     0.7 for several.
  ///   - reductionYears: patent years with reduction, from the year of grant on, in [0, 20].
  /// - Throws: an input outside its range, or a term outside the calendar.
  public init(
    _ kind: PatentKind, filed: Day, granted: Day, lastYear: Int? = nil, reduction: Double = 0,
    reductionYears: Int = 10
  ) throws(InvalidInput) {
    let term = kind.termYears(filed: filed)
    let end = try kind.termination(filed: filed)
    try require(
      reduction >= 0 && reduction < 1, "reduction", reduction, "must be in [0, 1)")
    try require(
      (0...20).contains(reductionYears), "reductionYears", reductionYears, "must be from 0 to 20")
    try require(
      granted >= filed && granted < end, "granted", granted,
      "must be from the filing date to the end of the term")
    let last = lastYear ?? term
    try require(
      (1...term).contains(last), "lastYear", last,
      "must be from 1 to \(term), the years of the term")
    var starts: [Day] = []
    for year in 0..<term { starts.append(try filed.adding(years: year)) }
    let grantYear = starts.prefix { $0 <= granted }.count
    var fees: [AnnualFee] = []
    for (index, start) in starts.enumerated() where index + 1 >= grantYear && index < last {
      let year = index + 1
      guard let full = AnnualFeeTable.fee(kind, year: year) else { continue }
      let kept = year < grantYear + reductionYears ? 1 - reduction : 1
      fees.append(
        AnnualFee(
          patentYear: year, due: year == grantYear ? granted : start, fullFee: full,
          fee: full * kept))
    }
    self.grantYear = grantYear
    self.fees = fees
  }

  /// The fees that fall due on or after a day.
  ///
  /// - Parameter day: the day of valuation.
  /// - Returns: the fees in order.
  public func due(from day: Day) -> [AnnualFee] { fees.filter { $0.due >= day } }

  /// Present value of the fees that fall due on or after a day.
  ///
  /// `Σ fee × (1 + rate)^(−days / 365)`
  ///
  /// - Parameters:
  ///   - day: the day of valuation.
  ///   - rate: effective annual discount rate, above −1.
  /// - Returns: CNY.
  /// - Throws: a rate outside its range, or so negative that the value leaves a number's range.
  public func presentValue(at day: Day, rate: Double) throws(InvalidInput) -> Double {
    try require(rate > -1 && rate.isFinite, "rate", rate, "must be above −1")
    let value = due(from: day).reduce(0) {
      $0 + $1.fee * compound(rate, -DayCount.actual365Fixed.yearFraction(from: day, to: $1.due))
    }
    try require(value.isFinite, "rate", rate, "must give a value within a number's range")
    return value
  }
}
