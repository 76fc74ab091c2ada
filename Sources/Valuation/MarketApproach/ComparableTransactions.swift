public import NumericalMethods

/// A price paid for a comparable right, with the factors that move it to the subject.
public struct ComparableTransaction: Hashable, Sendable {
  /// What was paid.
  public let price: Double
  /// Factors such as date, size, life, strength, exclusivity and territory; above 1 where the
  /// subject is better.
  public let adjustments: [Double]

  /// A comparable transaction.
  ///
  /// - Parameters:
  ///   - price: above zero.
  ///   - adjustments: each above zero; none leaves the price as it is.
  /// - Throws: `InvalidInput` naming the argument.
  public init(price: Double, adjustments: [Double]) throws(InvalidInput) {
    try require(price > 0 && price.isFinite, "price", price, "must be above 0")
    for (index, factor) in adjustments.enumerated() {
      try require(
        factor > 0 && factor.isFinite, "adjustments[\(index)]", factor, "must be above 0")
    }
    self.price = price
    self.adjustments = adjustments
  }

  /// The price of the subject that this transaction suggests: `price × Π adjustments`.
  public var adjustedPrice: Double { adjustments.reduce(price, *) }
}

/// Value indicated by comparable transactions, each adjusted to the subject.
///
/// > Source: IVS 210, market approach; Chinese appraisal practice (市场法).
public struct ComparableTransactions: Hashable, Sendable {
  /// What comparable transactions say.
  public struct Indication: Hashable, Sendable {
    /// Adjusted price of each transaction.
    public let adjustedPrices: [Double]
    /// `Σ weight × adjusted price`.
    public let weightedValue: Double
    /// Median of the adjusted prices; of an even count the mean of the middle two.
    public let medianValue: Double
    /// Sample standard deviation over mean; 0 for one transaction.
    public let coefficientOfVariation: Double
  }

  /// The transactions, at least one.
  public let transactions: [ComparableTransaction]
  /// Weight of each, which sum to 1.
  public let weights: [Double]

  /// Comparable transactions with their weights.
  ///
  /// - Parameters:
  ///   - transactions: at least one.
  ///   - weights: one a transaction, in [0, 1], which sum to 1 within 10⁻⁶; equal when nil.
  /// - Throws: `InvalidInput` for `transactions` or `weights`.
  public init(
    _ transactions: [ComparableTransaction], weights: [Double]? = nil
  ) throws(InvalidInput) {
    try require(
      !transactions.isEmpty, "transactions", "an empty list", "must have at least one element")
    let equal = 1 / Double(transactions.count)
    let weights = weights ?? Array(repeating: equal, count: transactions.count)
    try requireLength(weights, "weights", transactions.count, of: "the transactions")
    for (index, weight) in weights.enumerated() { try requireShare(weight, "weights[\(index)]") }
    try requireUnitSum(weights, "weights")
    self.transactions = transactions
    self.weights = weights
  }

  /// The value that the transactions indicate.
  public func indication() -> Indication {
    let prices = transactions.map(\.adjustedPrice)
    let deviation = prices.count > 1 ? Statistics.standardDeviation(prices) : 0
    return Indication(
      adjustedPrices: prices, weightedValue: Statistics.dotProduct(weights, prices),
      medianValue: Statistics.median(prices),
      coefficientOfVariation: deviation / Statistics.mean(prices))
  }
}
