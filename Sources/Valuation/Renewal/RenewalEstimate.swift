import NumericalMethods

/// The renewal model that makes observed lapses most likely.
///
/// Maximises `Σ lapses(a) ln(lapse share at a) + survivors ln(share in force after the last fee)`.
/// The standard error comes from the observed information in `(mu, ln sigma, logit decay)`.
///
/// > Source: Schankerman & Pakes (1986), Economic Journal 96; multinomial likelihood, censored at
/// > the last fee.
public struct RenewalEstimate: Hashable, Sendable {
  /// The most likely model.
  public let model: RenewalModel
  /// Logarithm of the likelihood there, without the multinomial constant.
  public let logLikelihood: Double
  /// Standard error of `mu`.
  public let standardErrorOfMu: Double

  /// An estimate from counts.
  ///
  /// - Parameters:
  ///   - lapses: rights that lapsed at each fee, none negative, not all zero.
  ///   - survivors: rights that paid every fee, not negative.
  ///   - fees: the schedule, with three fees or more.
  /// - Throws: `InvalidInput` for an input outside its range, or counts to which no model gives a
  ///   positive likelihood; `NumericalError` when there is no maximum inside the range of the model.
  public init(lapses: [Double], survivors: Double, under fees: RenewalFees) throws {
    try require(fees.ages.count >= 3, "ages", fees.ages.count, "must be three or more")
    try require(
      lapses.count == fees.ages.count, "lapseCounts", lapses.count,
      "must have as many entries as ages")
    for (index, count) in lapses.enumerated() {
      try require(
        count >= 0 && count.isFinite, "lapseCounts[\(index)]", count, "must not be negative")
    }
    try require(
      survivors >= 0 && survivors.isFinite, "survivors", survivors, "must not be negative")
    let total = lapses.reduce(survivors, +)
    try require(
      lapses.contains { $0 > 0 } && total.isFinite, "lapseCounts", "all zero",
      "must have a lapse")
    // Fees in units of their geometric mean, so that the search does not depend on the currency.
    let unit = fees.fees.reduce(0) { $0 + log($1) } / Double(fees.fees.count)
    let levels = zip(fees.ages, fees.fees).map { (Double($0 - 1), log($1) - unit) }

    func negative(_ point: [Double]) -> Double {
      guard abs(point[1]) < 5, abs(point[2]) < 15, abs(point[0]) < 1e3 else { return .infinity }
      let sigma = exp(point[1])
      // ln(1 − decay) of the logistic function of the third number.
      let logKept = -logOnePlus(exp(point[2]))
      var highest = -Double.infinity
      var sum = 0.0
      for ((years, level), count) in zip(levels, lapses) {
        let score = (level - years * logKept - point[0]) / sigma
        let share = StandardNormal.between(highest, score)
        highest = max(highest, score)
        if count > 0 { sum += count * log(share) }
      }
      if survivors > 0 { sum += survivors * StandardNormal.logCumulative(-highest) }
      return -sum / total
    }
    var best: Minimum<[Double]>?
    for decay in [-4.0, -3, -2, -1] {
      for mu in [-1.0, 1] {
        for logSigma in [-0.5, 0.5] {
          let start = [mu, logSigma, decay]
          guard negative(start).isFinite else { continue }
          let found = try findPolishedMinimum(
            of: negative, from: start, steps: [0.5, 0.3, 0.5])
          if found.value < best?.value ?? .infinity { best = found }
        }
      }
    }
    guard let best else {
      throw InvalidInput(
        "lapseCounts", "must be zero where an earlier fee has already cut deeper",
        got: "a lapse there")
    }
    let point = best.argument
    guard abs(point[1]) < 4.9, abs(point[2]) < 14 else {
      throw NumericalError.noSolution("the likelihood has no maximum inside the model's range")
    }
    let covariance = try RenewalEstimate.information(negative, at: point).inverse()
    let variance = covariance[0, 0] / total
    guard variance > 0, variance.isFinite else {
      throw NumericalError.noSolution("the likelihood is flat: the counts do not fix the model")
    }
    model = try RenewalModel(
      mu: point[0] + unit, sigma: exp(point[1]), decay: 1 / (1 + exp(-point[2])))
    logLikelihood = -best.value * total
    standardErrorOfMu = variance.squareRoot()
  }

  /// Second derivatives by central differences of step 1e-3: error about 1e-6 of the third and
  /// fourth derivatives, well above rounding.
  private static func information(
    _ function: ([Double]) -> Double, at point: [Double]
  ) throws(InvalidInput) -> Matrix {
    let step = 1e-3
    func moved(_ i: Int, _ a: Double, _ j: Int, _ b: Double) -> Double {
      var shifted = point
      shifted[i] += a * step
      shifted[j] += b * step
      return function(shifted)
    }
    let rows = point.indices.map { i in
      point.indices.map { j in
        let mixed = moved(i, 1, j, 1) - moved(i, 1, j, -1) - moved(i, -1, j, 1)
        return (mixed + moved(i, -1, j, -1)) / (4 * step * step)
      }
    }
    return try Matrix(rows)
  }
}
