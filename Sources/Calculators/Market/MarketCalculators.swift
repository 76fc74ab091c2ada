/// The calculations of the family `market`.
enum MarketCalculators {
  static let all: [Calculator] = [
    adjustedComparables, qualityRatio, royaltyStatistics, hedonic, rating, auction, nashBargaining,
  ]
}
