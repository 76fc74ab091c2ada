/// The calculations of the family `risk`.
enum RiskCalculators {
  static let all: [Calculator] = []
}
