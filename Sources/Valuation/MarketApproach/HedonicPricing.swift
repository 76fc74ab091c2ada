public import NumericalMethods

/// Prices of transactions explained by attributes: a regression of the log price.
///
/// > Source: Duan, *Journal of the American Statistical Association* 78 (1983) 605–610
/// > (smearing); MacKinnon & White, *Journal of Econometrics* 29 (1985) 305–325 (HC3).
public struct HedonicPricing: Sendable {
  /// A price predicted for a subject.
  public struct Prediction: Hashable, Sendable {
    /// `exp(x₀ᵀb) × smearing factor`, an estimate of the mean price.
    public let price: Double
    /// Lower limit for the price of one transaction.
    public let low: Double
    /// Upper limit for the price of one transaction.
    public let high: Double
    /// Whether the subject lies farther out than every transaction of the sample.
    public let extrapolates: Bool
  }

  /// The regression of the log prices.
  public let regression: LinearRegression

  /// Fits log prices.
  ///
  /// - Parameters:
  ///   - attributes: one row a transaction, the first column ones for the intercept.
  ///   - logPrices: one a row.
  /// - Throws: `InvalidInput` for `logPrices` if the lengths differ, for `attributes` if there are
  ///   too few rows or an attribute depends linearly on others.
  public init(attributes: Matrix, logPrices: [Double]) throws(InvalidInput) {
    try requireLength(logPrices, "logPrices", attributes.rows, of: "the rows of attributes")
    try require(
      attributes.rows > attributes.columns, "attributes", attributes.rows,
      "must have more than \(attributes.columns) rows, one more than columns")
    do {
      regression = try LinearRegression(design: attributes, responses: logPrices)
    } catch {
      throw InvalidInput("attributes", error.rule, got: error.value)
    }
  }

  /// `mean of exp(residual)`: what the mean price stands above the exponential of the mean log.
  public var smearingFactor: Double { Statistics.mean(regression.residuals.map { exp($0) }) }

  /// The price of a subject.
  ///
  /// - Parameters:
  ///   - subject: one attribute a column.
  ///   - confidence: of the interval for one transaction, in (0, 1).
  /// - Returns: price and interval.
  /// - Throws: `InvalidInput` for `subject` or `confidence`.
  public func prediction(
    for subject: [Double], confidence: Double = 0.95
  ) throws(InvalidInput) -> Prediction {
    try requireLength(
      subject, "subject", regression.coefficients.count, of: "the columns of attributes")
    let fitted = try regression.prediction(at: subject, confidence: confidence)
    let farthest = regression.leverages.max() ?? 0
    return Prediction(
      price: exp(fitted.value) * smearingFactor, low: exp(fitted.low), high: exp(fitted.high),
      extrapolates: fitted.leverage > farthest * (1 + 1e-12))
  }
}
