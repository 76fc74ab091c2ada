public import NumericalMethods

/// A stock of R&D, patents or citations by perpetual inventory.
///
/// `stock(0) = flow(0)/(depreciation + growth)`;
/// `stock(t) = (1 − depreciation)·stock(t−1) + flow(t)`.
///
/// > Source: Griliches, in *R&D, Patents, and Productivity* (1984), 1–19; Hall, Jaffe &
/// > Trajtenberg (2005), appendix.
public struct KnowledgeStock: Hashable, Sendable {
  /// Stock at the end of each year; never empty.
  public let stocks: [Double]

  /// Accumulates flows.
  ///
  /// - Parameters:
  ///   - flows: of each year, at least zero, at least one.
  ///   - depreciation: a year, in [0, 1].
  ///   - preSampleGrowth: yearly growth of the flows before the first; together with the
  ///     depreciation above zero.
  /// - Throws: `InvalidInput` naming the argument.
  public init(
    flows: [Double], depreciation: Double = 0.15, preSampleGrowth: Double = 0.08
  ) throws(InvalidInput) {
    try requireEach(flows, "flows", requireNotNegative)
    try requireShare(depreciation, "depreciation")
    try requireFinite(preSampleGrowth, "preSampleGrowth")
    try require(
      depreciation + preSampleGrowth > 0, "preSampleGrowth", preSampleGrowth,
      "must be above 0 together with depreciation")
    var stocks: [Double] = []
    stocks.reserveCapacity(flows.count)
    for flow in flows {
      if let last = stocks.last {
        stocks.append((1 - depreciation) * last + flow)
      } else {
        stocks.append(flow / (depreciation + preSampleGrowth))
      }
    }
    self.stocks = stocks
  }

  /// Stock at the end of the last year.
  public var final: Double { stocks.last ?? 0 }
}
