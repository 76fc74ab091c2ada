public import NumericalMethods

/// Normal scores joined by a Gaussian or t copula, block by block from keyed draws.
///
/// Each score is standard normal by itself; `ScoreTransform` gives it the law of its variable.
public struct CopulaScores: Sendable {
  private let normals: CorrelatedNormals
  private let tail: Tail?
  private let key: RandomKey

  /// What makes the t copula of normal draws: the common scale and the way back to scores.
  private struct Tail: Sendable {
    let scale: HermiteTable
    let score: HermiteTable
  }

  /// Scores of some variables.
  ///
  /// - Parameters:
  ///   - correlations: of the copula.
  ///   - copula: Gaussian, or t with degrees of freedom in [0.01, 1e9].
  ///   - seed: of all draws.
  ///   - item: what the scores are for.
  /// - Throws: `InvalidInput` for degrees of freedom out of range, `NumericalError` if the
  ///   correlations cannot be factorised.
  public init(
    _ correlations: CorrelationMatrix, copula: EllipticalCopula, seed: UInt64,
    item: String = "copula"
  ) throws {
    normals = try CorrelatedNormals(correlations)
    key = RandomKey(seed: seed, itemNamed: item)
    switch copula {
    case .gaussian: tail = nil
    case .studentT(let degreesOfFreedom): tail = try Self.tail(degreesOfFreedom)
    }
  }

  /// Number of variables.
  public var order: Int { normals.order }

  /// Scores on a block of paths, one row a variable.
  ///
  /// - Parameter paths: which paths.
  /// - Returns: `order` rows of `paths.count` standard normal numbers.
  /// - Throws: `InvalidInput` for paths below 0.
  /// - Complexity: O(order² paths).
  public func callAsFunction(paths: Range<Int>) throws(InvalidInput) -> [[Double]] {
    let draws = order + (tail == nil ? 0 : 1)
    var raw = [Double](repeating: 0, count: draws * paths.count)
    var refusal: InvalidInput?
    raw.withUnsafeMutableBufferPointer { buffer in
      do throws(InvalidInput) {
        try key.fillNormals(buffer, paths: paths, draws: 0..<draws)
      } catch { refusal = error }
    }
    if let refusal { throw refusal }
    let count = paths.count
    var rows = normals.rows(of: raw, count: count)
    guard let tail else { return rows }
    let scales = raw[(order * count)...].map { tail.scale($0) }
    for row in rows.indices {
      rows[row] = Self.logSizes(rows[row], scales).map { tail.score($0) }
    }
    return rows
  }

  /// `asinh` of each t variate, by the logarithm kernel.
  private static func logSizes(_ normals: [Double], _ logScales: [Double]) -> [Double] {
    let scales = VectorMath.exp(logScales)
    let variates = zip(normals, scales).map { min(max($0 * $1, -1e150), 1e150) }
    let sizes = VectorMath.log(
      variates.map { $0.magnitude + ($0 * $0 + 1).squareRoot() })
    return zip(variates, sizes).map { $0 < 0 ? -$1 : $1 }
  }

  private static func tail(_ degreesOfFreedom: Double) throws(InvalidInput) -> Tail {
    let law = try StudentT(degreesOfFreedom: degreesOfFreedom)
    let chi = try Gamma(shape: 0.5 * degreesOfFreedom, scale: 2 / degreesOfFreedom)
    // ln √(ν/χ²) as a function of a normal score.
    let scale = HermiteTable(over: -8.5...8.5, steps: 4096) { score in
      let x = max(
        score < 0
          ? chi.quantile(StandardNormal.cumulative(score))
          : chi.quantile(complement: StandardNormal.complement(score)), 1e-300)
      let slope = StandardNormal.density(score) / (chi.density(at: x) * x)
      return (-0.5 * log(x), -0.5 * slope)
    }
    // The normal score of a t variate, as a function of its asinh; odd, so both halves agree.
    let score = HermiteTable(over: -360...360, steps: 36_000) { size in
      let t = sinh(size.magnitude)
      let beyond = law.probability(above: t)
      let score = beyond > 0 ? -StandardNormal.quantile(beyond) : 38
      let slope = law.density(at: t) * cosh(size) / StandardNormal.density(score)
      return (size < 0 ? -score : score, slope)
    }
    return Tail(scale: scale, score: score)
  }
}
