public import NumericalMethods

/// The returns of a business's assets, weighed against its cost of capital, and the return that
/// this leaves for goodwill.
///
/// `impliedGoodwillReturn = (costOfCapital × price − Σ valueⱼ × returnⱼ)/goodwill`
///
/// > Source: Appraisal Foundation, *The Identification of Contributory Assets and Calculation of
/// > Economic Rents* (2010), reconciliation.
public struct WeightedAverageReturnOnAssets: Hashable, Sendable {
  /// An asset that has been valued by itself.
  public struct Asset: Hashable, Sendable, Codable {
    /// Fair value.
    public let value: Double
    /// Required return per year.
    public let requiredReturn: Double

    /// An asset and its return.
    ///
    /// - Parameters:
    ///   - value: fair value, at least 0.
    ///   - requiredReturn: per year.
    /// - Throws: `InvalidInput` naming the argument.
    public init(value: Double, requiredReturn: Double) throws(InvalidInput) {
      try requireNotNegative(value, "value")
      try requireFinite(requiredReturn, "requiredReturn")
      self.value = value
      self.requiredReturn = requiredReturn
    }
  }

  /// What the reconciliation shows.
  public struct Reconciliation: Hashable, Sendable, Codable {
    /// Price less the values of the assets.
    public let goodwill: Double
    /// Return on goodwill that makes the assets earn the cost of capital.
    public let impliedGoodwillReturn: Double
    /// Return on all assets when goodwill earns the cost of capital.
    public let returnWithGoodwillAtCostOfCapital: Double
    /// Whether goodwill would earn less than an identified asset, which speaks against the values.
    public let goodwillReturnBelowAssets: Bool
  }

  /// The assets valued by themselves.
  public let assets: [Asset]
  /// Price of the business.
  public let price: Double
  /// Cost of capital per year.
  public let costOfCapital: Double

  /// Assets inside a business with a price.
  ///
  /// - Parameters:
  ///   - assets: at least one.
  ///   - price: above the sum of their values.
  ///   - costOfCapital: per year.
  /// - Throws: `InvalidInput` naming the argument.
  public init(assets: [Asset], price: Double, costOfCapital: Double) throws(InvalidInput) {
    try require(!assets.isEmpty, "assets", "none", "must have at least one asset")
    try requireFinite(costOfCapital, "costOfCapital")
    let identified = assets.reduce(0) { $0 + $1.value }
    try require(
      price > identified && price.isFinite, "price", price,
      "must be above the values of the assets together (\(identified))")
    self.assets = assets
    self.price = price
    self.costOfCapital = costOfCapital
  }

  /// Goodwill and its return.
  ///
  /// - Throws: `NumericalError.noSolution` when a figure leaves the range of numbers.
  public func reconcile() throws(NumericalError) -> Reconciliation {
    let identified = assets.reduce(0) { $0 + $1.value }
    let earned = assets.reduce(0) { $0 + $1.value * $1.requiredReturn }
    let goodwill = price - identified
    let implied = try finite(
      (costOfCapital * price - earned) / goodwill, "the return on goodwill")
    let highest = assets.map(\.requiredReturn).max() ?? -.infinity
    return Reconciliation(
      goodwill: goodwill, impliedGoodwillReturn: implied,
      returnWithGoodwillAtCostOfCapital: try finite(
        (earned + goodwill * costOfCapital) / price, "the return on assets"),
      goodwillReturnBelowAssets: implied < highest)
  }
}
