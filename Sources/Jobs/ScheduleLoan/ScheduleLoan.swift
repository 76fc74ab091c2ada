import Finance
import Lending
import NumericalMethods
import Reports

/// The job `schedule loan`: what a borrower pays, day by day, in whole fen.
struct ScheduleLoan: Job {
  static let name = "schedule loan"
  static let meaning: Phrase = "what a borrower pays, day by day, to the fen"

  let title: String?
  let terms: LoanTerms

  static func read(_ document: Section) -> Read<ScheduleLoan> {
    let title = document.optional("title", .text, "what the report is called")
    let terms = document.section("loan", "the loan") { LoanTerms.read($0) }
    return document.make { ScheduleLoan(title: try title(), terms: try terms()) }
  }

  func run(_ options: RunOptions) throws -> JobResult {
    try terms.requireBalanced()
    let effective = try terms.plan.effectiveRate()
    // A balance that rises on the way has no such mean.
    let life = terms.loan.line == nil ? try? terms.plan.weightedAverageLife() : nil
    var totals = terms.totals
    totals.append(
      KeyFigure(
        "effective-rate", "effective annual rate, fees included", .fraction(effective.effective)))
    if let life {
      totals.append(KeyFigure("weighted-average-life", "weighted average life", .years(life)))
    }
    return JobResult(
      Report(
        title: "Repayment schedule: \(title ?? terms.loan.name)",
        sections: [
          ReportSection(
            nil, [.figures(terms.figures), .figures(totals), .findings(terms.findings)]),
          terms.eventSection, terms.penaltySection,
          ReportSection("Schedule", [.table(terms.table)]),
        ].compactMap { $0 }, explanation: terms.explanation,
        further: terms.further))
  }
}
