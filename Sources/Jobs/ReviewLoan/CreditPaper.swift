import Finance
import Lending
import NumericalMethods
import Reports
import Valuation

/// The figures of a review, from which its report is written.
struct CreditPaper {
  /// One right with its value, as the limit counts it.
  struct Right {
    let pledge: Int
    let name: String
    let kind: SecurityKind
    let value: Money
    let ends: Day?
    /// Where the value comes from.
    let valueExplanation: Explanation
  }

  let review: ReviewLoan
  let priced: PricedLoan
  let rights: [Right]
  let limit: CreditLimit
  let allowance: CreditAllowance
  let capital: RegulatoryCapital
  let sharing: LossSharing?
  let subsidy: SubsidyAward?
  let covenants: CovenantTests
  let path: CovenantPath?
  let incomes: [IncomeCover]
  let compensation: LossBand?

  init(_ review: ReviewLoan, _ options: RunOptions) throws {
    self.review = review
    var ready: [ReadyPledge] = []
    var rights: [Right] = []
    for (index, pledge) in review.pledges.enumerated() {
      let one = try within(
        "pledges[\(index)]", running: { try pledge.terms.pledge(options, asOf: review.asOf) })
      ready.append(one)
      rights += try Self.rights(of: pledge, one, at: index)
    }
    self.rights = rights
    let priced = try PricedLoan(
      review.terms, securedBy: ready, under: review.assumptions)
    self.priced = priced
    limit = try CreditLimit(review, rights)
    allowance = try CreditAllowance(review, priced)
    let loan = review.terms.loan
    capital = RegulatoryCapital(
      try StandardizedCapital(
        exposure: priced.price.profile.rows.first?.claim ?? loan.principal.amount,
        exposureClass: review.borrower.exposureClass,
        coveredShare: review.guarantee?.share ?? 0,
        guarantorWeight: review.guarantee?.riskWeight ?? 1,
        ratio: review.assumptions.capitalRatio), loan.principal.currency)
    sharing = try review.sharing.map { try LossSharing($0, review, priced) }
    subsidy = try review.subsidy.map { try SubsidyAward($0, review) }
    covenants = try CovenantTests(review, priced)
    path = try CovenantPath(review)
    incomes = try IncomeCover.covers(of: priced)
    compensation = try review.compensation.map { try LossBand($0, review, priced) }
  }

  /// The rights of a pledge: itself, or those that its model file values.
  private static func rights(
    of pledge: ReviewedPledge, _ ready: ReadyPledge, at index: Int
  ) throws -> [Right] {
    switch pledge.terms.origin {
    case .stated(let stated):
      guard let kind = pledge.kind else { return [] }
      return [
        Right(
          pledge: index, name: stated.name, kind: .right(kind), value: stated.value,
          ends: stated.expires,
          valueExplanation: .input(
            "appraised value", .money(stated.value), path: "/pledges[\(index)].value"))
      ]
    case .income(let income):
      return [
        Right(
          pledge: index, name: income.name, kind: .licenceIncome, value: ready.pledge.value,
          ends: nil,
          valueExplanation: ready.valueExplanation?.within("/pledges[\(index)]")
            ?? .assumption("appraised value", .money(ready.pledge.value), why: "none"))
      ]
    case .simulated(let simulated):
      let value = try simulated.file.value.portfolio.value(
        under: simulated.file.value.assumptions)
      return value.items.map { item in
        Right(
          pledge: index, name: item.asset.name, kind: .right(item.asset.term.right),
          value: item.conclusion.value, ends: item.asset.term.end,
          valueExplanation: item.conclusion.explanation.inFile(simulated.file.name))
      }
    }
  }

  /// Every file that the review reads, by name.
  var files: [String: ModelDocument] {
    var files = priced.files
    files[review.lender.name] = review.lender.document
    files[review.supervision.name] = review.supervision.document
    if let file = review.insurer { files[file.name] = file.document }
    if let file = review.sharing { files[file.name] = file.document }
    if let file = review.subsidy { files[file.name] = file.document }
    if let file = review.compensation { files[file.name] = file.document }
    if let file = review.guarantors { files[file.name] = file.document }
    return files
  }

  /// Probability, class and provision of the loan.
  var riskClass: LoanClassification.RiskClass { review.record.classification.riskClass }

  /// Provision over balance of the class.
  var provisionRate: Double { review.supervision.value.provisions[riskClass] ?? 1 }

  /// Provision by the guide.
  var provision: Money { provisionRate * capital.exposure }
}

/// Runs a calculation whose refusals are prefixed with a path.
func within<Result>(_ path: String, running body: () throws -> Result) throws -> Result {
  do { return try body() } catch let refusal as InvalidInput { throw refusal.within(path) }
}
