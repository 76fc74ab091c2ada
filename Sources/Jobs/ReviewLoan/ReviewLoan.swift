import Finance
import Lending
import NumericalMethods
import Reports

/// The job `review loan`: the credit paper of a loan secured on rights.
struct ReviewLoan: Job {
  static let name = "review loan"
  static let meaning: Phrase = "whether to grant a loan secured on rights, and on what terms"

  let title: String?
  let asOf: Day
  let borrower: BorrowerTerms
  let terms: LoanTerms
  let pledges: [ReviewedPledge]
  let assumptions: CreditAssumptions
  let lender: NamedFile<CreditRules>
  let insurer: NamedFile<CreditRules>?
  let sharing: NamedFile<SharingRules>?
  let subsidy: NamedFile<SubsidyRules>?
  let supervision: NamedFile<SupervisionRules>
  let bank: BankTerms
  let guarantee: GuaranteeTerms?
  let record: RecordTerms
  let covenants: CovenantTerms?
  let rightsShare: Double
  let compensation: NamedFile<CompensationRules>?
  let guarantors: NamedFile<GuarantorRules>?

  static func read(_ document: Section) -> Read<ReviewLoan> {
    let title = document.optional("title", .text, "what the report is called")
    let asOf = document.required("asOf", .day, "day of the review")
    let borrower = document.section("borrower", "who borrows") { BorrowerTerms.read($0) }
    let terms = document.section("loan", "the loan") { LoanTerms.read($0) }
    let pledges = document.list("pledges", "the rights given as security") {
      ReviewedPledge.read($0)
    }
    let share = document.value(
      "rightsShare", .fraction, default: "100%", "share of the credit secured by rights")
    let assumptions = document.section("assumptions", "what the price takes for granted") {
      CreditTerms.read($0, asOf: asOf)
    }
    let lender = document.file(
      "lender", "a file with the rules of the lender",
      example: "Data/lending/bank-of-communications.yaml"
    ) { CreditRules.read($0) }
    let insurer = document.optionalFile(
      "insurer", "a file with the rules of the insurer",
      example: "Data/lending/pledge-insurer.yaml"
    ) { CreditRules.read($0) }
    let sharing = document.optionalFile(
      "sharing", "a file with the shares in which a loss is borne",
      example: "Data/lending/anhui-4321.yaml"
    ) { SharingRules.read($0) }
    let subsidy = document.optionalFile(
      "subsidy", "a file with the rules of a public subsidy",
      example: "Data/lending/jinshan-subsidy-2024.yaml"
    ) { SubsidyRules.read($0) }
    let supervision = document.file(
      "supervision", "a file with what the supervisor asks",
      example: "Data/lending/supervision.yaml"
    ) { SupervisionRules.read($0) }
    let compensation = document.optionalFile(
      "compensation", "a file with the rules of a compensation by bands of non-performing loans",
      example: "Data/lending/shanghai-compensation-2023.yaml"
    ) { CompensationRules.read($0) }
    let guarantors = document.optionalFile(
      "guarantors", "a file with the legal limits of guarantors",
      example: "Data/lending/guarantee-companies-2017.yaml"
    ) { GuarantorRules.read($0) }
    let bank = document.section("bank", "the bank itself") { BankTerms.read($0) }
    let guarantee = document.optionalSection("guarantee", "a guarantee of the loan") {
      GuaranteeTerms.read($0)
    }
    let record = document.optionalSection("record", "how the loan has been served so far") {
      RecordTerms.read($0)
    }
    let covenants = document.optionalSection("covenants", "what must hold while the loan runs") {
      CovenantTerms.read($0)
    }
    return document.make {
      let (terms, lender) = (try terms(), try lender())
      let review = ReviewLoan(
        title: try title(), asOf: try asOf(), borrower: try borrower(), terms: terms,
        pledges: try pledges(), assumptions: try assumptions().assumptions, lender: lender,
        insurer: try insurer(), sharing: try sharing(), subsidy: try subsidy(),
        supervision: try supervision(), bank: try bank(), guarantee: try guarantee(),
        record: try record() ?? .clean(), covenants: try covenants(), rightsShare: try share(),
        compensation: try compensation(), guarantors: try guarantors())
      try review.requireOneCurrency()
      return review
    }
  }

  /// Refuses amounts in another currency than the loan's.
  private func requireOneCurrency() throws(InvalidInput) {
    let currency = terms.loan.principal.currency
    try require(!pledges.isEmpty, "pledges", pledges.count, "must have at least one entry")
    for (index, pledge) in pledges.enumerated() {
      try pledge.terms.requireCurrency(currency, "pledges[\(index)]")
    }
    try bank.capital.requireCurrency(currency, "bank.capital")
    try bank.shared?.guaranteed.requireCurrency(currency, "bank.shared.guaranteed")
    try borrower.revenue?.requireCurrency(currency, "borrower.revenue")
    for (index, flow) in borrower.cashFlows.enumerated() {
      try flow.requireCurrency(currency, "borrower.cashFlows[\(index)]")
    }
    try guarantee?.fee?.requireCurrency(currency, "guarantee.fee")
    try lender.value.largestLoan?.requireCurrency(currency, "lender")
    for party in sharing?.value.parties ?? [] {
      try party.cap?.requireCurrency(currency, "sharing")
    }
    try guarantee?.guarantor?.netAssets.requireCurrency(currency, "guarantee.guarantor.netAssets")
    try require(
      guarantee?.guarantor == nil || guarantors != nil, "guarantors", "none",
      "must name the legal limits where the guarantor's means are given")
    try subsidy?.value.interestCap.requireCurrency(currency, "subsidy")
    for (index, entry) in (covenants?.values ?? []).enumerated() {
      try entry.value.requireCurrency(currency, "covenants.values[\(index)].value")
    }
  }

  func run(_ options: RunOptions) throws -> JobResult {
    try terms.requireBalanced()
    let paper = try CreditPaper(self, options)
    return JobResult(
      try paper.report, seed: paper.priced.simulation?.seed, paths: paper.priced.simulation?.paths,
      files: paper.files)
  }
}
