public import NumericalMethods

/// Rates at which a row of flows has no present value.
public enum InternalRateOfReturn {
  /// The rates that are searched.
  public static let span = -0.9999...1000.0

  /// Every rate per period at which flows at equal steps have no present value, ascending.
  ///
  /// `Σ amounts[k] ÷ (1 + rate)^k = 0`. With one change of sign in the row there is one root at
  /// most; with more the span is searched on a grid even in `ln(1 + rate)`, to which the turning
  /// points of the present value are added, so that two roots close together are told apart.
  ///
  /// - Parameters:
  ///   - amounts: of periods 0, 1, 2, …
  ///   - span: the rates searched, above −1.
  /// - Returns: the roots, perhaps none; a root that is touched and not crossed is none.
  /// - Throws: `.noSolution` for an amount that is not finite, `.notConverged`.
  public static func roots(
    of amounts: [Double], in span: ClosedRange<Double> = InternalRateOfReturn.span
  ) throws(NumericalError) -> [Double] {
    try roots(of: amounts, at: amounts.indices.map(Double.init), in: span)
  }

  /// Every rate per unit of time at which flows at times have no present value, ascending.
  ///
  /// - Parameters:
  ///   - amounts: one for each time.
  ///   - times: in any order.
  ///   - span: the rates searched, above −1.
  /// - Returns: the roots, perhaps none.
  /// - Throws: `.noSolution` for an amount or a time that is not finite, `.notConverged`.
  public static func roots(
    of amounts: [Double], at times: [Double],
    in span: ClosedRange<Double> = InternalRateOfReturn.span
  ) throws(NumericalError) -> [Double] {
    guard span.lowerBound > -1 else { throw .noSolution("rates must be above -100 %") }
    let logSpan = logOnePlus(span.lowerBound)...logOnePlus(span.upperBound)
    return try continuousRoots(of: amounts, at: times, in: logSpan).map(expMinusOne)
  }

  /// Every continuous rate at which flows at times have no present value, ascending:
  /// `Σ amounts[k] × e^(−rate × times[k]) = 0`.
  ///
  /// - Parameters:
  ///   - amounts: one for each time.
  ///   - times: in any order.
  ///   - span: the continuous rates searched.
  /// - Returns: the roots, perhaps none.
  /// - Throws: `.noSolution` for an amount or a time that is not finite, `.notConverged`.
  /// > Source: Jameson, *Counting zeros of generalised polynomials: Descartes' rule of signs and
  /// > Laguerre's extensions*, The Mathematical Gazette 90 (2006), for the bound on the roots.
  public static func continuousRoots(
    of amounts: [Double], at times: [Double], in span: ClosedRange<Double>
  ) throws(NumericalError) -> [Double] {
    let sum = try ExponentialSum(amounts, times)
    let (low, high) = (span.lowerBound, span.upperBound)
    switch sum.signChanges {
    case 0: return []
    case 1:
      let (atLow, atHigh) = (sum.scaled(low), sum.scaled(high))
      if atLow == 0 { return [low] }
      if atHigh == 0 { return [high] }
      if (atLow < 0) == (atHigh < 0) { return [] }
      // Zero is tried first, so that flows which just return their money give exactly zero.
      if low < 0, high > 0, sum.scaled(0) == 0 { return [0] }
      return [
        try findRoot(
          of: { (rate: Double) throws(NumericalError) in sum.scaled(rate) }, between: low,
          and: high)
      ]
    default:
      let grid = ExponentialSum.grid(from: low, to: high)
      var turns: [Double] = []
      for below in [true, false] {
        turns += try findRoots(
          of: { (rate: Double) throws(NumericalError) in sum.scaledSlope(rate, below: below) },
          onGrid: grid.filter { below ? $0 <= 0 : $0 >= 0 })
      }
      return try findRoots(
        of: { (rate: Double) throws(NumericalError) in sum.scaled(rate) },
        onGrid: (grid + turns).sorted())
    }
  }

  /// Every yearly rate at which dated flows have no present value, ACT/365, ascending.
  ///
  /// - Parameters:
  ///   - amounts: one for each day.
  ///   - days: in any order.
  ///   - span: the rates searched, above −1.
  /// - Returns: the roots, perhaps none.
  /// - Throws: `.noSolution` for an amount that is not finite, `.notConverged`.
  /// > Source: Microsoft Excel, XIRR, which reports one root at most.
  public static func roots(
    of amounts: [Double], on days: [Day],
    in span: ClosedRange<Double> = InternalRateOfReturn.span
  ) throws(NumericalError) -> [Double] {
    guard let first = days.first else { return [] }
    return try roots(of: amounts, at: days.map { Double($0 - first) / 365 }, in: span)
  }

  /// The root nearest to zero, the positive one of a tie; nil without a root.
  public static func nearestToZero(_ roots: [Double]) -> Double? {
    roots.min { ($0.magnitude, -$0) < ($1.magnitude, -$1) }
  }

  /// The rate of return nearest to zero of flows at equal steps.
  ///
  /// - Throws: `.noSolution` when no rate from −99.99 % to 100 000 % makes the present value zero.
  public static func of(_ amounts: [Double]) throws(NumericalError) -> Double {
    guard let rate = nearestToZero(try roots(of: amounts)) else { throw none }
    return rate
  }

  /// The yearly rate of return nearest to zero of dated flows, ACT/365.
  ///
  /// - Throws: `.noSolution` when no rate from −99.99 % to 100 000 % makes the present value zero.
  public static func of(
    _ amounts: [Double], on days: [Day]
  ) throws(NumericalError) -> Double {
    guard let rate = nearestToZero(try roots(of: amounts, on: days)) else { throw none }
    return rate
  }

  private static let none = NumericalError.noSolution(
    "no rate from -99.99 % to 100000 % makes the present value zero")

  /// The modified rate of return, with a rate of finance and a rate of reinvestment.
  ///
  /// `(Σ positive × (1 + reinvestment)^(n−k) ÷ −Σ negative × (1 + finance)^−k)^(1/n) − 1`.
  ///
  /// - Parameters:
  ///   - amounts: of periods 0 to n.
  ///   - finance: rate on negative amounts, above −1.
  ///   - reinvestment: rate on positive amounts, above −1.
  /// - Returns: the rate per period.
  /// - Throws: `.noSolution` without a positive or without a negative amount.
  /// > Source: Microsoft Excel, MIRR.
  public static func modified(
    _ amounts: [Double], finance: Double, reinvestment: Double
  ) throws(NumericalError) -> Double {
    let last = Double(amounts.count - 1)
    var (gained, paid) = (0.0, 0.0)
    for (index, amount) in amounts.enumerated() {
      if amount > 0 { gained += amount * compound(reinvestment, last - Double(index)) }
      if amount < 0 { paid -= amount * compound(finance, -Double(index)) }
    }
    guard gained > 0, paid > 0, gained.isFinite, paid.isFinite, last > 0 else {
      throw .noSolution("the row needs a positive and a negative flow")
    }
    return expMinusOne((log(gained) - log(paid)) / last)
  }
}
