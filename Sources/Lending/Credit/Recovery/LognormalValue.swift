import Finance
public import NumericalMethods

/// A value that is lognormal at a horizon: what a right brings when it is sold, what a firm is worth.
///
/// `ln W` is normal with mean `logMean` and standard deviation `logDeviation`. Expected losses
/// and recoveries follow in closed form, alone or together with a default that depends on the
/// same factor.
public struct LognormalValue: SaleValue, Hashable {
  /// Mean of the logarithm of the value.
  public let logMean: Double
  /// Standard deviation of the logarithm; zero makes the value certain.
  public let logDeviation: Double

  /// A value by the mean and standard deviation of its logarithm.
  ///
  /// - Parameters:
  ///   - logMean: finite.
  ///   - logDeviation: at least zero.
  /// - Throws: `InvalidInput` if either is out of range.
  public init(logMean: Double, logDeviation: Double) throws(InvalidInput) {
    try requireFinite(logMean, "logMean")
    try requireNonnegative(logDeviation, "logDeviation")
    self.logMean = logMean
    self.logDeviation = logDeviation
  }

  /// A value that moves as geometric Brownian motion, less the discount of a forced sale.
  ///
  /// `W = (1 − saleDiscount) value exp((drift − volatility²/2) years + volatility √years X)`,
  /// with `X` standard normal.
  ///
  /// - Parameters:
  ///   - value: value today, above zero.
  ///   - drift: growth of the expected value, continuous, per year.
  ///   - volatility: per square root of a year, at least zero.
  ///   - years: time to the horizon, at least zero.
  ///   - saleDiscount: share lost in a forced sale, from 0 to below 1.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(
    value: Double, drift: Double = 0, volatility: Double, years: Double, saleDiscount: Double = 0
  ) throws(InvalidInput) {
    try requirePositive(value, "value")
    try requireFinite(drift, "drift")
    try requireNonnegative(volatility, "volatility")
    try requireNonnegative(years, "years")
    try requireShareBelowOne(saleDiscount, "saleDiscount")
    try self.init(
      logMean: log(value) + logOnePlus(-saleDiscount) + (drift - volatility * volatility / 2)
        * years,
      logDeviation: volatility * years.squareRoot())
  }

  /// The lognormal value with a mean and a mean square.
  ///
  /// > Source: Fenton (1960), *The sum of log-normal probability distributions*, IRE Transactions on
  /// > Communications Systems 8.
  ///
  /// - Parameters:
  ///   - mean: above zero.
  ///   - meanSquare: at least the square of the mean.
  /// - Throws: `InvalidInput` naming the argument that is out of range.
  public init(mean: Double, meanSquare: Double) throws(InvalidInput) {
    try requirePositive(mean, "mean")
    try requirePositive(meanSquare, "meanSquare")
    let variance = max(log(meanSquare / mean / mean), 0)
    try self.init(logMean: log(mean) - variance / 2, logDeviation: variance.squareRoot())
  }

  /// Expected value, `exp(logMean + logDeviation²/2)`.
  public var mean: Double { exp(logMean + logDeviation * logDeviation / 2) }

  /// Expected square of the value, `exp(2 logMean + 2 logDeviation²)`.
  public var meanSquare: Double { exp(2 * logMean + 2 * logDeviation * logDeviation) }

  /// Probability that the value is at most an amount.
  public func probability(below amount: Double) -> Double {
    guard amount > 0 else { return 0 }
    if logDeviation == 0 { return logMean <= log(amount) ? 1 : 0 }
    return StandardNormal.cumulative(standardized(amount))
  }

  /// Probability that the value is at least an amount.
  public func probability(above amount: Double) -> Double {
    guard amount > 0 else { return 1 }
    if logDeviation == 0 { return logMean >= log(amount) ? 1 : 0 }
    return StandardNormal.cumulative(-standardized(amount))
  }

  /// Expected shortfall of the value below an amount, `E[max(amount − W, 0)]`.
  ///
  /// `amount N(d) − mean N(d − s)`, `d = (ln amount − logMean)/s`, `s = logDeviation`.
  ///
  /// > Source: Black (1976), *The pricing of commodity contracts*, undiscounted put.
  public func shortfall(below amount: Double) -> Double {
    guard amount > 0 else { return 0 }
    return BlackScholes(unchecked: .put, mean, amount, 1, 0, 0, logDeviation).value
  }

  /// Expected excess of the value over an amount, `E[max(W − amount, 0)]`.
  ///
  /// > Source: Black (1976), undiscounted call.
  public func excess(above amount: Double) -> Double {
    guard amount > 0 else { return mean - amount }
    return BlackScholes(unchecked: .call, mean, amount, 1, 0, 0, logDeviation).value
  }

  /// Expected recovery on a claim after costs, `E[min(claim, max(W − cost, 0))]`.
  ///
  /// - Parameters:
  ///   - claim: what is owed, above zero.
  ///   - cost: fixed costs and prior claims, at least zero.
  /// - Returns: from zero to `claim`.
  public func recovery(on claim: Double, cost: Double = 0) -> Double {
    // Of two equal forms the one that does not cancel: small recoveries from the excess, small
    // losses from the shortfall.
    if claim + cost > mean { return max(excess(above: cost) - excess(above: cost + claim), 0) }
    return claim - loss(on: claim, cost: cost)
  }

  /// Expected shortfall of the value below an amount, in default only.
  ///
  /// `E[max(amount − W, 0); Y < N⁻¹(PD)] = amount N2(d, y; ρ) − mean N2(d − s, y − ρ s; ρ)`,
  /// `y = N⁻¹(PD)`, with `ρ` the correlation of `ln W` and the borrower's factor `Y`.
  ///
  /// - Parameters:
  ///   - amount: what the value is measured against.
  ///   - defaultProbability: from 0 to 1.
  ///   - correlation: in `[-1, 1]`; positive is wrong-way, value and borrower fall together.
  /// - Returns: from zero to `amount × defaultProbability`.
  ///
  /// > Source: Girsanov shift of a bivariate normal; integrates Frye (2000), *Depressing recoveries*.
  public func shortfall(
    below amount: Double, defaultProbability: Double, correlation: Double
  ) -> Double {
    guard amount > 0, defaultProbability > 0 else { return 0 }
    guard logDeviation > 0, defaultProbability < 1 else {
      return defaultProbability * shortfall(below: amount)
    }
    let y = StandardNormal.quantile(defaultProbability)
    let d = standardized(amount)
    let owed = amount * StandardNormal.cumulative(d, y, correlation: correlation)
    let shift = logDeviation
    let sold =
      mean
      * StandardNormal.cumulative(d - shift, y - correlation * shift, correlation: correlation)
    return max(owed - sold, 0)
  }

  /// The value once a common factor is known.
  ///
  /// `ln W | Z` is normal with mean `logMean + logDeviation loading Z` and standard deviation
  /// `logDeviation √(1 − loading²)`.
  ///
  /// - Parameters:
  ///   - factor: value of the standard normal factor; low is bad.
  ///   - loading: correlation of `ln W` with the factor, in `[-1, 1]`.
  /// - Returns: the value given the factor.
  public func given(factor: Double, loading: Double) -> LognormalValue {
    LognormalValue(
      uncheckedLogMean: logMean + logDeviation * loading * factor,
      logDeviation: logDeviation * max(1 - loading * loading, 0).squareRoot())
  }

  private init(uncheckedLogMean: Double, logDeviation: Double) {
    logMean = uncheckedLogMean
    self.logDeviation = logDeviation
  }

  private func standardized(_ amount: Double) -> Double { (log(amount) - logMean) / logDeviation }
}
