/// The calculations of the family `damages`.
enum DamagesCalculators {
  static let all: [Calculator] = []
}
