/// The calculations of the family `discount-rate`.
enum DiscountRateCalculators {
  static let all: [Calculator] = []
}
