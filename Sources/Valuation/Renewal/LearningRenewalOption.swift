public import NumericalMethods

/// A patent as an option to renew whose return can vanish, decay or be improved by learning.
///
/// `V(a, r) = max(0, r − fee(a) + E[V(a + 1, r′)] / (1 + rate))`; `r′` is 0 with probability
/// `e^−θr`, otherwise the larger of `δ r` and `z`, where `z + shift` is exponential with mean
/// `learningScale × learningDecay^a`. Worths are linear between the points of a grid even in `ln r`,
/// which makes every expectation exact for them.
///
/// > Source: Pakes (1986), *Patents as options*, Econometrica 54, eq. 1–9.
public struct LearningRenewalOption: Hashable, Sendable {
  /// How the return moves from one year to the next.
  public struct Dynamics: Hashable, Sendable {
    /// `θ`: the return vanishes with probability `e^−θr`, per unit of currency.
    public let obsolescence: Double
    /// `δ`: share of the return that is kept.
    public let retention: Double
    /// Mean of the learning draw in year 0, in currency.
    public let learningScale: Double
    /// Yearly factor of that mean.
    public let learningDecay: Double
    /// What is taken from the draw, in currency.
    public let learningShift: Double

    /// How the return moves.
    ///
    /// - Parameters:
    ///   - obsolescence: `θ`, per unit of currency, positive.
    ///   - retention: `δ`, in (0, 1].
    ///   - learningScale: mean of the learning draw in year 0, positive.
    ///   - learningDecay: yearly factor of that mean, in (0, 1].
    ///   - learningShift: what is taken from the draw, not negative.
    /// - Throws: an input outside its range.
    public init(
      obsolescence: Double, retention: Double, learningScale: Double, learningDecay: Double,
      learningShift: Double = 0
    ) throws(InvalidInput) {
      try require(
        obsolescence > 0 && obsolescence.isFinite, "obsolescenceParameter", obsolescence,
        "must be positive")
      try require(retention > 0 && retention <= 1, "retention", retention, "must be in (0, 1]")
      try require(
        learningScale > 0 && learningScale.isFinite, "learningScale", learningScale,
        "must be positive")
      try require(
        learningDecay > 0 && learningDecay <= 1, "learningDecay", learningDecay,
        "must be in (0, 1]")
      try require(
        learningShift >= 0 && learningShift.isFinite, "learningShift", learningShift,
        "must not be negative")
      self.obsolescence = obsolescence
      self.retention = retention
      self.learningScale = learningScale
      self.learningDecay = learningDecay
      self.learningShift = learningShift
    }
  }

  /// Least return at which each fee is paid, in currency.
  public let renewalThresholds: [Double]
  private let worth: PiecewiseWorth

  /// A patent with learning.
  ///
  /// - Parameters:
  ///   - fees: the schedule of fees, paid at the start of the year.
  ///   - dynamics: how the return moves.
  ///   - rate: effective annual discount rate, above −1.
  ///   - typicalReturn: a return of the size that matters, positive; the grid spans it.
  /// - Throws: `InvalidInput` for an input outside its range; `NumericalError` for values beyond a
  ///   number's range.
  /// - Complexity: O(years × 4 000).
  public init(
    under fees: RenewalFees, dynamics: Dynamics, rate: Double, typicalReturn: Double
  ) throws {
    try require(rate > -1 && rate.isFinite, "rate", rate, "must be above −1")
    try require(
      typicalReturn > 0 && typicalReturn.isFinite, "typicalReturn", typicalReturn,
      "must be positive")
    let scales = fees.fees + [typicalReturn, 1 / dynamics.obsolescence, dynamics.learningScale]
    let grid = try PiecewiseWorth.grid(
      from: 1e-6 * (scales.min() ?? 1), to: 1e4 * (scales.max() ?? 1))
    let discount = 1 / (1 + rate)
    var next = PiecewiseWorth(grid: grid, values: grid.map { _ in 0 }, slope: 0)
    var thresholds: [Double] = []
    for (index, fee) in fees.yearly.enumerated().reversed() {
      let scale = dynamics.learningScale * power(dynamics.learningDecay, Double(index + 1))
      let tail = next.exponentialTail(scale: scale, shift: dynamics.learningShift)
      let net = grid.map { income in
        let kept = dynamics.retention * income
        let unimproved =
          scale > 0 ? -expMinusOne(-(kept + dynamics.learningShift) / scale) : 1
        let later = unimproved * next(kept) + tail(kept)
        let alive = -expMinusOne(-dynamics.obsolescence * income)
        return income - fee + discount * alive * later
      }
      if fee > 0 { thresholds.append(PiecewiseWorth.firstZero(grid, net)) }
      next = PiecewiseWorth(
        grid: grid, values: net.map { max(0, $0) },
        slope: 1 + discount * dynamics.retention * next.slope)
    }
    guard next.values.allSatisfy(\.isFinite), next.slope.isFinite else {
      throw NumericalError.noSolution("the value is beyond a number's range")
    }
    worth = next
    renewalThresholds = thresholds.reversed()
  }

  /// Value at the start of year 1, in currency.
  ///
  /// - Parameter firstReturn: return of year 1, not negative.
  /// - Returns: an amount that is not negative.
  public func value(of firstReturn: Double) -> Double { worth(max(0, firstReturn)) }

  /// Expected value over a lognormal first return, in currency.
  ///
  /// - Parameters:
  ///   - mu: mean of the logarithm of the first return.
  ///   - sigma: standard deviation of that logarithm, positive.
  /// - Returns: an amount that is not negative.
  /// - Throws: a deviation that is not positive, or a mean beyond a number's range.
  public func meanValue(mu: Double, sigma: Double) throws(InvalidInput) -> Double {
    try require(mu.isFinite, "mu", mu, "must be a number")
    try require(sigma > 0 && sigma.isFinite, "sigma", sigma, "must be positive")
    let mean = worth.lognormalMean(mu: mu, sigma: sigma)
    try require(mean.isFinite, "mu", mu, "must give a mean within a number's range")
    return mean
  }
}
