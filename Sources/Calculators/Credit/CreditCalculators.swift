/// The calculations of the family `credit`.
enum CreditCalculators {
  static let all: [Calculator] = []
}
