/// The calculations of the family `cost`.
enum CostCalculators {
  static let all: [Calculator] = [
    multiplier, itemized, trendedIndex, economicObsolescence, ageLife,
  ]
}
