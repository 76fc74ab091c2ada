extension Statistics {
  /// `Σ a(i)·b(i)` as if computed with twice the digits; the shorter array sets the length.
  ///
  /// > Source: Ogita, Rump & Oishi, *SIAM Journal on Scientific Computing* 26 (2005) 1955–1988,
  /// > algorithm 5.3.
  public static func dotProduct(_ a: [Double], _ b: [Double]) -> Double {
    let (total, lost) = dotProductParts(a, b)
    return total + lost
  }

  /// The same as an unevaluated sum of a leading part and what it lost.
  static func dotProductParts(
    _ a: [Double], _ b: [Double], startingAt start: Double = 0
  ) -> (total: Double, lost: Double) {
    var (total, lost) = (start, 0.0)
    for i in 0..<min(a.count, b.count) {
      let product = a[i] * b[i]
      let productLost = (-product).addingProduct(a[i], b[i])
      let sum = total + product
      let virtual = sum - total
      lost += ((total - (sum - virtual)) + (product - virtual)) + productLost
      total = sum
    }
    return lost.isFinite ? (total, lost) : (total, 0)
  }
}
