public import NumericalMethods

/// The sum of correlated lognormal quantities: exact mean and spread, approximate quantiles.
///
/// `mean = Σ m_j`, `cov_jk = m_j m_k (e^(ρ_jk σ_j σ_k) − 1)` with `m_j = e^(μ_j + σ_j²/2)`.
///
/// > Source: Fenton, The sum of log-normal probability distributions, *IRE Transactions on
/// > Communications Systems* 8 (1960); Kaas, Dhaene & Goovaerts, *Insurance: Mathematics and
/// > Economics* 27 (2000), for the comonotonic quantile.
public struct LogNormalSum: Sendable, Hashable {
  private let logMeans: [Double]
  private let logDeviations: [Double]
  /// Exact mean of the sum.
  public let mean: Double
  /// Exact standard deviation of the sum.
  public let standardDeviation: Double

  /// A sum by the laws of the logarithms.
  ///
  /// - Parameters:
  ///   - logMeans: mean of each logarithm.
  ///   - logStandardDeviations: of each logarithm, none negative.
  ///   - correlations: of the logarithms.
  /// - Throws: `InvalidInput` for lengths that differ or a negative deviation.
  /// - Complexity: O(n²).
  public init(
    logMeans: [Double], logStandardDeviations: [Double], correlations: CorrelationMatrix
  ) throws(InvalidInput) {
    try require(
      logStandardDeviations.count == logMeans.count, "logStandardDeviations",
      logStandardDeviations.count, "must be one each of the \(logMeans.count) log means")
    try require(
      correlations.order == logMeans.count, "correlations", correlations.order,
      "must have one row each of the \(logMeans.count) log means")
    for (index, value) in logMeans.enumerated() { try requireFinite(value, "logMeans[\(index)]") }
    for (index, value) in logStandardDeviations.enumerated() {
      try require(
        value >= 0 && value.isFinite, "logStandardDeviations[\(index)]", value,
        "must be 0 or more and finite")
    }
    let means = zip(logMeans, logStandardDeviations).map { exp($0 + 0.5 * $1 * $1) }
    var variance = CompensatedSum()
    for j in means.indices {
      for k in means.indices {
        let covariance = correlations[j, k] * logStandardDeviations[j] * logStandardDeviations[k]
        variance.add(means[j] * means[k] * expMinusOne(covariance))
      }
    }
    self.logMeans = logMeans
    logDeviations = logStandardDeviations
    mean = Statistics.sum(means)
    standardDeviation = max(variance.value, 0).squareRoot()
  }

  /// Log mean of the lognormal law with the same mean and variance.
  public var matchedLogMean: Double {
    log(mean) - 0.5 * matchedLogStandardDeviation * matchedLogStandardDeviation
  }

  /// Log standard deviation of the lognormal law with the same mean and variance.
  public var matchedLogStandardDeviation: Double {
    let ratio = standardDeviation / mean
    return logOnePlus(ratio * ratio).squareRoot()
  }

  /// Fenton and Wilkinson's quantile, poor in the lower tail for wide laws: simulate there.
  ///
  /// - Parameter p: in (0, 1).
  /// - Returns: an amount above zero.
  public func matchedQuantile(_ p: Double) -> Double {
    exp(matchedLogMean + matchedLogStandardDeviation * StandardNormal.quantile(p))
  }

  /// The quantile if all quantities rose and fell together.
  ///
  /// - Parameter p: in (0, 1).
  /// - Returns: an amount above zero.
  public func comonotonicQuantile(_ p: Double) -> Double {
    let z = StandardNormal.quantile(p)
    return Statistics.sum(zip(logMeans, logDeviations).map { exp($0 + $1 * z) })
  }
}
