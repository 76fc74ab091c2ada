import Finance
import Lending
import NumericalMethods
import Reports

/// The keys of how principal is repaid.
enum RepaymentTerms: Sendable {
  case annuity(balloon: Money?)
  case equalPrincipal
  /// One that has its own leading time, if any.
  case other(Repayment)

  static var alternatives: [Alternative<RepaymentTerms>] {
    [
      .terms("annuity", "level instalments") { terms in
        let balloon = terms.optional(
          "balloon", .money, "balance left for the last day", example: "2m CNY")
        return terms.make { .annuity(balloon: try balloon()) }
      },
      .word("equal principal", "equal parts of principal", .equalPrincipal),
      .word("bullet", "interest each period, principal at the end", .other(.bullet)),
      .terms("growing", "instalments that change by a factor a period") { terms in
        let growth = terms.required("growth", .fraction, "growth a period", example: "2%")
        return terms.make { .other(.growingInstalments(growth: try growth())) }
      },
      .terms("staged", "stages, each with its share of principal") { terms in
        let stages = terms.list("stages", "the stages in order") { stage in
          let periods = stage.required("periods", .integer, "number of periods", example: "4")
          let share = stage.required(
            "share", .fraction, "share of the principal repaid in the stage", example: "30%")
          return stage.make { Repayment.Stage(periods: try periods(), share: try share()) }
        }
        return terms.make { .other(.staged(try stages())) }
      },
      .terms("sculpted", "debt service of cash flow over a coverage ratio") { terms in
        let flows = terms.list(
          "cashFlows", of: .money, "cash flow for debt service, one a period")
        let ratio = terms.required(
          "coverageRatio", .number, "cash flow over debt service", example: "1.3")
        return terms.make {
          .other(.sculpted(cashFlows: try flows(), coverageRatio: try ratio()))
        }
      },
      .terms("custom", "given parts of principal") { terms in
        let payments = terms.list(
          "payments", of: .money, "principal repaid, one a period; what is left comes last")
        return terms.make { .other(.custom(try payments())) }
      },
    ]
  }

  static let accruals: KeyValuePairs<String, Accrual> = [
    "equal periods": .equalPeriods, "actual/360": .actualDays(over: 360),
    "actual/365": .actualDays(over: 365),
  ]

  /// The keys of the labels that a loan refuses.
  static let keys = [
    "repayment.interestOnlyPeriods": "grace",
    "repayment.balloon": "repayment.annuity.balloon",
    "repayment.growth": "repayment.growing.growth",
    "repayment.stages": "repayment.staged.stages",
    "repayment.coverageRatio": "repayment.sculpted.coverageRatio",
    "repayment.cashFlows": "repayment.sculpted.cashFlows",
    "repayment.payments": "repayment.custom.payments",
    "rate.reference": "drawn",
    "day": "term",
  ]

  /// The repayment with its leading time without principal.
  func repayment(grace: Tenor?, every: Tenor) throws(InvalidInput) -> Repayment {
    let periods = try Self.periods(grace, every)
    switch self {
    case .annuity(let balloon):
      return .levelInstalments(interestOnlyPeriods: periods, balloon: balloon)
    case .equalPrincipal:
      guard periods > 0 else { return .equalPrincipal }
      throw InvalidInput(
        "grace", "must stand with annuity; write stages for other repayments",
        got: "equal principal")
    case .other(let repayment):
      try require(
        periods == 0, "grace", periods,
        "must stand with annuity; write stages for other repayments")
      return repayment
    }
  }

  private static func periods(_ grace: Tenor?, _ every: Tenor) throws(InvalidInput) -> Int {
    guard let grace else { return 0 }
    guard let length = grace.wholeMonths, let step = every.wholeMonths, step > 0,
      (0...600).contains(length), length.isMultiple(of: step)
    else {
      throw InvalidInput(
        "grace", "must be a multiple of every, in months or years", got: grace.description)
    }
    return length / step
  }
}
