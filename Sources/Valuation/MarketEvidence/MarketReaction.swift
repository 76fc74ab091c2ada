public import NumericalMethods

/// The value of a patent grant, filtered from the stock return around its announcement.
///
/// The return is the value of the patent times a share of the market's surprise, plus noise:
/// its mean given the return is a truncated-normal mean.
///
/// > Source: Kogan, Papanikolaou, Seru & Stoffman, *Quarterly Journal of Economics* 132 (2017)
/// > 665–712, and their replication kit.
public struct MarketReaction: Hashable, Sendable {
  /// The law of patent values.
  public enum ValueLaw: String, Hashable, Sendable, CaseIterable {
    /// Normal, truncated at zero.
    case normal
    /// Exponential.
    case exponential
  }

  /// Idiosyncratic return over the window.
  public let windowReturn: Double
  /// Daily idiosyncratic volatility, in (0, 1].
  public let dailyVolatility: Double
  /// Length of the window in days, 1…10.
  public let windowDays: Int
  /// Signal parameter, in (0, 5].
  public let gamma: Double

  /// A reaction to a grant.
  ///
  /// - Parameters:
  ///   - windowReturn: idiosyncratic return over the window.
  ///   - dailyVolatility: daily idiosyncratic volatility, in (0, 1].
  ///   - windowDays: length of the window, 1…10.
  ///   - gamma: signal parameter, in (0, 5].
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    windowReturn: Double, dailyVolatility: Double, windowDays: Int = 3, gamma: Double = 0.0146289
  ) throws(InvalidInput) {
    try requireFinite(windowReturn, "windowReturn")
    try require(
      dailyVolatility > 0 && dailyVolatility <= 1, "dailyVolatility", dailyVolatility,
      "must be in (0, 1]")
    try require((1...10).contains(windowDays), "windowDays", windowDays, "must be in [1, 10]")
    try require(gamma > 0 && gamma <= 5, "gamma", gamma, "must be in (0, 5]")
    self.windowReturn = windowReturn
    self.dailyVolatility = dailyVolatility
    self.windowDays = windowDays
    self.gamma = gamma
  }

  /// Share of the return's variance that the patent explains: `δ = 1 − e^(−γ)`.
  public var signalShare: Double { -expMinusOne(-gamma) }

  /// `E[v | R]`, the return due to the patent.
  ///
  /// With `s = dailyVolatility·√windowDays`, normal: `δR + √δ·s·φ(a)/(1 − Φ(a))`,
  /// `a = −√δ·R/s`; exponential: `μ + s·φ(μ/s)/Φ(μ/s)`, `μ = R − s/√δ`. Both are written by the
  /// mean excess `φ/(1 − Φ) − x`, which keeps its digits for returns far below zero.
  ///
  /// - Parameter law: of patent values.
  /// - Returns: a return above zero.
  public func filteredReturn(_ law: ValueLaw = .normal) -> Double {
    let deviation = dailyVolatility * Double(windowDays).squareRoot()
    let root = signalShare.squareRoot()
    switch law {
    case .normal:
      return root * deviation * StandardNormal.meanExcess(-root * windowReturn / deviation)
    case .exponential:
      let mean = windowReturn - deviation / root
      return deviation * StandardNormal.meanExcess(-mean / deviation)
    }
  }

  /// Value of one of the patents granted on the day:
  /// `E[v | R] × marketCap/patents/(1 − grantProbability)`.
  ///
  /// - Parameters:
  ///   - law: of patent values.
  ///   - marketCap: market capitalisation, above zero.
  ///   - patents: granted on the day, at least one.
  ///   - grantProbability: that the market expected the grant with, in [0, 1); 0 leaves the
  ///     correction out.
  /// - Returns: an amount in the currency of `marketCap`.
  /// - Throws: `InvalidInput` naming the argument.
  public func valuePerPatent(
    _ law: ValueLaw = .normal, marketCap: Double, patents: Int = 1,
    grantProbability: Double = 0.56
  ) throws(InvalidInput) -> Double {
    try requirePositive(marketCap, "marketCap")
    try require(patents >= 1, "patents", patents, "must be at least 1")
    try require(
      grantProbability >= 0 && grantProbability < 1, "grantProbability", grantProbability,
      "must be in [0, 1)")
    return filteredReturn(law) * marketCap / Double(patents) / (1 - grantProbability)
  }
}
