public import NumericalMethods

extension InternalRateOfReturn {
  /// Every rate per period above −100 % at which flows at equal steps have no present value,
  /// ascending; a rate at which the value touches zero without crossing it is given once.
  ///
  /// All roots `x = 1/(1 + rate)` of the row lie between Cauchy's bounds, so none is out of reach;
  /// the interval is searched on a grid even in `ln(1 + rate)` with the turning points added.
  ///
  /// - Parameter amounts: of periods 0, 1, 2, …
  /// - Returns: the rates, none when the row does not change sign.
  /// - Throws: `.noSolution` for an amount that is not finite, or a row of several changes of sign
  ///   too long to search; `.notConverged`.
  /// - Complexity: O(n) in the number of amounts, times at most 5,000 points.
  ///
  /// > Source: Lorie & Savage, "Three problems in rationing capital" (1955), for several rates;
  /// > Cauchy's bound on the roots of a polynomial.
  public static func allRoots(of amounts: [Double]) throws(NumericalError) -> [Double] {
    let times = amounts.indices.map(Double.init)
    let sum = try ExponentialSum(amounts, times)
    guard let first = amounts.first(where: { $0 != 0 }),
      let last = amounts.last(where: { $0 != 0 }), sum.signChanges > 0
    else { return [] }
    // A step beyond the bounds on either side, so that a root on a bound is inside.
    let largest = amounts.map(\.magnitude).max() ?? 0
    let low = -logBound(largest, last) - 0.01
    let high = logBound(largest, first) + 0.01
    if sum.signChanges == 1 {
      return try continuousRoots(of: amounts, at: times, in: low...high).map(expMinusOne)
    }
    let grid = ExponentialSum.grid(from: low, to: high)
    guard Double(amounts.count) * Double(grid.count) <= 5e7 else {
      throw .noSolution(
        "a row of \(amounts.count) flows with \(sum.signChanges) changes of sign is too long to "
          + "search for every rate")
    }
    var turns: [Double] = []
    for below in [true, false] {
      turns += try findRoots(
        of: { (rate: Double) throws(NumericalError) in sum.scaledSlope(rate, below: below) },
        onGrid: grid.filter { below ? $0 <= 0 : $0 >= 0 })
    }
    // Where the value at a turning point is no more than the rounding of its terms, it is zero.
    let size = try ExponentialSum(amounts.map(\.magnitude), times)
    let touched = Set(turns.filter { sum.scaled($0).magnitude <= 1e-14 * size.scaled($0) })
    let roots = try findRoots(
      of: { (rate: Double) throws(NumericalError) in
        touched.contains(rate) ? 0 : sum.scaled(rate)
      }, onGrid: Set(grid + turns).sorted())
    var distinct: [Double] = []
    for root in roots {
      if let previous = distinct.last, root - previous <= 1e-9 { continue }
      distinct.append(root)
    }
    return distinct.map(expMinusOne)
  }

  /// `ln(1 + largest/|end|)`, which stays finite where the quotient does not.
  private static func logBound(_ largest: Double, _ end: Double) -> Double {
    let ratio = largest / end.magnitude
    return ratio.isFinite ? logOnePlus(ratio) : log(largest) - log(end.magnitude)
  }
}
