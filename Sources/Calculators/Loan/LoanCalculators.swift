/// The calculations of the family `loan`.
enum LoanCalculators {
  static let all: [Calculator] = []
}
