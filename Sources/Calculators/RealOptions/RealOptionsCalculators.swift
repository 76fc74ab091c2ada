/// The calculations of the family `real-options`.
enum RealOptionsCalculators {
  static let all: [Calculator] = []
}
