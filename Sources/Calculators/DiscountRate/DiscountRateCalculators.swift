/// The calculations of the family `discount-rate`.
enum DiscountRateCalculators {
  static let all: [Calculator] = [
    capm, buildUp, wacc, circularWacc, wara, relever, hazardEquivalent, implied,
  ]
}
