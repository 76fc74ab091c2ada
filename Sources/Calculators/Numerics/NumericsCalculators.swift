/// The calculations of the family `numerics`.
enum NumericsCalculators {
  static let all: [Calculator] = []
}
