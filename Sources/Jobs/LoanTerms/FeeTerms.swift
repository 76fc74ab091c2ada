import Finance
import Lending
import Reports

/// The keys of what a borrower pays besides interest.
enum FeeTerms {
  static func read(_ loan: Section) -> Read<[LoanFee]> {
    loan.optionalChoices(
      "fees", "what the borrower pays besides interest",
      of: [
        .quantity("upfront", .money(example: "50_000 CNY"), "amount kept back at drawdown") {
          .upfront($0)
        },
        .quantity(
          "upfrontShare", .fraction(example: "0.5%"), "share of the loan kept back at drawdown"
        ) { .upfrontShare($0) },
        .quantity(
          "yearlyShareOfBalance", .fraction(example: "1%"),
          "yearly share of the balance, with each payment"
        ) { .yearlyShareOfBalance($0) },
        .quantity(
          "shareOfLoanEachPeriod", .fraction(example: "0.1%"),
          "share of the loan with each payment"
        ) { .shareOfLoanEachPeriod($0) },
      ])
  }
}
