/// The calculations of the family `income`.
enum IncomeCalculators {
  static let all: [Calculator] = []
}
