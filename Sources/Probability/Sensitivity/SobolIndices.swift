import NumericalMethods

/// Shares of the variance of a model of independent inputs, by simulation, with their errors.
///
/// First order by Saltelli's estimator `E[f(B)(f(A_B) − f(A))]/V`, total order by Jansen's
/// `E[(f(A) − f(A_B))²]/(2V)`, where `A_B` is `A` with one column from `B`. Errors are those of
/// independent batches.
///
/// > Source: Saltelli et al., *Computer Physics Communications* 181 (2010) 259–270, table 2;
/// > Jansen, *Computer Physics Communications* 117 (1999) 35–43.
public struct SobolIndices: Sendable, Hashable {
  /// Mean of the model.
  public let mean: Estimate
  /// Variance of the model.
  public let variance: Estimate
  /// Share of the variance that each input brings alone.
  public let firstOrder: [Estimate]
  /// Share that each brings alone and together with others.
  public let totalOrder: [Estimate]

  /// Number of independent batches behind the errors.
  public static let batches = 32

  /// Runs a model.
  ///
  /// - Parameters:
  ///   - inputs: number of inputs, from 1 to 1000.
  ///   - rows: rows of each of the two matrices in a batch, from 16 to 1e7.
  ///   - seed: of all draws.
  ///   - model: the result for one uniform number in (0, 1) an input.
  /// - Throws: `InvalidInput` for a count out of range, `.noSolution` for a model that does not
  ///   vary or is not finite, and what the model throws.
  /// - Complexity: `32 rows (inputs + 2)` runs of the model.
  public init(
    inputs: Int, rows: Int, seed: UInt64, _ model: ([Double]) throws -> Double
  ) throws {
    try require(inputs >= 1 && inputs <= 1000, "inputs", inputs, "must be in [1, 1000]")
    try require(rows >= 16 && rows <= 10_000_000, "rows", rows, "must be in [16, 1e7]")
    var means: [Double] = []
    var variances: [Double] = []
    var first = [[Double]](repeating: [], count: inputs)
    var total = [[Double]](repeating: [], count: inputs)
    for batch in 0..<Self.batches {
      let figures = try Self.batch(batch, inputs, rows, seed, model)
      guard figures.variance > 0, figures.variance.isFinite else {
        throw NumericalError.noSolution("the model does not vary or is not finite")
      }
      means.append(figures.mean)
      variances.append(figures.variance)
      for input in 0..<inputs {
        first[input].append(figures.first[input])
        total[input].append(figures.total[input])
      }
    }
    mean = Estimate(Moments(means))
    variance = Estimate(Moments(variances))
    // Ratios of means over batches: the ratio of each batch alone would be biased.
    firstOrder = first.map { Self.ratio($0, variances) }
    totalOrder = total.map { Self.ratio($0, variances) }
  }

  private static func batch(
    _ batch: Int, _ inputs: Int, _ rows: Int, _ seed: UInt64,
    _ model: ([Double]) throws -> Double
  ) throws -> (mean: Double, variance: Double, first: [Double], total: [Double]) {
    var results: [Double] = []
    var crossed = [[Double]](repeating: [], count: inputs)
    var ownResults: [Double] = []
    var otherResults: [Double] = []
    for row in 0..<rows {
      var stream = RandomStream(seed: seed, item: UInt64(batch), path: row)
      let own = stream.uniforms(inputs)
      let other = stream.uniforms(inputs)
      ownResults.append(try model(own))
      otherResults.append(try model(other))
      for input in 0..<inputs {
        var mixed = own
        mixed[input] = other[input]
        crossed[input].append(try model(mixed))
      }
    }
    results = ownResults + otherResults
    let moments = Moments(results)
    let count = Double(rows)
    var first: [Double] = []
    var total: [Double] = []
    for column in crossed {
      var alone = CompensatedSum()
      var together = CompensatedSum()
      for row in 0..<rows {
        let step = column[row] - ownResults[row]
        // The mean is taken out, which changes nothing in expectation and steadies the product.
        alone.add((otherResults[row] - moments.mean) * step)
        together.add(0.5 * step * step)
      }
      first.append(alone.value / count)
      total.append(together.value / count)
    }
    return (moments.mean, moments.variance, first, total)
  }

  /// A ratio of batch means with its error to first order.
  private static func ratio(_ top: [Double], _ bottom: [Double]) -> Estimate {
    let divisor = Moments(bottom).mean
    let value = Moments(top).mean / divisor
    let residuals = Moments(zip(top, bottom).map { ($0 - value * $1) / divisor })
    return Estimate(
      value: value, standardError: residuals.standardError, count: top.count)
  }
}
