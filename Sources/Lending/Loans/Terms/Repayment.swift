public import Finance
import NumericalMethods

/// How principal is repaid.
public indirect enum Repayment: Hashable, Sendable {
  /// Level instalments after leading periods of interest only, with a balloon paid at the end
  /// (等额本息).
  case levelInstalments(interestOnlyPeriods: Int, balloon: Money?)
  /// Equal parts of principal (等额本金).
  case equalPrincipal
  /// Interest every period, principal at the end (按期付息、到期还本).
  case bullet
  /// Instalments that change by a factor a period, `1 + growth`.
  case growingInstalments(growth: Double)
  /// Stages, each with its share of principal in equal parts; what is left comes last (分段还款).
  case staged([Stage])
  /// Debt service of cash flow over a coverage ratio, one cash flow a period.
  case sculpted(cashFlows: [Money], coverageRatio: Double)
  /// Given parts of principal; what is left comes last.
  case custom([Money])
  /// Leading periods of interest only, then another repayment over the periods left (宽限期).
  case afterGrace(periods: Int, Repayment)
  /// Drawn and repaid at will up to a limit; what is drawn at the end is repaid then (循环额度).
  case revolving(CreditLine)

  /// Level instalments from the first period on, without balloon.
  public static let annuity = Repayment.levelInstalments(interestOnlyPeriods: 0, balloon: nil)

  /// A run of periods that repays a share of the loan in equal parts.
  public struct Stage: Hashable, Sendable {
    /// Number of periods.
    public let periods: Int
    /// Share of the loan repaid over them.
    public let share: Double

    /// A run of periods that repays a share of the loan.
    public init(periods: Int, share: Double) {
      self.periods = periods
      self.share = share
    }
  }

  /// Leading periods of interest only.
  public var gracePeriods: Int {
    switch self {
    case .levelInstalments(let periods, _): periods
    case .afterGrace(let periods, let rest): periods + rest.gracePeriods
    default: 0
    }
  }

  /// The repayment after its leading periods of interest only.
  public var withoutGrace: Repayment {
    switch self {
    case .levelInstalments(_, let balloon):
      .levelInstalments(interestOnlyPeriods: 0, balloon: balloon)
    case .afterGrace(_, let rest): rest.withoutGrace
    default: self
    }
  }

  /// Refuses terms that do not fit a loan of a number of periods.
  func check(principal: Money, periods: Int) throws(InvalidInput) {
    switch self {
    case .equalPrincipal, .bullet: return
    case .revolving(let line): try line.check(principal: principal)
    case .afterGrace(let wait, let rest):
      try require(
        wait >= 0 && wait < periods, "repayment.interestOnlyPeriods", wait,
        "must be from 0 to \(periods - 1)")
      try rest.check(principal: principal, periods: periods - wait)
    case .levelInstalments(let interestOnly, let balloon):
      try require(
        interestOnly >= 0 && interestOnly < periods, "repayment.interestOnlyPeriods", interestOnly,
        "must be from 0 to \(periods - 1)")
      if let balloon {
        try balloon.requireCurrency(principal.currency, "repayment.balloon")
        try require(
          balloon.amount >= 0 && balloon.amount < principal.amount, "repayment.balloon", balloon,
          "must not be negative and be below the principal")
      }
    case .growingInstalments(let growth):
      try require(
        growth > -1 && growth <= 1, "repayment.growth", growth,
        "must be above -100 %, at most 100 %")
    case .staged(let stages):
      var total = 0.0
      var count = 0
      for (index, stage) in stages.enumerated() {
        let path = "repayment.stages[\(index)]"
        try require(
          stage.periods >= 1 && stage.periods <= periods, path + ".periods", stage.periods,
          "must be from 1 to \(periods)")
        try require(
          stage.share >= 0 && stage.share <= 1, path + ".share", stage.share,
          "must be from 0 to 100 %")
        total += stage.share
        count += stage.periods
        try require(count <= periods, path + ".periods", count, "must not exceed the term")
      }
      try require(
        total <= 1 + 1e-9, "repayment.stages", total, "must have shares of at most 100 % in all")
    case .sculpted(let flows, let ratio):
      try require(
        ratio > 0 && ratio <= 100, "repayment.coverageRatio", ratio, "must be above 0, at most 100")
      try Repayment.check(flows, "repayment.cashFlows", principal.currency, atMost: periods)
    case .custom(let payments):
      try Repayment.check(payments, "repayment.payments", principal.currency, atMost: periods)
      let total = payments.reduce(0) { $0 + $1.amount }
      try require(
        total <= principal.amount * (1 + 1e-12), "repayment.payments", total,
        "must not add up to more than the principal")
    }
  }

  private static func check(
    _ amounts: [Money], _ path: String, _ currency: Currency, atMost count: Int
  ) throws(InvalidInput) {
    try require(amounts.count <= count, path, amounts.count, "must have at most \(count) entries")
    for (index, amount) in amounts.enumerated() {
      try amount.requireCurrency(currency, "\(path)[\(index)]")
      try amount.requireAmount(in: 0...1e15, "\(path)[\(index)]")
    }
  }

  /// The schedule of a loan at the rates of its periods.
  func schedule(_ principal: Cash, _ rates: [PeriodRate]) throws -> LoanSchedule {
    switch self {
    case .levelInstalments(let interestOnly, let balloon):
      return try .levelInstalments(
        principal, rates, interestOnlyPeriods: interestOnly,
        balloon: try DecimalNumber(balloon?.amount ?? 0))
    case .equalPrincipal: return try .equalPrincipal(principal, rates)
    case .bullet, .revolving: return try .bullet(principal, rates)
    case .afterGrace(let wait, let rest):
      let pause = try LoanSchedule.interestOnly(principal, Array(rates.prefix(wait)))
      let later = try rest.schedule(principal, Array(rates.dropFirst(wait)))
      return LoanSchedule(
        currency: principal.currency, rows: pause + later.rows, level: later.level,
        uncovered: later.uncovered.map { $0 + wait })
    case .growingInstalments(let growth):
      return try .growingInstalments(principal, rates, growth: growth)
    case .staged(let stages):
      var parts: [Cash] = []
      for stage in stages {
        let part = try Cash.rounding(
          [DecimalNumber(principal), DecimalNumber(stage.share)],
          over: [DecimalNumber(stage.periods)], principal.currency)
        parts += [Cash](repeating: part, count: stage.periods)
      }
      return try .custom(principal, rates, parts)
    case .sculpted(let flows, let ratio):
      let service = try flows.map {
        try Cash.rounding(
          [DecimalNumber($0.amount)], over: [DecimalNumber(ratio)], principal.currency)
      }
      return try .debtService(principal, rates, service)
    case .custom(let payments):
      return try .custom(
        principal, rates, try payments.map { try Cash(roundingHalfAwayFromZero: $0) })
    }
  }
}
