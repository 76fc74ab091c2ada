/// Finds the quantile of a law on the whole numbers by bisection between doubling steps.
enum CountSearch {
  /// The least whole number from `least` on at which a condition that stays true holds.
  ///
  /// - Parameters:
  ///   - least: the least value of the law.
  ///   - greatest: the greatest value of the law, which may be infinite.
  ///   - start: a guess.
  ///   - step: first distance to look from the guess.
  ///   - holds: false below the answer, true from it on.
  /// - Returns: the answer, or `greatest` where the condition holds nowhere below it.
  static func first(
    from least: Double, to greatest: Double, near start: Double, step: Double,
    where holds: (Double) -> Bool
  ) -> Double {
    let guess = min(max(start.isFinite ? start.rounded(.down) : least, least), greatest)
    var stride = max(step.rounded(.up), 1)
    var low: Double
    var high: Double
    if holds(guess) {
      high = guess
      low = guess - stride
      while low >= least && holds(low) {
        high = low
        stride *= 2
        low = high - stride
      }
      // `least − 1` stands for a place where the condition surely fails.
      low = max(low, least - 1)
    } else {
      low = guess
      high = low + stride
      while high < greatest && !holds(high) {
        low = high
        stride *= 2
        high = low + stride
        // Beyond here whole numbers are no longer told apart.
        if high > 0x1p53 { return greatest }
      }
      high = min(high, greatest)
    }
    while high - low > 1 {
      let middle = (low + (high - low) / 2).rounded(.down)
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
