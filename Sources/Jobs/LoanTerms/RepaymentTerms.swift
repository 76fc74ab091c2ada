import Finance
import Lending
import NumericalMethods
import Reports

/// The keys of how principal is repaid.
enum RepaymentTerms {
  static var alternatives: [Alternative<Repayment>] {
    [
      .terms("annuity", "level instalments") { terms in
        let balloon = terms.optional(
          "balloon", .money(example: "2m CNY"), "balance left for the last day")
        return terms.make {
          .levelInstalments(interestOnlyPeriods: 0, balloon: try balloon())
        }
      },
      .word("equal principal", "equal parts of principal", .equalPrincipal),
      .word("bullet", "interest each period, principal at the end", .bullet),
      .terms("growing", "instalments that change by a factor a period") { terms in
        let growth = terms.required("growth", .fraction(example: "2%"), "growth a period")
        return terms.make { .growingInstalments(growth: try growth()) }
      },
      .terms("staged", "stages, each with its share of principal") { terms in
        let stages = terms.list("stages", "the stages in order") { stage in
          let periods = stage.required("periods", .integer, "number of periods", example: "4")
          let share = stage.required(
            "share", .fraction(example: "30%"), "share of the principal repaid in the stage")
          return stage.make { Repayment.Stage(periods: try periods(), share: try share()) }
        }
        return terms.make { .staged(try stages()) }
      },
      .terms("sculpted", "debt service of cash flow over a coverage ratio") { terms in
        let flows = terms.list(
          "cashFlows", of: .money, "cash flow for debt service, one a period")
        let ratio = terms.required(
          "coverageRatio", .number, "cash flow over debt service", example: "1.3")
        return terms.make { .sculpted(cashFlows: try flows(), coverageRatio: try ratio()) }
      },
      .terms("custom", "given parts of principal") { terms in
        let payments = terms.list(
          "payments", of: .money, "principal repaid, one a period; what is left comes last")
        return terms.make { .custom(try payments()) }
      },
      .terms("revolving", "a line that is drawn and repaid at will", readLine),
    ]
  }

  private static func readLine(_ terms: Section) -> Read<Repayment> {
    let limit = terms.required(
      "limit", .money(example: "15m CNY"), "most that may be drawn at a time")
    let fee = terms.value(
      "commitmentFee", .fraction, default: "0%", "fee on what is not drawn, a year")
    let end = terms.optional(
      "availableUntil", .day, "day from which nothing more may be drawn")
    let moves = terms.optionalList("moves", "draws and repayments after the first drawdown") {
      $0.form(["repay": { readMove($0, "repay", "amount repaid", sign: -1) }]) {
        readMove($0, "draw", "amount drawn", sign: 1)
      }
    }
    return terms.make {
      let (limit, moves) = (try limit(), try moves())
      for (index, move) in moves.enumerated() {
        try move.amount.requireCurrency(limit.currency, "moves[\(index)].\(move.key)")
      }
      return .revolving(
        try CreditLine(
          limit: limit, commitmentFee: try fee(), availableUntil: try end(),
          moves: moves.map(\.move)))
    }
  }

  /// A draw or a repayment, with its amount as written.
  private struct ReadMove {
    let move: RevolvingLine.Move
    let amount: Money
    let key: String
  }

  private static func readMove(
    _ move: Section, _ key: String, _ meaning: Phrase, sign: Double
  ) -> Read<ReadMove> {
    let day = move.required("on", .day, "day from which it counts")
    let amount = move.required(key, .money(example: "1m CNY"), meaning)
    return move.make(keys: ["amount": key]) {
      let amount = try amount()
      try amount.requireAmount(in: 0.01...1e13, "amount")
      return ReadMove(
        move: RevolvingLine.Move(try day(), sign * amount.amount), amount: amount, key: key)
    }
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
    "repayment.line": "repayment.revolving",
    "rate.reference": "drawn",
    "day": "term",
  ]
}

extension Repayment {
  /// The repayment after a leading time without principal.
  func after(grace: Tenor?, every: Tenor) throws(InvalidInput) -> Repayment {
    guard let grace else { return self }
    guard let length = grace.wholeMonths, let step = every.wholeMonths, step > 0,
      (0...600).contains(length), length.isMultiple(of: step)
    else {
      throw InvalidInput(
        "grace", "must be a multiple of every, in months or years", got: grace.description)
    }
    switch self {
    case .bullet, .revolving:
      throw InvalidInput(
        "grace", "must not be given where nothing is repaid before the end", got: grace.description)
    case .levelInstalments(_, let balloon):
      return .levelInstalments(interestOnlyPeriods: length / step, balloon: balloon)
    default: return length > 0 ? .afterGrace(periods: length / step, self) : self
    }
  }

  /// The kind of repayment in words.
  var words: Label {
    if gracePeriods > 0 { return Label("interest only, then {}", withoutGrace.word) }
    return Label(word)
  }

  /// The kind of repayment without its grace, as a model file writes it.
  private var word: String {
    switch self {
    case .levelInstalments(_, let balloon): balloon == nil ? "annuity" : "annuity with balloon"
    case .equalPrincipal: "equal principal"
    case .bullet: "bullet"
    case .growingInstalments: "growing instalments"
    case .staged: "staged"
    case .sculpted: "sculpted"
    case .custom: "custom"
    case .revolving: "revolving line"
    case .afterGrace(_, let rest): rest.word
    }
  }
}
