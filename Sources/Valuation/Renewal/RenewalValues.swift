public import NumericalMethods

/// The distribution of patent values that a renewal model implies.
///
/// The value never falls with the first year's return, so that its quantiles are values at quantiles
/// of the return. Means are exact: each year's part is a partial mean of a lognormal.
///
/// > Source: Schankerman & Pakes (1986), Economic Journal 96.
public struct RenewalValues: Hashable, Sendable {
  /// Expected value, in currency.
  public let mean: Double
  private let model: RenewalModel
  private let fees: RenewalFees
  private let rate: Double

  init(_ model: RenewalModel, under fees: RenewalFees, rate: Double) throws(InvalidInput) {
    try require(rate > -1 && rate.isFinite, "rate", rate, "must be above −1")
    self.model = model
    self.fees = fees
    self.rate = rate
    mean = RenewalValues.mean(model, fees, rate, above: -.infinity)
    try require(
      mean.isFinite && mean > 0, "mu", model.mu, "must give a mean value within a number's range")
  }

  /// A quantile of the value.
  ///
  /// - Parameter probability: in (0, 1).
  /// - Returns: an amount in currency.
  /// - Throws: a probability outside its range, or a value beyond a number's range.
  public func quantile(_ probability: Double) throws(InvalidInput) -> Double {
    try require(
      probability > 0 && probability < 1, "probabilities", probability, "must be in (0, 1)")
    let score = StandardNormal.quantile(probability)
    let value = model.value(of: exp(model.mu + model.sigma * score), under: fees, rate: rate)
    try require(
      value.isFinite, "probabilities", probability, "must give a value within a number's range")
    return value
  }

  /// Share of all value that the most valuable patents hold.
  ///
  /// - Parameter fraction: the share of patents, in (0, 1); 0.1 for the top tenth.
  /// - Returns: a share in [0, 1].
  /// - Throws: a fraction outside its range.
  public func topShare(_ fraction: Double) throws(InvalidInput) -> Double {
    try require(fraction > 0 && fraction < 1, "fraction", fraction, "must be in (0, 1)")
    let score = StandardNormal.complementQuantile(fraction)
    return RenewalValues.mean(model, fees, rate, above: score) / mean
  }

  /// Mean of the value over returns whose standard score is above a bound, zero below it.
  private static func mean(
    _ model: RenewalModel, _ fees: RenewalFees, _ rate: Double, above bound: Double
  ) -> Double {
    var scores = zip(fees.ages, model.scores(under: fees)).makeIterator()
    var next = scores.next()
    var score = bound
    var sum = 0.0
    let mean = exp(model.mu + model.sigma * model.sigma / 2)
    for (index, fee) in fees.yearly.enumerated() {
      if let (age, needed) = next, age == index + 1 {
        score = max(bound, needed)
        next = scores.next()
      }
      let income =
        mean * compound(-model.decay, Double(index))
        * StandardNormal.cumulative(model.sigma - score)
      sum += (income - fee * StandardNormal.complement(score)) * compound(rate, -Double(index))
    }
    return sum
  }
}
