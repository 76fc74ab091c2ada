/// The calculations of the family `monte-carlo`.
enum MonteCarloCalculators {
  static let all: [Calculator] = []
}
