import Finance
import Lending
import NumericalMethods
import Reports

/// The keys of what a borrower pays besides interest.
enum FeeTerms {
  static func read(_ loan: Section) -> Read<[LoanFee]> {
    loan.optionalList("fees", "what the borrower pays besides interest") { terms in
      let upfront = terms.optional(
        "upfront", .money, "amount kept back at drawdown", example: "50_000 CNY")
      let upfrontShare = terms.optional(
        "upfrontShare", .fraction, "share of the loan kept back at drawdown", example: "0.5%")
      let yearly = terms.optional(
        "yearlyShareOfBalance", .fraction, "yearly share of the balance, with each payment",
        example: "1%")
      let each = terms.optional(
        "shareOfLoanEachPeriod", .fraction, "share of the loan with each payment", example: "0.1%")
      return terms.make {
        let given: [LoanFee?] = [
          try upfront().map { .upfront($0) }, try upfrontShare().map { .upfrontShare($0) },
          try yearly().map { .yearlyShareOfBalance($0) },
          try each().map { .shareOfLoanEachPeriod($0) },
        ]
        let fees = given.compactMap { $0 }
        guard let fee = fees.first, fees.count == 1 else {
          throw InvalidInput("", "must be one kind of fee", got: "\(fees.count)")
        }
        return fee
      }
    }
  }
}
