/// The calculations of the family `cashflow`.
enum CashflowCalculators {
  static let all: [Calculator] = []
}
