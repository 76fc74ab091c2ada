import Finance
import Lending
import NumericalMethods
import Reports

/// The allowance for expected credit loss, with the stage of the loan.
struct CreditAllowance {
  let reason: ImpairmentStaging.Reason
  let allowance: LoanAllowance
  private let priced: PricedLoan
  private let daysOverdue: Int
  private let isWatched: Bool
  private let isImpaired: Bool

  init(_ review: ReviewLoan, _ priced: PricedLoan) throws {
    self.priced = priced
    daysOverdue = review.record.daysOverdue
    isWatched = review.record.isWatched
    isImpaired = review.record.isImpaired
    let now = min(1, priced.price.defaultProbability)
    reason = try ImpairmentStaging().reason(
      for: ImpairmentStaging.Evidence(
        daysPastDue: review.record.daysOverdue,
        originalProbability: review.record.originalProbability ?? now, currentProbability: now,
        onWatchList: review.record.isWatched, creditImpaired: review.record.isImpaired))
    allowance = try LoanAllowance(
      review.terms.exposure(), in: reason.stage,
      effectiveRate: review.terms.plan.effectiveRate().effective,
      securedBy: priced.pledges.map(\.pledge), under: review.assumptions)
  }

  /// The allowance, down to the keys of the model file.
  var explanation: Explanation { priced.placed(allowance.explanation) }

  /// The stage and the losses of both horizons, down to the keys of the model file.
  var further: [Explanation] {
    let record: [Explanation] = [
      .input("days overdue", .count(daysOverdue), path: "/record.daysOverdue"),
      .input("on the watch list", .word(isWatched ? "yes" : "no"), path: "/record.watchList"),
      .input("credit-impaired", .word(isImpaired ? "yes" : "no"), path: "/record.creditImpaired"),
    ]
    let chance = priced.expectedLossExplanation.first(named: "default-probability")
    let formula: Label =
      "worst of days overdue, watch list, impairment, and the probability of default against that of the first day"
    return [
      .computed(
        "stage", .count(reason.stage.rawValue), formula: formula,
        from: record + (chance.map { [$0] } ?? []), name: "stage"),
      .computed(
        "reason for the stage", .word(Label(reason.rawValue.replacing("-", with: " "))),
        formula: formula, from: record + (chance.map { [$0] } ?? []), name: "stage-reason"),
      priced.placed(
        .input(
          "effective interest rate", .fraction(allowance.effectiveRate), path: "effectiveRate")
      ).named("effective-rate"),
    ] + allowance.horizons.map(priced.placed)
  }

  var section: ReportSection {
    ReportSection(
      "Expected credit loss",
      [
        .figures([
          KeyFigure("stage", "stage", .count(reason.stage.rawValue)),
          KeyFigure(
            "stage-reason", "reason for the stage",
            .word(Label(reason.rawValue.replacing("-", with: " ")))),
          KeyFigure(
            "effective-rate", "effective interest rate", .fraction(allowance.effectiveRate)),
          KeyFigure("twelve-month-loss", "loss of twelve months", .money(allowance.twelveMonth)),
          KeyFigure("lifetime-loss", "loss over the life", .money(allowance.lifetime)),
          KeyFigure("allowance", "allowance to hold", .money(allowance.amount)),
        ])
      ])
  }
}
