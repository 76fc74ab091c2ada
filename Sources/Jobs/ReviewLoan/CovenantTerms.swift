import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

/// The keys of the covenants.
struct CovenantTerms: Sendable {
  let loanToValue: Double?
  let debtServiceCover: Double?

  static func read(_ terms: Section) -> Read<CovenantTerms> {
    let value = terms.optional(
      "loanToValue", .fraction, "highest loan to value while the loan runs", example: "50%")
    let cover = terms.optional(
      "debtServiceCover", .number, "smallest cash flow over debt service in any year",
      example: "1.2")
    return terms.make {
      CovenantTerms(loanToValue: try value(), debtServiceCover: try cover())
    }
  }
}
