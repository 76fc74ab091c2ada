/// The calculations of the family `renewal`.
enum RenewalCalculators {
  static let all: [Calculator] = []
}
