public import NumericalMethods

/// Present values: of equal steps, of times in years, of days.
public enum PresentValue {
  static func finite(_ value: Double) throws(NumericalError) -> Double {
    guard value.isFinite else {
      throw .noSolution("the present value is beyond the range of numbers")
    }
    return value
  }

  /// Discount factors of equal steps: `(1 + rate)^−(k + firstPeriod)`.
  public static func discountFactors(
    count: Int, rate: Double, firstPeriod: Double = 0
  ) -> [Double] {
    (0..<max(0, count)).map { compound(rate, -(Double($0) + firstPeriod)) }
  }

  /// Present value of amounts at equal steps: `Σ amounts[k] × (1 + rate)^−(k + firstPeriod)`.
  ///
  /// - Parameters:
  ///   - amounts: of periods 0, 1, 2, …
  ///   - rate: per period, above −1.
  ///   - firstPeriod: time of the first amount in periods: 0 now, 1 one period out, 0.5 mid-period.
  /// - Returns: the value now, in the unit of the amounts.
  /// - Throws: `.noSolution` when the value is not a finite number.
  public static func of(
    _ amounts: [Double], rate: Double, firstPeriod: Double = 0
  ) throws(NumericalError) -> Double {
    var sum = 0.0
    for (index, amount) in amounts.enumerated() where amount != 0 {
      sum += amount * compound(rate, -(Double(index) + firstPeriod))
    }
    return try finite(sum)
  }

  /// Present value of amounts at times in years at a rate.
  ///
  /// - Parameters:
  ///   - amounts: one for each time.
  ///   - times: in years from now.
  ///   - rate: with its compounding.
  /// - Returns: the value now, in the unit of the amounts.
  /// - Throws: `.noSolution` when the value is not a finite number.
  public static func of(
    _ amounts: [Double], at times: [Double], rate: Rate
  ) throws(NumericalError) -> Double {
    var sum = 0.0
    for (amount, time) in zip(amounts, times) where amount != 0 {
      sum += amount * rate.discountFactor(over: time)
    }
    return try finite(sum)
  }

  /// Present value of amounts at times in years on a curve.
  ///
  /// - Parameters:
  ///   - amounts: one for each time.
  ///   - times: in years from the first day of the curve.
  ///   - curve: the discount curve.
  /// - Returns: the value on the first day of the curve, in the unit of the amounts.
  /// - Throws: `.noSolution` when the value is not a finite number.
  public static func of(
    _ amounts: [Double], at times: [Double], on curve: DiscountCurve
  ) throws(NumericalError) -> Double {
    var sum = 0.0
    for (amount, time) in zip(amounts, times) where amount != 0 {
      sum += amount * curve.discountFactor(years: time)
    }
    return try finite(sum)
  }

  /// Present value of dated flows of one currency on a curve.
  ///
  /// - Parameters:
  ///   - flows: all in `currency`; those before the first day of the curve are compounded.
  ///   - curve: the discount curve.
  ///   - currency: the currency of the flows.
  /// - Returns: the value on the first day of the curve.
  /// - Throws: `.noSolution` for a flow of another currency or a value that is not finite.
  public static func of(
    _ flows: [CashFlow], on curve: DiscountCurve, _ currency: Currency
  ) throws(NumericalError) -> Money {
    var sum = 0.0
    for flow in flows {
      guard flow.amount.currency == currency else {
        throw .noSolution("a flow of \(flow.day) is not in \(currency)")
      }
      sum += flow.amount.amount * curve.discountFactor(to: flow.day)
    }
    return Money(try finite(sum), currency)
  }
}

extension PresentValue {
  /// Present value of dated amounts at a yearly rate, ACT/365, on the first day:
  /// `Σ amounts[k] × (1 + rate)^−((days[k] − days[0])/365)`.
  ///
  /// - Parameters:
  ///   - amounts: one for each day.
  ///   - days: the first is the day of the value.
  ///   - rate: a year, above −1.
  /// - Returns: the value on the first day, in the unit of the amounts.
  /// - Throws: `.noSolution` when the value is not a finite number.
  /// > Source: Microsoft Excel, XNPV.
  public static func of(
    _ amounts: [Double], on days: [Day], rate: Double
  ) throws(NumericalError) -> Double {
    guard let first = days.first else { return 0 }
    var sum = 0.0
    for (amount, day) in zip(amounts, days) where amount != 0 {
      sum += amount * compound(rate, -Double(day - first) / 365)
    }
    return try finite(sum)
  }
}
