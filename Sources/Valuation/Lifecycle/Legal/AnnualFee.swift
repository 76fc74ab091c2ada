public import Finance
public import NumericalMethods

/// The fee that keeps a patent in force for one patent year.
///
/// > Source: Patent Law 2020 art. 43; Implementing Rules 2023 art. 115; surcharge by month,
/// > Patent Examination Guidelines part V, ch. 9, 2.2.1.3.
public struct AnnualFee: Hashable, Sendable {
  /// The patent year that it pays for, 1 in the year from filing.
  public let patentYear: Int
  /// The day on which it falls due.
  public let due: Day
  /// The fee without reduction, CNY.
  public let fullFee: Double
  /// The fee to pay, CNY.
  public let fee: Double

  init(patentYear: Int, due: Day, fullFee: Double, fee: Double) {
    self.patentYear = patentYear
    self.due = due
    self.fullFee = fullFee
    self.fee = fee
  }

  /// The last day on which the fee can be made good, six months after it fell due.
  ///
  /// - Returns: the day; unpaid after it, the right ends as of the day the fee fell due.
  /// - Throws: a day outside the calendar.
  public func graceEnd() throws(InvalidInput) -> Day { try due.adding(months: 6) }

  /// Surcharge for paying late: 5 % of the full fee for every whole month overdue.
  ///
  /// The rules take 5 % for each month over; the guidelines count a month only when it has passed,
  /// so that up to one month after the due date there is nothing, up to two months 5 %, … up to six
  /// months 25 %. Waived parts of the fee count too.
  ///
  /// - Parameter paid: the day of payment.
  /// - Returns: CNY; nil after the grace period, when the right has ended.
  /// - Throws: a day outside the calendar.
  public func surcharge(paid: Day) throws(InvalidInput) -> Double? {
    for month in 1...6 {
      if paid <= (try due.adding(months: month)) { return 0.05 * Double(month - 1) * fullFee }
    }
    return nil
  }
}
