/// A linear regression `y = X b + e` by least squares.
///
/// The columns of `X` are scaled and orthogonalised, and the coefficients refined once with
/// residuals in doubled precision, so that ill-conditioned problems keep their digits.
///
/// > Source: Björck, *Numerical Methods for Least Squares Problems* (1996), 2.4, 2.9.
public struct LinearRegression: Sendable {
  /// Which variance the standard errors assume of the disturbances.
  public enum ErrorVariance: Hashable, Sendable, CaseIterable {
    /// The same for every observation.
    case classical
    /// Each its own, by `e²`.
    case hc0
    /// Each its own, by `e² · n/(n − k)`.
    case hc1
    /// Each its own, by `e²/(1 − h)`.
    case hc2
    /// Each its own, by `e²/(1 − h)²`.
    case hc3
  }

  /// A predicted response with its interval.
  public struct Prediction: Hashable, Sendable {
    /// `x₀ᵀ b`.
    public let value: Double
    /// Lower limit for a new response.
    public let low: Double
    /// Upper limit for a new response.
    public let high: Double
    /// `x₀ᵀ (XᵀX)⁻¹ x₀`; above the largest of the sample the prediction extrapolates.
    public let leverage: Double
  }

  /// `b`, one a column of `X`.
  public let coefficients: [Double]
  /// `y − X b`.
  public let residuals: [Double]
  /// Diagonal of the hat matrix `X (XᵀX)⁻¹ Xᵀ`, each in [0, 1].
  public let leverages: [Double]
  /// `(XᵀX)⁻¹`.
  public let inverseOfSquares: Matrix
  /// Sum of squared residuals.
  public let residualSumOfSquares: Double
  /// Sum of squares of `y` about its mean.
  public let totalSumOfSquares: Double
  private let pseudoinverse: Matrix

  /// Fits coefficients.
  ///
  /// - Parameters:
  ///   - design: one row an observation, one column a regressor; a column of ones where an
  ///     intercept is wanted.
  ///   - responses: as many as rows.
  /// - Throws: `InvalidInput` naming `responses` if the lengths differ or there are not more
  ///   observations than regressors, `design` if a regressor depends linearly on the others.
  /// - Complexity: O(n k²).
  public init(design: Matrix, responses: [Double]) throws(InvalidInput) {
    try require(
      responses.count == design.rows, "responses", responses.count,
      "must have as many entries as the design has rows (\(design.rows))")
    try require(
      design.rows > design.columns, "responses", responses.count,
      "must be more than the \(design.columns) coefficients")
    guard let factors = OrthogonalFactorization(design) else {
      throw InvalidInput(
        "design", "must have linearly independent columns", got: "a rank below \(design.columns)")
    }
    let rows = design.asRows
    func residuals(_ b: [Double]) -> [Double] {
      let negative = b.map { -$0 }
      return zip(rows, responses).map { row, y in
        let parts = Statistics.dotProductParts(row, negative, startingAt: y)
        return parts.total + parts.lost
      }
    }
    var b = factors.solve(responses)
    for _ in 0..<2 {
      let step = factors.solve(residuals(b))
      b = zip(b, step).map { $0 + $1 }
    }
    coefficients = b
    let e = residuals(b)
    self.residuals = e
    residualSumOfSquares = Statistics.dotProduct(e, e)
    let mean = Statistics.mean(responses)
    totalSumOfSquares = Statistics.sum(responses.lazy.map { ($0 - mean) * ($0 - mean) })
    let inverse = factors.inverseTriangle()
    inverseOfSquares = inverse.times(inverse.transposed)
    var orthogonal = Matrix(rows: design.columns, columns: design.rows)
    for (j, column) in factors.columns.enumerated() {
      for (i, value) in column.enumerated() { orthogonal[j, i] = value }
    }
    pseudoinverse = inverse.times(orthogonal)
    leverages = (0..<design.rows).map { i in
      min(factors.columns.reduce(0) { $0 + $1[i] * $1[i] }, 1)
    }
  }

