import Finance
import NumericalMethods

/// Where exercise is worth as much as waiting on each date, by least squares on simulated paths.
///
/// How far the option is in the money is `w = 1 − S/K` for a put and `1 − K/S` for a call, in (0, 1);
/// amounts are in units of `K` for a put and of `S` for a call, so that exercise brings `w` itself
/// and nothing grows without bound. The worth of waiting is regressed on 1, w, w², w³ over paths in
/// the money.
///
/// > Source: Longstaff & Schwartz (2001), Review of Financial Studies 14, section 2.
struct ExerciseBoundary {
  /// Logarithm of the boundary over the exercise price on each date; −∞ for a put and ∞ for a call
  /// where there is no exercise, 0 at the end.
  let logarithms: [Double]

  /// A boundary.
  ///
  /// - Parameters:
  ///   - walk: the walk of the asset.
  ///   - most: pairs of paths to use, fewer when the dates are many.
  /// - Throws: what drawing the numbers throws.
  init(_ walk: ExerciseWalk, pairs most: Int) throws {
    let dates = walk.dates
    let pairs = max(500, min(most, 8_000_000 / dates))
    let steps = try ExerciseBoundary.walks(walk, pairs: pairs)
    let isPut = walk.kind == .put
    // Present values on the date at hand of what each path brings, in units of the exercise price.
    var amounts = Array(repeating: 0.0, count: 2 * pairs)
    var moneyness = amounts
    var result = Array(repeating: 0.0, count: dates)
    let perDate = walk.discounts[0]
    for date in stride(from: dates - 1, through: 0, by: -1) {
      let mirror = 2 * (walk.start + Double(date + 1) * walk.drift)
      let forward = Array(steps[(date * pairs)..<((date + 1) * pairs)])
      // For a put S/K, for a call K/S: below one in the money.
      let ratios =
        isPut
        ? VectorMath.exp(forward) + VectorMath.exp(forward.map { mirror - $0 })
        : VectorMath.exp(forward.map { -$0 }) + VectorMath.exp(forward.map { $0 - mirror })
      for path in 0..<(2 * pairs) { moneyness[path] = 1 - ratios[path] }
      if date == dates - 1 {
        for path in 0..<(2 * pairs) {
          let paid = max(0, moneyness[path])
          amounts[path] = paid == 0 || isPut ? paid : paid / ratios[path]
        }
        continue
      }
      var fit = CubicFit()
      for path in 0..<(2 * pairs) {
        amounts[path] *= perDate
        let w = moneyness[path]
        if w > 0 { fit.add(w, isPut ? amounts[path] : amounts[path] * ratios[path]) }
      }
      let threshold = fit.coefficients().flatMap { ExerciseBoundary.crossing($0, upTo: fit.most) }
      guard let threshold else {
        result[date] = isPut ? -.infinity : .infinity
        continue
      }
      let logarithm = VectorMath.log([1 - threshold])[0]
      result[date] = isPut ? logarithm : -logarithm
      for path in 0..<(2 * pairs) where moneyness[path] >= threshold {
        amounts[path] = isPut ? moneyness[path] : moneyness[path] / ratios[path]
      }
    }
    logarithms = result
  }

  /// The logarithms of the first path of each pair, date by date.
  private static func walks(_ walk: ExerciseWalk, pairs: Int) throws -> [Double] {
    let key = RandomKey(seed: walk.seed, item: 1)
    var steps = Array(repeating: 0.0, count: pairs * walk.dates)
    try steps.withUnsafeMutableBufferPointer { steps in
      for date in 0..<walk.dates {
        let row = UnsafeMutableBufferPointer(
          rebasing: steps[(date * pairs)..<((date + 1) * pairs)])
        try key.fillNormals(row, paths: 0..<pairs, step: date)
        for pair in 0..<pairs {
          let before = date == 0 ? walk.start : steps[(date - 1) * pairs + pair]
          row[pair] = before + (walk.drift + walk.spread * row[pair])
        }
      }
    }
    return steps
  }

  /// Going into the money, the first point at which exercise, `w`, is worth as much as waiting.
  private static func crossing(_ fit: [Double], upTo most: Double) -> Double? {
    func gain(_ w: Double) -> Double {
      w - (fit[0] + w * (fit[1] + w * (fit[2] + w * fit[3])))
    }
    let cells = 400
    var before = 0.0
    for cell in 1...cells {
      let after = most * Double(cell) / Double(cells)
      if gain(after) >= 0 {
        var (low, high) = (before, after)
        for _ in 0..<50 {
          let middle = (low + high) / 2
          if gain(middle) >= 0 { high = middle } else { low = middle }
        }
        // At one the asset, or its reciprocal, would be nothing.
        return high < 1 ? high : nil
      }
      before = after
    }
    return nil
  }
}
