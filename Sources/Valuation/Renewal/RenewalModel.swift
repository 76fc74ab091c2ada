public import NumericalMethods

/// Returns of a cohort of patents that start lognormal and decay alike; each is renewed while the
/// year's return covers the year's fee.
///
/// The return of year `a` is `r × (1 − decay)^(a − 1)`, `ln r ~ Normal(mu, sigma²)`. Only the part
/// of the distribution near the fees is seen in renewals; the upper tail is extrapolation.
///
/// > Source: Pakes & Schankerman (1984), in Griliches (ed.), *R&D, Patents and Productivity*;
/// > Schankerman & Pakes (1986), Economic Journal 96.
public struct RenewalModel: Hashable, Sendable {
  /// Mean of the logarithm of the first year's return.
  public let mu: Double
  /// Standard deviation of the logarithm of the first year's return.
  public let sigma: Double
  /// Yearly decay of returns, in [0, 1).
  public let decay: Double

  /// A cohort's returns.
  ///
  /// - Parameters:
  ///   - mu: mean of the logarithm of the first year's return.
  ///   - sigma: standard deviation of that logarithm, in (0, 10].
  ///   - decay: yearly decay of returns, in [0, 1).
  /// - Throws: an input outside its range.
  public init(mu: Double, sigma: Double, decay: Double) throws(InvalidInput) {
    try require(mu.isFinite, "mu", mu, "must be a number")
    try require(sigma > 0 && sigma <= 10, "sigma", sigma, "must be in (0, 10]")
    try require(decay >= 0 && decay < 1, "decay", decay, "must be in [0, 1)")
    self.mu = mu
    self.sigma = sigma
    self.decay = decay
  }

  /// Share of the cohort in force after each fee.
  ///
  /// `1 − Φ((max over fees so far of [ln fee − (age − 1) ln(1 − decay)] − mu) / sigma)`
  ///
  /// - Parameter fees: the schedule of fees.
  /// - Returns: one share a fee, never rising.
  public func inForce(under fees: RenewalFees) -> [Double] {
    scores(under: fees).map { StandardNormal.complement($0) }
  }

  /// Share of the cohort that lapses at each fee.
  ///
  /// - Parameter fees: the schedule of fees.
  /// - Returns: one share a fee, zero where an earlier fee has already cut deeper.
  public func lapseShares(under fees: RenewalFees) -> [Double] {
    var previous = -Double.infinity
    return scores(under: fees).map { score in
      defer { previous = score }
      return StandardNormal.between(previous, score)
    }
  }

  /// Value of a patent by its first year's return, discounted to the start of year 1.
  ///
  /// `Σ (r × (1 − decay)^(a − 1) − fee(a)) × (1 + rate)^(1 − a)` over the years while renewed.
  ///
  /// - Parameters:
  ///   - firstReturn: return of year 1, in currency.
  ///   - fees: the schedule of fees.
  ///   - rate: effective annual discount rate, above −1.
  /// - Returns: an amount in currency.
  public func value(of firstReturn: Double, under fees: RenewalFees, rate: Double) -> Double {
    var value = 0.0
    for (index, fee) in fees.yearly.enumerated() {
      let income = firstReturn * compound(-decay, Double(index))
      if fee > 0 && income < fee { break }
      value += (income - fee) * compound(rate, -Double(index))
    }
    return value
  }

  /// Distribution of the cohort's values.
  ///
  /// - Parameters:
  ///   - fees: the schedule of fees.
  ///   - rate: effective annual discount rate, above −1.
  /// - Returns: mean, quantiles and concentration.
  /// - Throws: a rate outside its range, or values beyond a number's range.
  public func values(
    under fees: RenewalFees, rate: Double
  ) throws(InvalidInput) -> RenewalValues {
    try RenewalValues(self, under: fees, rate: rate)
  }

  /// The standard score of the first year's return that survives each fee, never falling.
  func scores(under fees: RenewalFees) -> [Double] {
    var highest = -Double.infinity
    return zip(fees.ages, fees.fees).map { age, fee in
      highest = max(highest, log(fee) - Double(age - 1) * logOnePlus(-decay))
      return (highest - mu) / sigma
    }
  }
}
