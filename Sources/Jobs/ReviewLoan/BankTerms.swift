import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

/// The keys of the bank itself.
struct BankTerms: Sendable {
  let nonPerformingRatio: Double
  let rightsNonPerformingRatio: Double
  let capital: Money

  static func read(_ terms: Section) -> Read<BankTerms> {
    let ratio = terms.required(
      "nonPerformingRatio", .fraction, "non-performing ratio of all its loans", example: "1.2%")
    let rights = terms.required(
      "rightsNonPerformingRatio", .fraction, "non-performing ratio of its loans on rights",
      example: "3.1%")
    let capital = terms.required("capital", .money, "its capital", example: "2bn CNY")
    return terms.make {
      let capital = try capital()
      try require(capital.amount > 0, "capital", capital, "must be above zero")
      return BankTerms(
        nonPerformingRatio: try ratio(), rightsNonPerformingRatio: try rights(), capital: capital)
    }
  }
}
