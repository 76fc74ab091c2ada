public import Finance
public import NumericalMethods

/// A running royalty by tiers of sales, with a minimum and a cap, and what it equals as a lump sum
/// or a flat rate.
///
/// `royaltyₖ = min(cap, max(minimum, Σ tierRateⱼ × sales in tier j))`
///
/// > Source: Razgaitis, *Valuation and Dealmaking of Technology-Based Intellectual Property*
/// > (2009), royalty structures.
public struct RoyaltyStructure: Hashable, Sendable {
  /// What the royalties of a forecast equal.
  public struct Equivalents: Hashable, Sendable, Codable {
    /// Royalty of each period, discounted.
    public let rows: [DiscountedFlow]
    /// Sum of the royalties, not discounted.
    public let totalRoyalties: Double
    /// Present value of the royalties.
    public let lumpSum: Double
    /// Present value of royalties over present value of sales.
    public let flatRate: Double
  }

  /// Upper bounds of all tiers but the last, ascending.
  public let tierBounds: [Double]
  /// Rate of each tier.
  public let tierRates: [Double]
  /// Least royalty of a period.
  public let minimumRoyalty: Double
  /// Greatest royalty of a period; nil for none.
  public let royaltyCap: Double?

  /// A tiered royalty.
  ///
  /// - Parameters:
  ///   - tierBounds: upper bounds of sales of all tiers but the last, above 0 and ascending;
  ///     empty for one tier.
  ///   - tierRates: shares of sales in [0, 1], one more than `tierBounds`.
  ///   - minimumRoyalty: per period, at least 0.
  ///   - royaltyCap: per period, at least the minimum.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    tierBounds: [Double] = [], tierRates: [Double], minimumRoyalty: Double = 0,
    royaltyCap: Double? = nil
  ) throws(InvalidInput) {
    if !tierBounds.isEmpty {
      try requireEach(tierBounds, "tierBounds") { (bound, name) throws(InvalidInput) in
        try require(bound > 0 && bound.isFinite, name, bound, "must be above 0")
      }
    }
    try requireEach(tierRates, "tierRates", requireShare)
    try requireNotNegative(minimumRoyalty, "minimumRoyalty")
    if let cap = royaltyCap { try requireNotNegative(cap, "royaltyCap") }
    try require(
      tierRates.count == tierBounds.count + 1, "tierRates", tierRates.count,
      "must have one element more than tierBounds")
    for (index, pair) in zip(tierBounds, tierBounds.dropFirst()).enumerated() {
      try require(pair.0 < pair.1, "tierBounds[\(index + 1)]", pair.1, "must ascend")
    }
    if let cap = royaltyCap {
      try require(
        cap >= minimumRoyalty, "royaltyCap", cap, "must be at least the minimum royalty")
    }
    self.tierBounds = tierBounds
    self.tierRates = tierRates
    self.minimumRoyalty = minimumRoyalty
    self.royaltyCap = royaltyCap
  }

  /// The royalty of one period.
  ///
  /// - Parameter sales: of the period, at least 0.
  /// - Returns: between the minimum and the cap.
  public func royalty(on sales: Double) -> Double {
    let tops = tierBounds + [Double.infinity]
    let bottoms = [0] + tierBounds
    let running = zip(tierRates, zip(bottoms, tops)).reduce(0) { sum, tier in
      sum + tier.0 * max(0, min(sales, tier.1.1) - tier.1.0)
    }
    return min(royaltyCap ?? .infinity, max(minimumRoyalty, running))
  }

  /// The lump sum and the flat rate of the same present value.
  ///
  /// - Parameters:
  ///   - sales: one a period, at least 0 and not all 0.
  ///   - timeline: the periods; as many as `sales`.
  ///   - rate: discount rate.
  /// - Returns: the equivalents with a row a period.
  /// - Throws: `InvalidInput` for `sales`; `NumericalError` when a figure leaves the
  ///   range of numbers.
  public func equivalents(
    sales: [Double], over timeline: PeriodTimeline, at rate: Rate
  ) throws -> Equivalents {
    try requireEach(sales, "sales", requireNotNegative)
    try requireLength(sales, "sales", timeline.count, of: "the periods")
    try require(sales.contains { $0 > 0 }, "sales", "zeros", "must not all be 0")
    let rows = try timeline.discounted(sales.map(royalty(on:)), at: rate)
    let lumpSum = try rows.presentValue()
    let salesValue = try timeline.discounted(sales, at: rate).presentValue()
    return Equivalents(
      rows: rows,
      totalRoyalties: try finite(rows.map(\.amount).reduce(0, +), "the sum of royalties"),
      lumpSum: lumpSum, flatRate: try finite(lumpSum / salesValue, "the flat rate"))
  }
}
