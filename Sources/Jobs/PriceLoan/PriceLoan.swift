import Finance
import Lending
import NumericalMethods
import Reports

/// The job `price loan`: the rate at which a loan secured on rights pays for all that it costs.
struct PriceLoan: Job {
  static let name = "price loan"
  static let meaning: Phrase = "the fair rate of a loan secured on rights, and what it may lose"

  let title: String?
  let terms: LoanTerms
  let pledges: [PledgeTerms]
  let assumptions: CreditAssumptions

  static func read(_ document: Section) -> Read<PriceLoan> {
    let title = document.optional("title", .text, "what the report is called")
    let asOf = document.required("asOf", .day, "day of the price")
    let terms = document.section("loan", "the loan") { LoanTerms.read($0) }
    let pledges = document.optionalList("pledges", "the rights given as security") {
      PledgeTerms.read($0)
    }
    let assumptions = document.section("assumptions", "what the price takes for granted") {
      CreditTerms.read($0, asOf: asOf)
    }
    return document.make {
      let (terms, pledges) = (try terms(), try pledges())
      for (index, pledge) in pledges.enumerated() {
        try pledge.requireCurrency(terms.loan.principal.currency, "pledges[\(index)]")
      }
      return PriceLoan(
        title: try title(), terms: terms, pledges: pledges,
        assumptions: try assumptions().assumptions)
    }
  }

  func run(_ options: RunOptions) throws -> JobResult {
    try terms.requireBalanced()
    let ready = try pledges.enumerated().map { index, pledge in
      try within(
        "pledges[\(index)]", running: { try pledge.pledge(options, asOf: assumptions.asOf) })
    }
    let priced = try PricedLoan(terms, securedBy: ready, under: assumptions)
    let covers = try IncomeCover.covers(of: priced)
    return JobResult(
      Report(
        title: "Price of a pledge loan: \(title ?? terms.loan.name)",
        sections: [
          ReportSection(nil, [.figures(terms.figures), .findings(terms.findings)]),
          terms.eventSection,
          priced.priceSection, priced.lossSection, priced.pledgeSection,
          IncomeCover.section(covers, withFindings: true), priced.periodSection,
        ].compactMap { $0 }, explanation: priced.explanation,
        further: terms.further + priced.further + covers.map(\.explanation)),
      seed: priced.simulation?.seed, paths: priced.simulation?.paths, files: priced.files)
  }
}
