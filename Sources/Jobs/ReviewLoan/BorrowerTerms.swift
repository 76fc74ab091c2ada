import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

/// The keys of the borrower.
struct BorrowerTerms: Sendable {
  let name: String
  let founded: Day?
  let revenue: Money?
  let isFirstTime: Bool
  let exposureClass: StandardizedCapital.ExposureClass
  let cashFlows: [Money]

  static func read(_ terms: Section) -> Read<BorrowerTerms> {
    let name = terms.required("name", .text, "who borrows", example: "Jinlan Battery")
    let founded = terms.optional("founded", .day, "day on which the firm was founded")
    let revenue = terms.optional("revenue", .money, "revenue of the last year")
    let first = terms.value(
      "firstTime", .boolean, default: "false", "whether it never borrowed from a bank before")
    let kind: Read<StandardizedCapital.ExposureClass> = terms.value(
      "class", .choice(), default: "corporate", "class of the exposure for capital")
    let flows = terms.optionalList(
      "cashFlows", of: .money, "cash flow for debt service, one a year of the loan")
    return terms.make {
      BorrowerTerms(
        name: try name(), founded: try founded(), revenue: try revenue(),
        isFirstTime: try first(), exposureClass: try kind(), cashFlows: try flows())
    }
  }
}
