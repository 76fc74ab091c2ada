public import Finance
public import NumericalMethods
public import Probability

/// The value of level royalties whose sales, royalty rate and discount rate are uncertain.
///
/// `value = sales × royalty × (1 − taxRate) × Σ_k (1 + rate)^(−t_k)`.
public struct UncertainRoyalty: Sendable {
  /// Yearly sales.
  public let sales: any Distribution
  /// Royalty as a share of sales.
  public let royalty: any Distribution
  /// Discount rate, effective annual; always above −1.
  public let rate: any Distribution
  /// Years of income, from 1 to 100.
  public let years: Int
  /// Income tax rate, in [0, 1).
  public let taxRate: Double
  /// When in its year income arrives.
  public let timing: Timing

  /// A royalty stream with uncertain drivers.
  ///
  /// - Parameters:
  ///   - sales: yearly sales.
  ///   - royalty: royalty as a share of sales.
  ///   - rate: discount rate; a law that does not reach −1.
  ///   - years: from 1 to 100.
  ///   - taxRate: in [0, 1).
  ///   - timing: when in its year income arrives.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    sales: any Distribution, royalty: any Distribution, rate: any Distribution, years: Int,
    taxRate: Double = 0, timing: Timing = .mid
  ) throws(InvalidInput) {
    try require(
      rate.support.lowerBound > -1, "rate", rate.support.lowerBound, "must not reach -1")
    try require((1...100).contains(years), "years", years, "must be in [1, 100]")
    try require(taxRate >= 0 && taxRate < 1, "taxRate", taxRate, "must be in [0, 1)")
    self.sales = sales
    self.royalty = royalty
    self.rate = rate
    self.years = years
    self.taxRate = taxRate
    self.timing = timing
  }

  /// Present value of one a year at a rate, `Σ_k (1 + rate)^(−t_k)`.
  public func annuity(at rate: Double) -> Double {
    let level = Annuity.presentFactor(rate: rate, periods: Double(years))
    switch timing {
    case .end: return level
    case .mid: return level * (1 + rate).squareRoot()
    case .start: return level * (1 + rate)
    }
  }

  /// Mean, deviation and variance shares where the drivers are independent, without simulation.
  public struct Decomposition: Sendable, Hashable {
    /// Expected value.
    public let mean: Double
    /// Standard deviation of the value.
    public let standardDeviation: Double
    /// Variance shares of sales, royalty and rate.
    public let indices: ProductIndices
  }

  /// Splits the variance over independent drivers: the value is a product of one function of each.
  ///
  /// - Returns: exact figures; the moments of the annuity by quadrature over the rate.
  /// - Throws: `InvalidInput` where no driver varies or one has no variance, `.notConverged` if
  ///   the quadrature fails.
  public func decomposition() throws -> Decomposition {
    let factor = try annuityMoments()
    let relative = [
      relativeVariance(sales), relativeVariance(royalty),
      factor.variance / (factor.mean * factor.mean),
    ]
    let indices = try ProductIndices(relativeVariances: relative)
    let mean = sales.mean * royalty.mean * (1 - taxRate) * factor.mean
    return Decomposition(
      mean: mean, standardDeviation: mean.magnitude * indices.relativeVariance.squareRoot(),
      indices: indices)
  }

  private func relativeVariance(_ law: any Distribution) -> Double {
    law.variance / (law.mean * law.mean)
  }

  /// Mean and variance of the annuity factor.
  private func annuityMoments() throws(NumericalError) -> (mean: Double, variance: Double) {
    let centre = annuity(at: rate.median)
    let range = rate.support
    guard range.lowerBound < range.upperBound else { return (centre, 0) }
    func moment(_ order: Int) throws(NumericalError) -> Double {
      // Over the distance from the annuity at the median, so that the variance does not cancel.
      try integrate(
        { x in
          let distance = annuity(at: x) - centre
          return rate.density(at: x) * (order == 1 ? distance : distance * distance)
        }, from: range.lowerBound, to: range.upperBound,
        breaks: [rate.quantile(0.25), rate.median, rate.quantile(0.75)], relative: 1e-12,
        absolute: 1e-15 * centre
      ).value
    }
    let shift = try moment(1)
    return (centre + shift, max(0, try moment(2) - shift * shift))
  }
}