  /// Fits a polynomial `Σ b(k) xᵏ`.
  ///
  /// - Parameters:
  ///   - degree: 0…30.
  ///   - x: abscissae.
  ///   - y: as many responses.
  /// - Throws: `InvalidInput` naming `degree`, `x` (too few distinct values) or `responses`.
  public init(polynomialOfDegree degree: Int, x: [Double], y: [Double]) throws(InvalidInput) {
    try require((0...30).contains(degree), "degree", degree, "must be in 0…30")
    try require(
      Set(x).count > degree, "x", Set(x).count,
      "must have more than \(degree) distinct values for degree \(degree)")
    var rows: [[Double]] = []
    for x in x {
      var row = [1.0]
      for _ in 0..<degree { row.append((row.last ?? 1) * x) }
      rows.append(row)
    }
    do {
      try self.init(design: Matrix(rows), responses: y)
    } catch  where error.path == "design" {
      throw InvalidInput("x", "must tell the powers of x apart", got: "values too close together")
    }
  }

  /// Observations less coefficients.
  public var degreesOfFreedom: Double { Double(residuals.count - coefficients.count) }

  /// `RSS/(n − k)`.
  public var residualVariance: Double { residualSumOfSquares / degreesOfFreedom }

  /// `1 − RSS/TSS`, about the mean; NaN if all responses are equal.
  public var rSquared: Double {
    totalSumOfSquares > 0 ? 1 - residualSumOfSquares / totalSumOfSquares : .nan
  }

  /// Standard error of each coefficient.
  ///
  /// - Parameter variance: what is assumed of the disturbances.
  /// - Returns: one a coefficient; infinite under `.hc2` and `.hc3` if an observation alone
  ///   decides a coefficient.
  ///
  /// > Source: MacKinnon & White, *Journal of Econometrics* 29 (1985) 305–325.
  public func standardErrors(_ variance: ErrorVariance = .classical) -> [Double] {
    if variance == .classical {
      return inverseOfSquares.diagonal.map { (residualVariance * $0).squareRoot() }
    }
    let squares = zip(residuals, leverages).map { residual, leverage in
      let square = residual * residual
      return switch variance {
      case .classical, .hc0: square
      case .hc1: square * Double(residuals.count) / degreesOfFreedom
      case .hc2: square / (1 - leverage)
      case .hc3: square / ((1 - leverage) * (1 - leverage))
      }
    }
    return (0..<coefficients.count).map { j in
      zip(pseudoinverse.row(j), squares).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }.squareRoot()
    }
  }

  /// The response predicted for a row of regressors, with the interval for one new response.
  ///
  /// `x₀ᵀ b ∓ t(n − k) · √(s² (1 + x₀ᵀ (XᵀX)⁻¹ x₀))`.
  ///
  /// - Parameters:
  ///   - regressors: one a column of the design.
  ///   - confidence: of the interval, in (0, 1).
  /// - Returns: value and interval.
  /// - Throws: `InvalidInput` naming `regressors` or `confidence`.
  public func prediction(
    at regressors: [Double], confidence: Double = 0.95
  ) throws(InvalidInput) -> Prediction {
    try require(
      regressors.count == coefficients.count, "regressors", regressors.count,
      "must have \(coefficients.count) entries, one a coefficient")
    try require(confidence > 0 && confidence < 1, "confidence", confidence, "must be in (0,1)")
    let value = Statistics.dotProduct(regressors, coefficients)
    let leverage = Statistics.dotProduct(regressors, try inverseOfSquares * regressors)
    let quantile = SpecialFunctions.studentTQuantile(
      0.5 + 0.5 * confidence, degreesOfFreedom: degreesOfFreedom)
    let reach = quantile * (residualVariance * (1 + leverage)).squareRoot()
    return Prediction(value: value, low: value - reach, high: value + reach, leverage: leverage)
  }
}
