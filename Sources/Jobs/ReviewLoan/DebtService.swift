import Finance
import Lending
import NumericalMethods

/// Interest and principal of each year of a loan.
struct DebtService {
  /// Interest by year.
  private(set) var interest: [Double] = []
  /// Principal by year, what is paid early left out.
  private(set) var principal: [Double] = []

  init(_ terms: LoanTerms) {
    for payment in terms.plan.payments {
      let year = Self.year(of: payment.to, terms)
      while interest.count <= year {
        interest.append(0)
        principal.append(0)
      }
      interest[year] += payment.interest.amount
      principal[year] += payment.principal.amount
    }
  }

  /// The year of the loan that a day belongs to, from 0; an anniversary ends its year.
  static func year(of day: Day, _ terms: LoanTerms) -> Int {
    let drawn = terms.loan.drawn
    let years = max(0, day.year - drawn.year)
    guard let anniversary = try? drawn.adding(years: years) else { return years }
    return max(0, day > anniversary ? years : years - 1)
  }

  /// Cash flow over interest and principal, by year; years without any payment have no cover.
  func cover(
    _ flows: [Double], of terms: LoanTerms
  ) throws -> (years: [Int], ratios: CoverageRatios) {
    let due = interest.indices.filter { interest[$0] > 0 }
    return (
      due,
      try CoverageRatios(
        cashFlows: due.map { flows[$0] }, interest: due.map { interest[$0] },
        principal: due.map { max(0, principal[$0]) }, balance: terms.loan.principal.amount,
        rate: terms.plan.payments.first?.rate ?? 0)
    )
  }
}
